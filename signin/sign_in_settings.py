"""How people sign in to this copy: the table [signin] of its settings file."""

import os
from dataclasses import dataclass, field
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from access import roles
from catalogue.typed_tables import record, toml
from errors import SettingsError
from store.home_folder import Home


FILE, SETTING = "settings.toml", "LOS_SETTINGS"
CALLBACK = "/signin/callback"


@dataclass(frozen=True)
class SignIn:
    """What a partnership's OpenID provider is called, and how long somebody stays signed in.

    `roles` is {value of the claim: role here}, for providers whose values are not called as our roles are. `idle_minutes` is how long somebody
    may do nothing, `hours` how long a sign-in lasts at most.
    """

    issuer: str
    client_id: str
    redirect_uri: str
    client_secret: str | None = None
    client_secret_env: str | None = None
    roles_claim: str = "roles"
    name_claim: str = "preferred_username"
    idle_minutes: int = 60
    hours: int = 10
    roles: dict = field(default_factory=dict)

    @property
    def secret(self) -> str | None:
        """The client's secret, from the file or the environment; None for a client that has none."""
        return os.environ[self.client_secret_env] if self.client_secret_env else self.client_secret

    @property
    def secure(self) -> bool:
        """Whether people reach this copy by https."""
        return urlsplit(self.redirect_uri).scheme == "https"

    @property
    def origin(self) -> str:
        """Scheme and host by which people reach this copy."""
        parts = urlsplit(self.redirect_uri)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def home_address(self) -> str:
        """The address of the first page, from outside."""
        return self.redirect_uri.removesuffix(CALLBACK.lstrip("/"))

    def __hash__(self) -> int:
        return hash((self.issuer, self.client_id, self.redirect_uri))


def sign_in_settings(home: Home) -> SignIn | None:
    """The SignIn of the file that LOS_SETTINGS names, else of settings.toml in the home; None where nobody has to sign in.

    Raises SettingsError with every fault: a file that cannot be used never means that nobody has to sign in.
    """
    named = os.environ.get(SETTING)
    path = Path(named) if named else home.folder / FILE
    if not named and not path.exists():
        return None
    try:
        stamp = path.stat().st_mtime_ns
    except OSError as error:
        raise SettingsError([f"{path}: the file cannot be read ({error.strerror}); correct {SETTING}, or put the file there"]) from error
    return _read(path, stamp)


@lru_cache(maxsize=8)
def _read(path: Path, stamp: int) -> SignIn | None:
    faults: list[str] = []
    table = toml(path, faults)
    faults += [f"{path.name}: '{key}' is no table of the settings; there is [signin]" for key in table if key != "signin"]
    settings = record(SignIn, table["signin"], f"{path.name} [signin]", faults) if "signin" in table else None
    if settings:
        faults += [f"{path.name} [signin]: {fault}" for fault in _faults(settings)]
    if faults:
        raise SettingsError(faults)
    return settings


def _faults(settings: SignIn) -> list[str]:
    faults = [
        f"'{name}' is {address!r}; write an address that begins with https:// (http:// only on this machine)"
        for name, address in (("issuer", settings.issuer), ("redirect_uri", settings.redirect_uri))
        if not _safe(address)
    ]
    if not settings.redirect_uri.endswith(CALLBACK):
        faults.append(f"'redirect_uri' is {settings.redirect_uri!r}; it must end with {CALLBACK}, and be registered so with the provider")
    if settings.client_secret and settings.client_secret_env:
        faults.append("both 'client_secret' and 'client_secret_env' are given; keep one of them")
    if settings.client_secret_env and not os.environ.get(settings.client_secret_env):
        faults.append(f"the environment has no {settings.client_secret_env}, which 'client_secret_env' names; set it before the start")
    faults += [
        f"'roles' gives the role {role!r} to {value!r}; there are: {', '.join(roles())}"
        for value, role in settings.roles.items()
        if role not in roles()
    ]
    faults += [f"'{name}' must be more than 0" for name in ("idle_minutes", "hours") if getattr(settings, name) <= 0]
    return faults


def _safe(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and is_this_machine(parts.hostname)))


def is_this_machine(host: str | None) -> bool:
    """Whether a host, by name or address, is the machine this runs on and no other; no host, or none that can be read, is not."""
    try:
        return host == "localhost" or ip_address(host or "").is_loopback
    except ValueError:
        return False
