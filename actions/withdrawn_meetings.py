"""Meetings taken off the calendar, and brought back: nothing of one is lost, and the ledger says who did it, when and why."""

from dataclasses import dataclass

from actions import lookup
from actions.issued_papers import ISSUED, OWNER
from actions.kept_meetings import KIND, KeptMeeting, find_meeting, withdrawn_versions
from actions.session import Session
from catalogue.meetings import Meeting, kept_meeting
from errors import MovedError, UsageError
from store.records import Records


WITHDRAWN, RESTORED = "withdraw_meeting", "restore_meeting"


@dataclass(frozen=True)
class WithdrawnMeeting:
    """A Meeting as it stood when it was withdrawn: `at` that moment (ISO), by whom, and why."""

    meeting: Meeting
    at: str
    by: str
    reason: str


def withdraw_meeting(session: Session, meeting: str, reason: str, version: int | None = None) -> None:
    """Take a meeting off the calendar, with its agenda, papers, minutes and slides; they come back with it.

    One whose papers are issued is withdrawn only by who may issue them. Raises UsageError without a reason, and MovedError where
    somebody has changed the meeting since the `version` that was looked at.
    """
    session.require("save_meeting")
    kept = find_meeting(session, meeting)
    if kept.build:
        session.require("issue")
    if not reason.strip():
        raise UsageError("Say why this meeting is withdrawn.")
    if version not in (None, kept.version):
        raise MovedError(meeting, kept.version, "Someone else has changed this meeting since you opened it. Look at it again first.")
    detail = {"meeting": kept.meeting.id, "reason": reason.strip()}
    after = {kept.meeting.id: kept.version}
    Records(session.home).save_all(KIND, OWNER, {kept.meeting.id: None}, session.user.name, after, (WITHDRAWN, detail))


def restore_meeting(session: Session, meeting: str, reason: str | None = None) -> KeptMeeting:
    """Bring a withdrawn meeting back as it was, and return it. Raises UsageError where none of this id is withdrawn."""
    session.require("save_meeting")
    records = Records(session.home)
    gone = withdrawn_versions(session).get(meeting)
    if gone is None:
        raise UsageError(f"No meeting '{meeting}' is withdrawn. Those that are: {', '.join(withdrawn_versions(session)) or 'none'}.")
    if records.newest(ISSUED, OWNER, meeting):
        session.require("issue")
    before, _ = gone
    records.save_noted(KIND, OWNER, meeting, before.body, session.user.name, RESTORED, {"meeting": meeting, "reason": reason})
    return find_meeting(session, meeting)


def withdrawn_meetings(session: Session, framework: str | None = None) -> tuple[WithdrawnMeeting, ...]:
    """Every WithdrawnMeeting, or those of one framework (by id), the last withdrawn first; empty where there is none."""
    session.require("meetings")
    wanted = framework and lookup.framework(session, framework).id
    gone = withdrawn_versions(session)
    lines = session.ledger.lines() if gone else []
    reasons = {line.detail["meeting"]: line.detail["reason"] for line in lines if line.verb == WITHDRAWN}
    meetings = [WithdrawnMeeting(kept_meeting(before.body), after.at, after.by, reasons[name]) for name, (before, after) in gone.items()]
    return tuple(
        sorted((entry for entry in meetings if wanted in (None, entry.meeting.framework)), key=lambda entry: entry.at, reverse=True)
    )
