"""Where a record came from and what came of it, a step at a time: from an action to the decision, from that to the question."""

from collections.abc import Iterator
from dataclasses import dataclass

from actions.delivery.kept_records import list_records
from actions.session import Session
from catalogue.delivery.kept import Kept
from catalogue.delivery.record_address import record_address
from catalogue.delivery.record_reading import KINDS


@dataclass(frozen=True)
class RecordTrail:
    """The records that one came from, in its own order, and those that came of it, by kind and id; empty where there are none."""

    came_from: tuple[Kept, ...]
    came_of: tuple[Kept, ...]


def record_trail(session: Session, kept: Kept) -> RecordTrail:
    """The RecordTrail of a record. What this user may not see, or what was taken away, is on neither side."""
    session.require("records")
    others = _of_framework(session, kept.record.framework)
    by_address = {record_address(other.kind, other.record.id): other for other in others}
    before = tuple(by_address[address] for address in kept.record.came_from if address in by_address)
    return RecordTrail(before, tuple(_came_of(kept, others)))


def meeting_records(session: Session, framework: str, meeting: str) -> tuple[tuple[Kept, tuple[Kept, ...]], ...]:
    """(record, what came of it) of every record of a framework that names a meeting (by id), by kind and id; empty where none does."""
    session.require("records")
    others = _of_framework(session, framework)
    followed = [other for other in others if other.record.came_from]
    return tuple((kept, tuple(_came_of(kept, followed))) for kept in others if kept.record.meeting == meeting)


def _of_framework(session: Session, framework: str) -> list[Kept]:
    """Every record, though its framework may be defined no longer."""
    return [kept for kind in KINDS for kept in list_records(session, kind) if kept.record.framework == framework]


def _came_of(kept: Kept, others: list[Kept]) -> Iterator[Kept]:
    own = record_address(kept.kind, kept.record.id)
    return (other for other in others if own in other.record.came_from)
