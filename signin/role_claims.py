"""From what a provider says of somebody to a role here: no role for whoever is given none."""

from collections.abc import Mapping
from typing import Any

from access import LOCAL, roles
from signin.sign_in_settings import SignIn


def role_of(settings: SignIn, claims: Mapping[str, Any]) -> str | None:
    """The highest role that the values of the claim give; None where they give none.

    A claim within another is named with dots, as in realm_access.roles. Values that are no role here count for nothing.
    """
    named: Any = claims
    for part in settings.roles_claim.split("."):
        named = named.get(part) if isinstance(named, Mapping) else None
    values = [named] if isinstance(named, str) else named if isinstance(named, list) else []
    # A mapping stands alone where it is written: then a provider's value that happens to be called as one of our roles gives nothing.
    given = {settings.roles.get(value) if settings.roles else value for value in values if isinstance(value, str)}
    return next((role for role in reversed(roles()) if role in given), None)


def name_of(settings: SignIn, claims: Mapping[str, Any]) -> str:
    """What somebody is called: by the claim of the settings, else by e-mail address, name, or the provider's own mark."""
    for claim in (settings.name_claim, "email", "name", "sub"):
        value = claims.get(claim)
        if isinstance(value, str) and (name := " ".join(value.split())):
            # Nobody who signs in passes for the one who works at this machine.
            return f"{name} (signed in)" if name.casefold() == LOCAL else name[:120]
    return "somebody"
