"""What happened to the records of a partnership since its last meeting."""

from dataclasses import dataclass

import clock
from access import may
from actions import lookup
from actions.delivery.kept_records import every
from actions.kept_meetings import KeptMeeting, list_meetings
from actions.session import Session
from catalogue.delivery.record_reading import KINDS
from panels.happenings import Happening, happenings


@dataclass(frozen=True)
class SinceMeeting:
    """The last meeting before today, None before the first, and what happened from that day on: all there is where there was none."""

    meeting: KeptMeeting | None
    happenings: tuple[Happening, ...]


def since_meeting(session: Session, framework: str) -> SinceMeeting:
    """The SinceMeeting of a framework's partnership. What is confidential is there only for those who may see it."""
    session.require("records")
    wanted = lookup.framework(session, framework).id
    before = [kept for kept in list_meetings(session, wanted) if kept.meeting.date < clock.today()]
    shown = may(session.user, "confidential")
    records = [kept for kind in KINDS for kept in every(session, kind) if _shown(kept, wanted, shown)]
    titles = {name: indicator.title for name, indicator in session.catalogue.indicators.items()}
    since = before[-1].meeting.date.isoformat() if before else ""
    return SinceMeeting(before[-1] if before else None, happenings(records, since, titles))


def _shown(kept, framework: str, confidential: bool) -> bool:
    last = next(version.record for version in reversed(kept.versions) if version.record)
    return last.framework == framework and (confidential or not last.confidential)
