"""What a page is set to, kept as words for those who read it without its controls: on paper."""

from contextvars import ContextVar


_PLACE: ContextVar[str] = ContextVar("place", default="")
_SETTINGS: ContextVar[tuple[str, ...]] = ContextVar("settings", default=())


def begin_summary(place: str) -> None:
    """Begin a page, on which nothing is chosen yet; `place` is its area, framework and date."""
    _PLACE.set(place)
    _SETTINGS.set(())


def remember_setting(label: str, words: str) -> None:
    """Keep what a control is set to."""
    _SETTINGS.set((*_SETTINGS.get(), f"{label}: {words}"))


def print_summary() -> str:
    """What the page is set to, in a line."""
    return ". ".join(["Line of Sight", *_SETTINGS.get(), _PLACE.get()]) + "."
