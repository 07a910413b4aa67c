"""Who may do what: data/roles.toml → may(user, verb). No for anything that is not named."""

import os
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from errors import AccessError


LOCAL = "local user"
ROLES = Path(__file__).resolve().parent / "data" / "roles.toml"


@dataclass(frozen=True)
class User:
    """Someone at a page or a command line, and the one role they act in."""

    name: str
    role: str


@cache
def _defined():
    return tomllib.loads(ROLES.read_text(encoding="utf-8"))


def role_words():
    """Role → what it may do, in a sentence; the lowest role first."""
    return {name: role["words"] for name, role in _defined().items()}


@cache
def roles():
    """Role → the set of verbs it may use, each role including those it is built on; the lowest role first."""
    allowed = {}
    for name, role in _defined().items():
        allowed[name] = set(role["verbs"]) | allowed.get(role.get("includes"), set())
    return allowed


def may(user, verb):
    """Whether this user may use this verb. An unknown role may do nothing."""
    return verb in roles().get(user.role, ())


def require(user, verb):
    """Raise AccessError unless this user may use this verb."""
    if not may(user, verb):
        raise AccessError(f"{user.name} ({user.role}) may not {verb}. Ask a steward of your partnership to do it, or to change your role.")


def local_user():
    """The one person at this machine, until sign-in is set up: administrator, or a lesser role named by LOS_ROLE."""
    role = os.environ.get("LOS_ROLE", "administrator")
    return User(LOCAL, role if role in roles() else "none")
