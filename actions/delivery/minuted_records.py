"""What the minutes of a meeting hold becomes records: decisions, actions, and questions that were put off."""

from collections.abc import Iterator
from dataclasses import dataclass

from actions.delivery.kept_records import by_id
from actions.delivery.saving import checked, save_record
from actions.kept_meetings import find_meeting
from actions.kept_minutes import find_minutes
from actions.parked_questions import parked_questions
from actions.session import Session
from catalogue.delivery.kept import Kept
from catalogue.meetings import Item, Meeting
from errors import BoardError


FIGURE = ("indicator", "indicators", "outcome", "outcomes")


@dataclass(frozen=True)
class MinutedRecord:
    """A record as the minutes give it: its kind, its id and the table of its keys. `kept` says whether one of that id was ever on record."""

    kind: str
    id: str
    table: dict
    kept: bool


def minuted_records(session: Session, meeting: str) -> tuple[MinutedRecord, ...]:
    """Every decision, action and parked question of a meeting as the record it would be, in that order; empty before there are minutes.

    Where an item names an indicator that the framework has no longer, the record is of none.
    """
    session.require("minutes")
    known = find_meeting(session, meeting).meeting
    read = {kind: by_id(session, kind) for kind in ("decision", "action", "question")}
    unique = {}
    for kind, table in _tables(session, known):
        record = checked(session, kind, table)[0]
        if record is None:
            table = {key: value for key, value in table.items() if key not in FIGURE}
            record = checked(session, kind, table)[0]
        unique[kind, record.id] = MinutedRecord(kind, record.id, table, record.id in read[kind])
    return tuple(unique.values())


def keep_minuted_records(session: Session, meeting: str) -> tuple[Kept, ...]:
    """Keep those that were never on record, and return them; those that are have a life of their own since, and stay as they are.

    Raises BoardError where nothing is left to keep.
    """
    session.require("save_record")
    missing = [record for record in minuted_records(session, meeting) if not record.kept]
    if not missing:
        raise BoardError("Everything in these minutes is on record already.")
    return tuple(save_record(session, record.kind, record.table, f"The {record.kind}") for record in missing)


def _tables(session: Session, meeting: Meeting) -> Iterator[tuple[str, dict]]:
    minutes = find_minutes(session, meeting.id).minutes
    for decision in minutes.decisions:
        about = _about(meeting, decision.item)
        yield "decision", _of_meeting(meeting, about) | {
            "text": decision.text, "how": decision.how, "decided": meeting.date, "dissent": list(decision.dissent),
        }  # fmt: skip
    for action in minutes.actions:
        about = _about(meeting, action.item)
        several = {f"{key}s": [value] for key, value in _figure(about).items()}
        made = {"title": action.text, "owner": action.owner, "starts": meeting.date} | ({"due": action.due} if action.due else {})
        yield (
            "action",
            {key: value for key, value in _of_meeting(meeting, about).items() if key not in ("indicator", "outcome")} | several | made,
        )
    parked = [(question.text, question.item) for question in minutes.parked]
    parked += [
        (question.text, int(question.item) if question.item.isdigit() else None) for question in parked_questions(session, meeting.id)
    ]
    for text, item in parked:
        yield "question", _of_meeting(meeting, _about(meeting, item)) | {"text": text, "asked_by": meeting.body, "asked": meeting.date}


def _about(meeting: Meeting, number: int | None) -> Item | None:
    """The item of the agenda that something belongs to; None for the meeting as a whole, and for an item that has gone from it."""
    return meeting.items[number - 1] if number and number <= len(meeting.items) else None


def _figure(item: Item | None) -> dict:
    return {key: value for key in ("indicator", "outcome") if item and (value := getattr(item, key))}


def _of_meeting(meeting: Meeting, item: Item | None) -> dict:
    """What a record has of its meeting and its item. Nobody can tell what belongs to no item: beside a confidential one, that is so too."""
    secret = item.confidential if item else any(each.confidential for each in meeting.items)
    area = (item.area if item else None) or meeting.area
    return {"framework": meeting.framework, "area": area, "meeting": meeting.id, "confidential": secret} | _figure(item)
