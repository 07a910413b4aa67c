"""The trail of a record as its page shows it: each step with its title, its state, its meeting or day, and its address."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import actions
import clock
from actions import Session
from catalogue.delivery.choices import CLOSED, DRAFT, LATE, WITHDRAWN
from catalogue.delivery.kept import Kept
from catalogue.delivery.record_address import record_address
from catalogue.meetings import Meeting
from panels.happenings import record_title


DAYS = ("decided", "asked", "dated", "due")


@dataclass(frozen=True)
class TrailStep:
    """One record on the trail. `state` is empty where it says nothing, `meeting` None where it names none that is kept, `when` its own day."""

    kind: str
    address: str
    title: str
    state: str
    meeting: Meeting | None
    when: date | None
    confidential: bool


class TrailSteps(NamedTuple):
    """The steps before a record and after it."""

    came_from: tuple[TrailStep, ...]
    came_of: tuple[TrailStep, ...]


def trail_steps(session: Session, kept: Kept, titles: dict[str, str]) -> TrailSteps:
    """The TrailSteps of a record; `titles` names indicators."""
    trail = actions.record_trail(session, kept)
    meetings = _meetings(session, kept)
    return TrailSteps(*(tuple(trail_step(other, titles, meetings) for other in side) for side in (trail.came_from, trail.came_of)))


def trail_step(kept: Kept, titles: dict[str, str], meetings: dict[str, Meeting]) -> TrailStep:
    """A record as a TrailStep; `meetings` are those that are kept, by id."""
    record = kept.record
    when = next((getattr(record, key) for key in DAYS if isinstance(getattr(record, key, None), date)), None)
    address = record_address(kept.kind, record.id)
    return TrailStep(
        kept.kind, address, record_title(record, titles), _state(kept), meetings.get(record.meeting), when, record.confidential
    )


def meeting_of_record(session: Session, kept: Kept) -> Meeting | None:
    """The kept meeting that a record names; None where it names none, or by other words."""
    return _meetings(session, kept).get(kept.record.meeting)


def _meetings(session: Session, kept: Kept) -> dict[str, Meeting]:
    known = kept.record.framework if kept.record.framework in session.catalogue.frameworks else None
    return {entry.meeting.id: entry.meeting for entry in actions.list_meetings(session, known)}


def _state(kept: Kept) -> str:
    """late, done, answered, not answered yet, withdrawn: what a reader of the trail must know."""
    record = kept.record
    if kept.kind == "action":
        return LATE if record.is_late(clock.today()) else record.status
    if kept.kind == "question":
        return "answered" if record.answer else "not answered yet"
    if kept.kind == "risk":
        return CLOSED if record.status == CLOSED else f"passed up to {record.escalated_to}" if record.escalated_to else ""
    return record.status if kept.kind == "story" and record.status in (DRAFT, WITHDRAWN) else ""
