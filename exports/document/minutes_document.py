"""Minutes → the Document of them."""

from datetime import datetime

from catalogue.minutes import Present
from exports.document.model import Block, Document, Grid, Head, Lines, Row, Section, Words
from panels.format import sentence
from panels.minutes_record import MinutesRecord
from panels.periods import day
from panels.protective_marking import marking


HOW = {"consensus": "by consensus", "vote": "by vote", "casting vote": "by the chair's casting vote"}


def of_minutes(record: MinutesRecord) -> Document:
    """The Document of the minutes of a meeting: no contents, and a part is left out where nothing is on record for it."""
    meeting, framework = record.meeting, record.framework
    state = "Minutes" if record.minutes.agreed else "Draft minutes"
    parts = (
        ("Attendance", tuple(_attendance(record))), ("Notes", tuple(map(Words, _paragraphs(record)))), ("Decisions", tuple(_decisions(record))),
        ("Actions", tuple(_actions(record))), ("Parked questions", tuple(_parked(record))),
    )  # fmt: skip
    starts = f", {meeting.starts}" if meeting.starts else ""
    facts = [("Meeting", meeting.title), ("Date", f"{day(meeting.date)}{starts}"), ("Place", meeting.place), ("Framework", framework.title)]
    facts += [("Minutes due by", record.due and day(record.due)), ("Version", str(record.version))]
    return Document(
        title=f"{state}: {meeting.body}, {day(meeting.date)}", body=meeting.body, about=f"{state}, {meeting.body}",
        facts=tuple((label, words) for label, words in facts if words),
        foot=(framework.short, f"{state}, version {record.version}"),
        sections=tuple(Section(None, title, blocks) for title, blocks in parts if blocks),
        at=datetime.fromisoformat(record.at), marking="" if record.public else marking(meeting, framework), contents=False,
    )  # fmt: skip


def _attendance(record: MinutesRecord):
    minutes = record.minutes
    yield Words(record.quorum.words)
    if minutes.present:
        heads = (Head("member", "Member", width=2), Head("organisation", "Organisation", width=2), Head("role", "Role", width=2))
        rows = tuple(Row((attendee.member, attendee.organisation or "", _role(attendee))) for attendee in minutes.present)
        yield Grid("Members present", heads, rows)
    if minutes.apologies:
        yield Lines("Apologies", tuple(", ".join(filter(None, (apology.member, apology.organisation))) for apology in minutes.apologies))


def _role(attendee: Present) -> str:
    deputy = f"deputy for {attendee.deputy_for}" if attendee.deputy_for else ""
    return sentence(", ".join(filter(None, (attendee.role, deputy))))


def _paragraphs(record: MinutesRecord) -> list[str]:
    return [line.strip() for line in (record.minutes.notes or "").splitlines() if line.strip()]


def _decisions(record: MinutesRecord):
    for decision in record.minutes.decisions:
        yield Words(f"{_item(decision.item)}{decision.text}", "lead")
        yield Words(f"Decided {HOW[decision.how]}.")
        if decision.dissent:
            yield Lines("Who disagreed", decision.dissent)


def _actions(record: MinutesRecord) -> tuple[Block, ...]:
    if not record.minutes.actions:
        return ()
    heads = (
        Head("item", "Item", True, 0),
        Head("action", "Action", width=4),
        Head("owner", "Owner", width=2),
        Head("due", "Due", width=1.6),
    )
    rows = (
        Row((str(action.item or ""), action.text, action.owner, day(action.due) if action.due else "No date set"))
        for action in record.minutes.actions
    )
    return (Grid("Who does what, by when", heads, tuple(rows)),)


def _parked(record: MinutesRecord) -> tuple[Block, ...]:
    lines = tuple(f"{_item(matter.item)}{matter.text}" for matter in record.minutes.parked)
    return (Lines("", lines),) if lines else ()


def _item(number: int | None) -> str:
    return f"Item {number}: " if number else ""
