"""Signing in and out, for whoever is not known yet: what the browser keeps, where it goes next, who it is."""

import hmac
from dataclasses import dataclass
from datetime import timedelta

from access import User
from errors import SettingsError, SignInError
from signin.openid_provider import authorization_address, claims_for_code, logout_claims, provider_logout_address
from signin.role_claims import name_of, role_of
from signin.sign_in_settings import SignIn, sign_in_settings
from store.home_folder import Home, home
from store.sign_in_table import SignInTable


NOBODY = "none"
_had_to: set[Home] = set()
AGAIN = "This sign-in took too long, or was begun elsewhere. Begin again from the page you want to see."


@dataclass(frozen=True)
class Step:
    """Where the browser goes next, and the secret that it keeps from there on."""

    address: str
    token: str


def signing_in() -> SignIn | None:
    """The settings of this copy's home; None where nobody has to sign in. Raises SettingsError where they cannot be used, or are gone.

    Where people had to sign in once, this process never goes on without: a file that is lost must not make everybody an administrator.
    """
    settings = sign_in_settings(home())
    if settings:
        _had_to.add(home())
    elif home() in _had_to:
        raise SettingsError(["people had to sign in here, and the settings that say so are gone; put them back, or start the server again"])
    return settings


def begin_sign_in(settings: SignIn, address: str) -> Step:
    """Send somebody who wants to see `address` of this copy to the provider."""
    token, attempt = _table().begin(address)
    return Step(authorization_address(settings, attempt.state, attempt.nonce, attempt.verifier), token)


def finish_sign_in(settings: SignIn, token: str | None, state: str | None, code: str | None) -> Step:
    """Sign in whoever comes back from the provider. Raises SignInError where they never left, or were not let in.

    Each attempt counts once: an address that is opened again, or in another browser, signs nobody in.
    """
    attempt = _table().take(token) if token else None
    if attempt is None or not state or not hmac.compare_digest(attempt.state.encode(), state.encode()):
        raise SignInError(AGAIN)
    if not code:
        raise SignInError("The sign-in service did not let you in. Try again, or ask whoever gives access in your organisation.")
    claims = claims_for_code(settings, code, attempt.nonce, attempt.verifier)
    opened = _table().open(
        settings.issuer,
        str(claims["sub"]),
        name_of(settings, claims),
        role_of(settings, claims),
        str(claims["sid"]) if claims.get("sid") else None,
        timedelta(hours=settings.hours),
    )
    return Step(attempt.address, opened)


def who_is(settings: SignIn, token: str | None, active: bool = False) -> User | None:
    """The User who holds this secret; None for nobody, or where it is over. `active` says that they do something at this moment.

    Whoever has no role here has the role 'none', which may do nothing.
    """
    holder = _table().find(token, timedelta(minutes=settings.idle_minutes), active) if token else None
    return User(holder.name, holder.role or NOBODY) if holder else None


def sign_out(token: str, everywhere: bool = False) -> None:
    """End the sign-in of this secret, or every one of whoever holds it."""
    _table().end(token, everywhere)


def provider_signs_out(settings: SignIn, token: str) -> int:
    """End what a provider's logout token names, and return how many sign-ins were open. Raises SignInError for any other token."""
    claims = logout_claims(settings, token)
    return _table().end_all(settings.issuer, claims.get("sub"), claims.get("sid"))


def sign_out_of_provider(settings: SignIn) -> str | None:
    """The address at which somebody signs out of the provider too; None where there is none, or it cannot be asked now."""
    try:
        return provider_logout_address(settings)
    except SignInError:
        return None


def _table() -> SignInTable:
    return SignInTable(home())
