"""The verbs around meetings: when they are, what is due, and the brief of one page. Each returns (its answer, the exit code)."""

from argparse import Namespace
from datetime import date
from typing import Any

import actions
from actions import Session
from commands.output import tell
from commands.written import written
from errors import UsageError


def meetings(session: Session, asked: Namespace) -> tuple[Any, int]:
    """List the meetings, with the days by which their papers and minutes go out."""
    listed = [_meeting(one) for one in actions.deadlines(session, asked.framework)]
    lines = [f"{one['date']}  {one['meeting']}  {one['title']}  ({one['items']} items{_until(one)})" for one in listed]
    tell(asked, "\n".join(lines) or "No meeting is kept yet. Make one: python cli.py meeting FILE.toml")
    return {"meetings": listed}, 0


def calendar(session: Session, asked: Namespace) -> tuple[Any, int]:
    """List what is due between two days: meetings, papers, minutes, reports; write it for a calendar."""
    entries = actions.meeting_calendar(session, asked.framework, _day(asked.first), _day(asked.last))
    tell(asked, "\n".join(f"{one.day}  {one.title}{' (cancelled)' if one.cancelled else ''}" for one in entries) or "Nothing is due.")
    answer: dict[str, Any] = {"events": [_event(one) for one in entries], "file": None}
    if asked.ics:
        answer["file"] = written(asked.ics, actions.write_calendar(session, entries))
        tell(asked, f"Written: {asked.ics}")
    return answer, 0


def brief(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Write one page for members: the headline, five indicators that matter, what is due."""
    if asked.to.suffix.lower() != ".pdf":
        raise UsageError(f"The brief is a PDF: name a file that ends in .pdf, not '{asked.to.name}'.")
    made = actions.brief(session, asked.framework, asked.area)
    answer = {"file": written(asked.to, made.content), "build": made.build, "indicators": list(made.indicators)}
    tell(asked, f"Written: {asked.to} (build {made.build}).")
    return answer, 0


def _meeting(one):
    meeting = one.kept.meeting
    return {
        "meeting": meeting.id, "framework": meeting.framework, "body": meeting.body, "title": meeting.title, "date": meeting.date.isoformat(),
        "papers_due": _iso(one.papers_due), "minutes_due": _iso(one.minutes_due), "build": one.kept.build, "items": len(meeting.items),
    }  # fmt: skip


def _event(one):
    return {
        "uid": one.uid, "kind": one.kind, "title": one.title, "date": one.day.isoformat(), "starts": one.starts, "minutes": one.minutes,
        "meeting": one.meeting, "sequence": one.sequence, "cancelled": one.cancelled,
    }  # fmt: skip


def _until(one):
    """, papers by 2027-01-11 where a day is set."""
    return "".join(f", {kind} by {one[f'{kind}_due']}" for kind in ("papers", "minutes") if one[f"{kind}_due"])


def _iso(day):
    return day and day.isoformat()


def _day(text):
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"'{text}' is no date. Write it as 2027-01-31.") from error
