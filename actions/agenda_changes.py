"""Changing the agenda of a meeting, and what may be put on it."""

from dataclasses import replace

from actions.kept_meetings import KeptMeeting, find_meeting, list_meetings, meeting_paper, save_meeting
from actions.kept_minutes import find_minutes
from actions.session import Session
from actions.shown_figures import overview
from catalogue.agenda import Items
from catalogue.meetings import Item, table_of
from errors import MovedError
from panels.overview import Row


SUGGESTED = 8
MOVED = "Someone else has changed this agenda since you opened it. Theirs is shown now; make your change again."


def change_agenda(session: Session, meeting: str, version: int, items: Items) -> KeptMeeting:
    """Give a meeting these items, in this order. `version` is the one that was looked at.

    Raises MovedError where someone else has changed the meeting since: theirs stays, and nothing of it is lost.
    """
    session.require("save_meeting")
    known = find_meeting(session, meeting).meeting
    try:
        return save_meeting(session, table_of(replace(known, items=items)), known.title, version)[0]
    except MovedError as error:
        raise MovedError(meeting, error.version, MOVED) from error


def add_to_agenda(session: Session, meeting: str, item: Item) -> KeptMeeting:
    """Put an item at the end of an agenda."""
    known = find_meeting(session, meeting)
    return change_agenda(session, meeting, known.version, (*known.meeting.items, item))


def suggested_items(session: Session, meeting: str) -> tuple[Row, ...]:
    """Up to eight rows of the framework's Overview that need attention or stand out, and are not on the agenda yet."""
    known = find_meeting(session, meeting).meeting
    seen, listed = overview(session, known.framework, known.area), {item.indicator for item in known.items}
    rows = {row.place.indicator: row for row in (*seen.worst, *seen.ask_why, *seen.best)}
    return tuple(row for name, row in rows.items() if name not in listed)[:SUGGESTED]


def earlier_meeting(session: Session, meeting: str) -> KeptMeeting | None:
    """The last meeting of the same body before this one, whose items may be carried over; None without one."""
    known = find_meeting(session, meeting).meeting
    same = [kept for kept in list_meetings(session, known.framework) if kept.meeting.body == known.body and kept.meeting.date < known.date]
    return same[-1] if same else None


def outcome_of(session: Session, meeting: str, place: int) -> str:
    """What came of one item of an earlier meeting (by its place, from 0), for the notes of the next: decisions and actions; '' without any."""
    minutes = find_minutes(session, meeting).minutes
    decided = [f"Decided: {decision.text}" for decision in minutes.decisions if decision.item == place + 1]
    owed = [f"To do: {action.text} ({action.owner})" for action in minutes.actions if action.item == place + 1]
    return "\n".join((*decided, *owed))


def revised_items(session: Session, meeting: str) -> tuple[int, ...]:
    """The numbers of the items whose figures differ today from those that the papers were issued with; empty before they are issued."""
    known = find_meeting(session, meeting)
    if known.build is None:
        return ()
    issued, today = meeting_paper(session, meeting), meeting_paper(session, meeting, of_today=True)
    return tuple(slide.number for slide, now in zip(issued.slides, today.slides) if slide.tables != now.tables)
