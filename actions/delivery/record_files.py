"""The records of one kind as a file to take away, whole, which can be changed and brought in again."""

from functools import partial

import clock
from access import may
from actions import lookup
from actions.delivery.kept_records import known_kind, list_records
from actions.delivery.record_answers import evidence_shape, record_shape, written_shape
from actions.delivery.saving import WRITTEN_OF
from actions.delivery.written_words import decisions, stories
from actions.session import Session
from catalogue.delivery.record_rows import keys_of
from errors import UsageError
from exports.as_csv import as_csv
from exports.as_xlsx import as_xlsx
from exports.record_book import record_book


WRITERS = {"csv": as_csv, "xlsx": as_xlsx}
SEVERAL = {
    "story": "stories", "action": "actions", "decision": "decisions", "question": "questions", "risk": "risks", "evidence": "evidence",
}  # fmt: skip


def write_records(session: Session, kind: str, suffix: str, framework: str | None = None, area: str | None = None) -> bytes:
    """The bytes of a 'csv' or 'xlsx' with every record of a kind that this user may see; headings alone where there are none.

    A story whose figure is hidden now is without its words. Raises UsageError for another kind of record or file.
    """
    session.require("records")
    if suffix not in WRITERS:
        raise UsageError(f"Records are written as {' or '.join(WRITERS)}, not as '{suffix}'.")
    if known_kind(kind) in WRITTEN_OF:
        written = (stories if kind == "story" else decisions)(session, framework, area)
        entries = [written_shape(record) for record in written]
    else:
        # Whoever may change a record sees it whole in its form, and must bring it back whole.
        shape = partial(evidence_shape, exact=may(session.user, "save_record")) if kind == "evidence" else record_shape
        entries = [shape(kept) for kept in list_records(session, kind, framework, area)]
    name = lookup.framework(session, framework).title if framework else None
    return WRITERS[suffix](record_book(SEVERAL[kind], name, keys_of(kind), entries, clock.now()))
