"""The talk with an OpenID provider: OpenID Connect Core 1.0, the code flow with PKCE (RFC 7636), and Back-Channel Logout 1.0."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

import clock
from errors import SignInError
from signin.sign_in_settings import SignIn


SECONDS = 10
# The provider's description is read again so often, and its keys so often at most when one is missing, in seconds.
DESCRIPTION_KEPT, KEYS_KEPT = 3600, 60
SCOPE = "openid profile email"
# Keys of the provider only: a token signed with a secret that the client knows proves nothing about who made it.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
LEEWAY = 60
LOGOUT = "http://schemas.openid.net/event/backchannel-logout"
Claims = Mapping[str, Any]


@dataclass(frozen=True)
class Provider:
    """Where a provider answers, by its own description."""

    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    end_session_endpoint: str | None


def authorization_address(settings: SignIn, state: str, nonce: str, verifier: str) -> str:
    """Where the browser is sent to sign in. Raises SignInError where the provider cannot be reached."""
    client = _client(settings)
    address, _ = client.create_authorization_url(
        _provider(settings).authorization_endpoint, state=state, nonce=nonce, code_verifier=verifier
    )
    return address


def claims_for_code(settings: SignIn, code: str, nonce: str, verifier: str) -> Claims:
    """What the provider says of whoever came back with this code, once everything that the standard asks has been checked.

    Raises SignInError where the code is not theirs, or the token is forged, too old, or for somebody else.
    """
    from authlib.integrations.base_client import OAuthError
    from requests import RequestException

    try:
        answer = _client(settings).fetch_token(_provider(settings).token_endpoint, code=code, code_verifier=verifier, timeout=SECONDS)
    except (OAuthError, RequestException, ValueError) as error:
        raise SignInError("The sign-in service did not accept this sign-in. Try again.") from error
    claims = _checked(settings, answer.get("id_token"), nonce={"essential": True, "value": nonce}, sub={"essential": True})
    if isinstance(claims["aud"], list) and len(claims["aud"]) > 1 and claims.get("azp") != settings.client_id:
        raise SignInError("The sign-in service answered for another program.")
    return claims


def logout_claims(settings: SignIn, token: str) -> Claims:
    """The 'sub' and 'sid' that a provider's logout token ends. Raises SignInError for any that the provider did not send for this."""
    claims = _checked(settings, token, iat={"essential": True}, jti={"essential": True})
    events = claims.get("events")
    if not isinstance(events, Mapping) or LOGOUT not in events or "nonce" in claims or not (claims.get("sub") or claims.get("sid")):
        raise SignInError("This is no logout token.")
    return claims


def provider_logout_address(settings: SignIn) -> str | None:
    """Where somebody signs out of the provider too; None where it offers no such page."""
    address = _provider(settings).end_session_endpoint
    query = {"client_id": settings.client_id, "post_logout_redirect_uri": settings.home_address}
    return f"{address}?{urlencode(query)}" if address else None


def _checked(settings: SignIn, token: object, **wanted: Any) -> Claims:
    from joserfc import jwt
    from joserfc.errors import JoseError

    if not isinstance(token, str):
        raise SignInError("The sign-in service sent no token. Whoever set it up must allow the scope 'openid'.")
    registry = jwt.JWTClaimsRegistry(
        now=int(clock.now().timestamp()), leeway=LEEWAY, iss={"essential": True, "value": settings.issuer},
        aud={"essential": True, "value": settings.client_id}, exp={"essential": True}, **wanted,
    )  # fmt: skip
    now, refused = int(time.monotonic() // KEYS_KEPT), None
    # A provider changes its keys: with one that is not known yet, they are asked for once more.
    for period in (now - 1, now):
        try:
            claims = jwt.decode(token, _keys(settings, period), algorithms=ALGORITHMS).claims
            registry.validate(claims)
            return claims
        except (JoseError, ValueError) as error:
            refused = error
    raise SignInError("What the sign-in service sent could not be trusted. Try again.") from refused


def _client(settings: SignIn) -> Any:
    from authlib.integrations.requests_client import OAuth2Session

    return OAuth2Session(
        settings.client_id, settings.secret, scope=SCOPE, redirect_uri=settings.redirect_uri, code_challenge_method="S256",
        token_endpoint_auth_method="client_secret_basic" if settings.secret else "none",
    )  # fmt: skip


def _provider(settings: SignIn) -> Provider:
    return _described(settings, int(time.monotonic() // DESCRIPTION_KEPT))


@lru_cache(maxsize=4)
def _described(settings: SignIn, period: int) -> Provider:
    description = _fetched(f"{settings.issuer.rstrip('/')}/.well-known/openid-configuration")
    if description.get("issuer") != settings.issuer:
        raise SignInError(f"The sign-in service calls itself {description.get('issuer')!r}. Write that as 'issuer' in the settings.")
    try:
        return Provider(
            *(description[name] for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")),
            description.get("end_session_endpoint"),
        )
    except KeyError as error:
        raise SignInError(f"The sign-in service does not say its {error.args[0]}.") from error


@lru_cache(maxsize=8)
def _keys(settings: SignIn, period: int) -> Any:
    from joserfc.jwk import KeySet

    return KeySet.import_key_set(_fetched(_provider(settings).jwks_uri))


def _fetched(address: str) -> Any:
    import requests

    try:
        answer = requests.get(address, timeout=SECONDS)
        answer.raise_for_status()
        return answer.json()
    except (requests.RequestException, ValueError) as error:
        raise SignInError("The sign-in service cannot be reached just now. Try again in a minute.") from error
