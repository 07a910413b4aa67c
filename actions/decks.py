"""The deck of a meeting: the page that is presented from, and the same as a file that needs no server."""

from functools import lru_cache

import clock
from actions.kept_meetings import find_meeting
from actions.live_build import build_named, live
from actions.session import Session, definitions
from catalogue.brand import brand
from panels.paper import paper
from panels.slide import Paper


def write_deck(session: Session, made: Paper) -> bytes:
    """The deck of a Paper as a file that speaks to nobody, in the partnership's own look."""
    session.require("paper")
    return _written(made, brand(session.home.folder), False)


def served_deck(session: Session, meeting: str, public: bool = False) -> bytes:
    """The deck of a meeting as a server gives it: made once for each version of the agenda, build and day.

    Raises UsageError for no such meeting, BoardError where its figures cannot be shown.
    """
    session.require("paper")
    kept = find_meeting(session, meeting)
    published = build_named(session, kept.build) if kept.build else live(session)
    return _kept_deck(published, session.data, kept, public, clock.today(), brand(session.home.folder))


def screens_of(session: Session, meeting: str, moving: bool = False) -> tuple:
    """What the screens that show a meeting are known by, for who follows them or, `moving`, leads them. Raises UsageError for none."""
    session.require("present" if moving else "paper")
    return session.home.folder, find_meeting(session, meeting).meeting.id


@lru_cache(maxsize=16)
def _kept_deck(published, data, kept, public, today, look):
    """Remembered by all that it is made of: the build, the agenda with its issue, the day, and the look."""
    day = kept.issued.date() if kept.issued else today
    return _written(paper(published, definitions(data), kept.meeting, public, day, kept.issued), look, True)


def _written(made, look, served):
    """Plotly is slow to import, and no other verb of the command line needs it."""
    from exports.deck import deck

    return deck(made, look, served)
