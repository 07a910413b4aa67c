"""To whom the server listens: beyond this machine only where people sign in."""

from ipaddress import ip_address

import actions
from errors import SettingsError
from signin.sign_in_settings import LOOPBACK


OPEN_TO_ALL = (
    "the server would answer at {}, where anybody who reaches it could change what is published; set up sign-in in settings.toml (README, "
    "'Sign-in'), or start it with --server.address 127.0.0.1"
)


def refuse_to_listen(address: str | None) -> None:
    """Raise SettingsError where the server would answer other machines although nobody has to sign in; no address means every one."""
    if actions.signing_in() is None and not _is_loopback(address):
        raise SettingsError([OPEN_TO_ALL.format(address or "every address of this machine")])


def _is_loopback(address: str | None) -> bool:
    try:
        return address in LOOPBACK or ip_address(address or "").is_loopback
    except ValueError:
        return False
