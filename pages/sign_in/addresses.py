"""The addresses of signing in, the cookie that a browser keeps, and which address of ours may be asked for next."""

from streamlit import get_option

from signin.sign_in_settings import SignIn


SIGN_IN, CALLBACK, BACK_CHANNEL, SIGN_OUT, CHECK = "/signin", "/signin/callback", "/signin/ended", "/signout", "/signin/check"
LIVE, READY = "/health/live", "/health/ready"
# What is answered to whoever is not signed in: nothing of the partnership is in it.
OPEN = frozenset({SIGN_IN, CALLBACK, BACK_CHANNEL, SIGN_OUT, LIVE, READY})


def base_path() -> str:
    """The path that the server stands at, '' where it is the top."""
    base = (get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}" if base else ""


def cookie_name(settings: SignIn) -> str:
    """What the cookie of a sign-in is called. With https, browsers take one of this name from this host alone."""
    return "__Host-line-of-sight" if settings.secure else "line-of-sight"


def attempt_cookie_name(settings: SignIn) -> str:
    """What the cookie of a sign-in that is under way is called."""
    return f"{cookie_name(settings)}-attempt"


def own_address(wanted: str | None) -> str:
    """An address within this copy, as it was asked for; the first page for any that leads elsewhere."""
    sound = wanted and wanted.startswith("/") and not wanted.startswith("//") and "\\" not in wanted and wanted.isprintable()
    return wanted if sound and wanted.split("?")[0] not in OPEN else "/"
