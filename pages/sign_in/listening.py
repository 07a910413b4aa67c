"""To whom the server listens: beyond this machine only where people sign in, and then to pages of its own address alone."""

from streamlit import config

from errors import SettingsError
from signin.sign_in_settings import SignIn, is_this_machine


OPEN_TO_ALL = (
    "the server would answer at {}, where anybody who reaches it could change what is published; set up sign-in in settings.toml (README, "
    "'Sign-in'), or start it with --server.address 127.0.0.1"
)


def refuse_to_listen(settings: SignIn | None, address: str | None) -> None:
    """Raise SettingsError where the server would answer other machines although nobody has to sign in; no address means every one."""
    if settings is None and not is_this_machine(address):
        raise SettingsError([OPEN_TO_ALL.format(address or "every address of this machine")])


def answer_own_pages(settings: SignIn | None) -> None:
    """Have Streamlit open lines to pages that people reach by the address of the settings; by itself it knows those of this machine only."""
    if settings:
        config.set_option("server.corsAllowedOrigins", [*config.get_option("server.corsAllowedOrigins"), settings.origin])
