"""What the minutes of a meeting hold becomes records: decisions, actions, and questions that were put off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actions.delivery.kept_records import by_id
from actions.delivery.saving import save_record
from actions.kept_meetings import find_meeting
from actions.kept_minutes import find_minutes
from actions.parked_questions import parked_questions
from actions.session import Session
from catalogue.delivery.kept import Kept
from catalogue.delivery.record_reading import record_of
from catalogue.delivery.typed_text import slug
from catalogue.meetings import Item, Meeting
from errors import BoardError, Problem, UploadError


@dataclass(frozen=True)
class MinutedRecord:
    """A record as the minutes give it: its kind, its id, the table of its keys, and why it cannot be kept as it stands (empty where it can).

    `kept` says whether one of that id was ever on record.
    """

    kind: str
    id: str
    table: dict
    kept: bool
    problems: tuple[Problem, ...] = ()


def minuted_records(session: Session, meeting: str) -> tuple[MinutedRecord, ...]:
    """Every decision, action and parked question of a meeting as the record it would be, in that order; empty before there are minutes.

    Where an item names an indicator or an outcome that there is no longer, the record is of none.
    """
    session.require("minutes")
    known = find_meeting(session, meeting).meeting
    unique = {(record.kind, record.id): record for record in _minuted(session, known, tuple(_tables(session, known)))}
    return tuple(unique.values())


def keep_minuted_records(session: Session, meeting: str) -> tuple[Kept, ...]:
    """Keep those that were never on record, and return them; those that are have a life of their own since, and stay as they are.

    Raises BoardError where nothing is left to keep, and UploadError with every fault where one cannot be kept; nothing is kept then.
    """
    session.require("save_record")
    missing = [record for record in minuted_records(session, meeting) if not record.kept]
    if not missing:
        raise BoardError("Everything in these minutes is on record already.")
    if problems := [problem for record in missing for problem in record.problems]:
        raise UploadError("The record of the minutes", problems)
    return tuple(save_record(session, record.kind, record.table, f"The {record.kind}") for record in missing)


def _minuted(session: Session, meeting: Meeting, tables: Sequence[tuple[str, dict, dict]]) -> Iterator[MinutedRecord]:
    on_record = {kind: by_id(session, kind) for kind in {kind for kind, _, _ in tables}}
    for kind, table, figure in tables:
        made, problems = record_of(kind, table | figure, session.catalogue, f"{kind} of {meeting.id}")
        if made:
            table = table | figure
        else:
            made, problems = record_of(kind, table, session.catalogue, f"{kind} of {meeting.id}")
        name = made.id if made else slug(kind, str(table))
        yield MinutedRecord(kind, name, table, name in on_record[kind], tuple(problems))


def _tables(session: Session, meeting: Meeting) -> Iterator[tuple[str, dict, dict]]:
    """(kind, table, the keys that name its figure) of everything in the minutes that is followed up."""
    minutes = find_minutes(session, meeting.id).minutes
    for decision in minutes.decisions:
        own = {"text": decision.text, "how": decision.how, "decided": meeting.date, "dissent": list(decision.dissent)}
        yield "decision", _of_meeting(meeting, decision.item) | own, _figure(meeting, decision.item)
    for action in minutes.actions:
        # An action goes by its title otherwise, and one that is agreed again would be taken for the first.
        own = {"id": slug(meeting.id, action.text), "title": action.text, "owner": action.owner}
        days = {"starts": meeting.date, "due": action.due} if not action.due or action.due >= meeting.date else {"due": action.due}
        figure = {f"{key}s": [value] for key, value in _figure(meeting, action.item).items()}
        yield "action", _of_meeting(meeting, action.item) | own | days, figure
    parked = [(question.text, question.item) for question in minutes.parked]
    for question in parked_questions(session, meeting.id):
        parked.append((question.text, int(question.item) if question.item.isdigit() else None))
    for text, item in parked:
        own = {"text": text, "asked_by": meeting.body, "asked": meeting.date}
        yield "question", _of_meeting(meeting, item) | own, _figure(meeting, item)


def _item(meeting: Meeting, number: int | None) -> Item | None:
    """The item of the agenda that something belongs to; None for the meeting as a whole, and for an item that has gone from it."""
    return meeting.items[number - 1] if number and number <= len(meeting.items) else None


def _figure(meeting: Meeting, number: int | None) -> dict:
    item = _item(meeting, number)
    return {key: value for key in ("indicator", "outcome") if item and (value := getattr(item, key))}


def _of_meeting(meeting: Meeting, number: int | None) -> dict:
    """What a record has of its meeting. Nobody can tell what belongs to no item: beside a confidential one, that is so too."""
    item = _item(meeting, number)
    secret = item.confidential if item else any(each.confidential for each in meeting.items)
    area = (item.area if item else None) or meeting.area
    return {"framework": meeting.framework, "area": area, "meeting": meeting.id, "confidential": secret}
