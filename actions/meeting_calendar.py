"""When meetings are, when their papers and minutes go out, and what else is due in the year of a partnership."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

import clock
from actions import lookup
from actions.issued_papers import OWNER
from actions.kept_meetings import KIND, KeptMeeting, list_meetings
from actions.session import Session
from catalogue import Framework
from catalogue.deadlines import last_days, minutes_due, papers_due
from catalogue.meeting_cycles import Cycle, Due
from catalogue.meetings import Meeting, kept_meeting
from errors import UsageError
from exports.calendar_entry import Entry
from exports.papers import calendar_file
from store.records import Records


NOT_SET = "The framework sets no day: this is the last day of the {every}."
LONGEST = timedelta(days=3660)
PROGRAM = "line-of-sight"


@dataclass(frozen=True)
class Deadlines:
    """A KeptMeeting with the days by which its papers and its minutes go out, None where its body has set none."""

    kept: KeptMeeting
    papers_due: date | None
    minutes_due: date | None


def deadlines(session: Session, framework: str | None = None) -> tuple[Deadlines, ...]:
    """The Deadlines of every meeting, or of those of one framework, by date; empty before the first."""
    session.require("meetings")
    cycles = {name: framework.cycle for name, framework in session.catalogue.frameworks.items()}
    kept = list_meetings(session, framework)
    return tuple(Deadlines(record, *_due(cycles[record.meeting.framework], record.meeting)) for record in kept)


def meeting_calendar(session: Session, framework: str, first: date, last: date) -> tuple[Entry, ...]:
    """Every Entry of a framework between two days, both included: meetings, their deadlines, and what its cycle makes due.

    A meeting taken off the calendar comes as a cancelled Entry, so that calendars which hold it take it out. Raises UsageError for
    an unknown framework, and where the days are the wrong way round or more than ten years apart.
    """
    session.require("meetings")
    chosen = lookup.framework(session, framework)
    if not timedelta(0) <= last - first <= LONGEST:
        raise UsageError(f"A calendar goes from a day to a later one, at most ten years on: not from {first} to {last}.")
    entries = [entry for known in _versions(session) if known[0].framework == chosen.id for entry in _of_meeting(chosen.cycle, *known)]
    entries += [_of_cycle(chosen, due, day) for due in chosen.cycle.due for day in last_days(due, first, last)]
    return tuple(
        sorted((entry for entry in entries if first <= entry.day <= last), key=lambda entry: (entry.day, entry.starts or "", entry.uid))
    )


def write_calendar(session: Session, entries: tuple[Entry, ...]) -> bytes:
    """The bytes of an .ics file of Entries, as calendars of all makes take it."""
    session.require("meetings")
    return calendar_file(entries, clock.now())


def _due(cycle: Cycle, meeting: Meeting) -> tuple[date | None, date | None]:
    return papers_due(cycle, meeting.date), minutes_due(cycle, meeting.date)


def _versions(session) -> list[tuple[Meeting, int, bool]]:
    """(Meeting, its newest version, whether that took it off the calendar), for each there ever was."""
    newest, bodies = {}, {}
    for record in Records(session.home).versions(KIND, OWNER):
        newest[record.id] = record
        bodies[record.id] = record.body or bodies.get(record.id)
    return [(kept_meeting(bodies[name]), record.version, record.body is None) for name, record in newest.items() if bodies[name]]


def _of_meeting(cycle: Cycle, meeting: Meeting, version: int, cancelled: bool):
    """The meeting itself, and its deadlines as days."""
    own = {"sequence": version - 1, "cancelled": cancelled, "meeting": meeting.id}
    name, hours = f"{meeting.body}: {meeting.title}", {"starts": meeting.starts, "minutes": meeting.minutes, "place": meeting.place or ""}
    yield Entry(f"{meeting.id}@{PROGRAM}", "meeting", name, meeting.date, **hours, **own)
    for kind, day in zip(("papers", "minutes"), _due(cycle, meeting)):
        if day:
            yield Entry(f"{meeting.id}-{kind}@{PROGRAM}", kind, f"{kind.capitalize()} due: {name}", day, **own)


def _of_cycle(framework: Framework, due: Due, day: date) -> Entry:
    slug = re.sub(r"[^a-z0-9]+", "-", due.title.casefold()).strip("-")[:60]
    return Entry(f"{framework.id}-{slug}-{day}@{PROGRAM}", "report", f"Due: {due.title}", day, note=NOT_SET.format(every=due.every))
