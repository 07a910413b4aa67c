"""The deck of a meeting: the page that is presented from, and the same as a file that needs no server."""

from functools import lru_cache

from actions.kept_meetings import PaperSource, find_meeting, paper_of, paper_source
from actions.session import Session
from catalogue.brand import Brand, brand
from exports.papers import deck
from panels.slide import Paper


def write_deck(session: Session, made: Paper) -> bytes:
    """The deck of a Paper as a file that speaks to nobody, in the partnership's own look."""
    session.require("paper")
    return deck(made, brand(session.home.folder), False)


def served_deck(session: Session, meeting: str, public: bool = False) -> bytes:
    """The deck of a meeting as a server gives it, with what the papers have: made once for all that it is made of.

    Raises UsageError for no such meeting, BoardError where its figures cannot be shown.
    """
    return _served(paper_source(session, meeting, public), brand(session.home.folder))


def screens_of(session: Session, meeting: str, moving: bool = False) -> tuple:
    """What the screens that show a meeting are known by, for who follows them or, `moving`, leads them. Raises UsageError for none."""
    session.require("present" if moving else "paper")
    return session.home.folder, find_meeting(session, meeting).meeting.id


@lru_cache(maxsize=16)
def _served(source: PaperSource, look: Brand) -> bytes:
    return deck(paper_of(source), look, True)
