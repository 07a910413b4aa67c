"""The verbs around meetings: when they are, what is due, and the brief of one page. Each returns (its answer, the exit code)."""

from argparse import Namespace
from datetime import date
from typing import Any

import actions
from actions import Session
from commands.output import tell
from commands.output_file import written
from errors import UsageError


def meetings(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """List the meetings, with the days by which their papers and minutes go out; or those that were withdrawn."""
    if arguments.withdrawn:
        return _withdrawn(session, arguments)
    listed = [_meeting(deadline) for deadline in actions.deadlines(session, arguments.framework)]
    lines = [
        f"{listing['date']}  {listing['meeting']}  {listing['title']}  ({listing['items']} items{_until(listing)})" for listing in listed
    ]
    tell(arguments, "\n".join(lines) or "No meeting is kept yet. Make one: python cli.py meeting FILE.toml")
    return {"meetings": listed}, 0


def calendar(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """List what is due between two days: meetings, papers, minutes, reports; write it for a calendar."""
    entries = actions.meeting_calendar(session, arguments.framework, _day(arguments.first), _day(arguments.last))
    tell(
        arguments,
        "\n".join(f"{entry.day}  {entry.title}{' (cancelled)' if entry.cancelled else ''}" for entry in entries) or "Nothing is due.",
    )
    answer: dict[str, Any] = {"events": [_event(entry) for entry in entries], "file": None}
    if arguments.ics:
        answer["file"] = written(arguments.ics, actions.write_calendar(session, entries))
        tell(arguments, f"Written: {arguments.ics}")
    return answer, 0


def brief(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Write one page for members: the headline, five indicators that matter, what is due."""
    if arguments.to.suffix.lower() != ".pdf":
        raise UsageError(f"The brief is a PDF: name a file that ends in .pdf, not '{arguments.to.name}'.")
    made = actions.brief(session, arguments.framework, arguments.area)
    answer = {"file": written(arguments.to, made.content), "build": made.build, "indicators": list(made.indicators)}
    tell(arguments, f"Written: {arguments.to} (version {made.build}).")
    return answer, 0


def _withdrawn(session: Session, arguments: Namespace) -> tuple[Any, int]:
    gone = [
        {"meeting": entry.meeting.id, "title": entry.meeting.title, "date": entry.meeting.date.isoformat(), "at": entry.at, "by": entry.by,
         "reason": entry.reason}
        for entry in actions.withdrawn_meetings(session, arguments.framework)
    ]  # fmt: skip
    lines = [f"{entry['date']}  {entry['meeting']}  {entry['title']}  (by {entry['by']}: {entry['reason']})" for entry in gone]
    tell(arguments, "\n".join(lines) or "No meeting is withdrawn.")
    return {"withdrawn": gone}, 0


def _meeting(dates):
    meeting = dates.kept.meeting
    return {
        "meeting": meeting.id, "framework": meeting.framework, "body": meeting.body, "title": meeting.title, "date": meeting.date.isoformat(),
        "papers_due": _iso(dates.papers_due), "minutes_due": _iso(dates.minutes_due), "build": dates.kept.build, "items": len(meeting.items),
    }  # fmt: skip


def _event(event):
    return {
        "uid": event.uid, "kind": event.kind, "title": event.title, "date": event.day.isoformat(), "starts": event.starts, "minutes": event.minutes,
        "meeting": event.meeting, "sequence": event.sequence, "cancelled": event.cancelled,
    }  # fmt: skip


def _until(dates):
    """, papers by 2027-01-11 where a day is set."""
    return "".join(f", {kind} by {dates[f'{kind}_due']}" for kind in ("papers", "minutes") if dates[f"{kind}_due"])


def _iso(day):
    return day and day.isoformat()


def _day(text):
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"'{text}' is no date. Write it as 2027-01-31.") from error
