"""What a page is set to, kept as words for those who read it without its controls: on paper."""

from contextvars import ContextVar


_WHERE, _CHOSEN = ContextVar("where", default=""), ContextVar("chosen", default=())


def begin(where):
    """Begin a page, on which nothing is chosen yet; `where` is its place, framework and date."""
    _WHERE.set(where)
    _CHOSEN.set(())


def remember(label, words):
    """Keep what a control is set to."""
    _CHOSEN.set((*_CHOSEN.get(), f"{label}: {words}"))


def said():
    """What the page is set to, in a line."""
    return ". ".join(["Line of Sight", *_CHOSEN.get(), _WHERE.get()]) + "."
