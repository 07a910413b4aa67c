"""Keeping the rows of a spreadsheet as records of a kind: all of them or none."""

from collections.abc import Mapping
from dataclasses import replace

from actions.delivery.kept_records import OWNER, by_id, known_kind
from actions.delivery.record_origin import Origins
from actions.delivery.saving import as_written, checked, kept_body, may_approve
from actions.session import Session
from actions.table_lines import Line, table_lines
from catalogue.delivery.heading_words import VERSION
from catalogue.delivery.kept import Delivery, Kept
from catalogue.delivery.record_rows import heading_keys, keys_of, record_rows
from errors import MovedError, Problem, UploadError, UsageError
from store.records import Records


def save_rows(
    session: Session, kind: str, content: bytes, file: str, framework: str | None = None, columns: Mapping[str, str] | None = None
) -> tuple[Kept, ...]:
    """Keep the records of a CSV or of an Excel workbook's first sheet, one a row, all of them or none.

    `framework` is that of the rows that name none, `columns` what a heading stands for where it does not say so itself. A row with the
    `version` that was written out is refused where somebody has changed the record since. Raises UploadError with every fault by row.
    """
    session.require("save_record")
    given = record_rows(kind, _lines(session, kind, content, file), columns)
    problems, known = list(given.problems), by_id(session, kind)
    bodies: dict[str, dict] = {}
    rows: dict[str, int] = {}
    looked_at: dict[str, int] = {}
    origins = Origins(session)
    for row, table in given.rows:
        version = table.pop(VERSION, None)
        made, body, faults = _row(session, kind, ({"framework": framework} if framework else {}) | table, version, known)
        if made and made.id in rows:
            message = f"this is the {kind} of row {rows[made.id]} again; give one of them an id of its own"
            faults = [Problem(message, column="title" if hasattr(made, "title") else "text", found=_words(made))]
        faults += origins.faults(kind, made)
        problems += [_placed(fault, row, given.headings) for fault in faults]
        if made:
            rows.setdefault(made.id, row)
            if body is not None:
                bodies[made.id] = body
            if version is not None:
                looked_at[made.id] = version
    if problems:
        raise UploadError(file, sorted(problems, key=lambda problem: problem.row or 0))
    if bodies:
        _save(session, kind, bodies, {name: version for name, version in looked_at.items() if name in bodies})
        known = by_id(session, kind)
    return tuple(known[name] for name in rows)


def record_headings(session: Session, kind: str, content: bytes, file: str) -> dict[str, str]:
    """{each heading of a spreadsheet: the key it is taken for, '' where it is none}. Raises UploadError for what is no table."""
    session.require("save_record")
    _, cells = _lines(session, kind, content, file)[0]
    known = (*keys_of(kind), VERSION)
    return {heading: key if key in known else "" for heading, key in heading_keys(kind, cells, {})}


def _row(
    session, kind: str, table: dict, version: int | None, kept: Mapping[str, Kept]
) -> tuple[Delivery | None, dict | None, list[Problem]]:
    """(the record, what is to be stored of it, None where nothing has changed; every Problem)."""
    made, stood, problems = checked(session, kind, table)
    if made is None:
        return None, None, problems
    known = kept.get(made.id)
    may_approve(session, made, known)
    body = kept_body(made, as_written(made, stood, known))
    if known and known.record and body == kept_body(known.record, known.stood):
        return made, None, []
    latest = known.latest.number if known else 0
    if version is not None and version != latest:
        state = f"it is at version {latest} now" if known else f"no such {kind} is kept"
        return made, None, [Problem(f"{state}: write the list out again, and make the change in that", column=VERSION, found=str(version))]
    return made, body, []


def _save(session, kind: str, bodies: dict[str, dict], looked_at: dict[str, int]) -> None:
    try:
        Records(session.home).save_all(kind, OWNER, bodies, session.user.name, looked_at)
    except MovedError as error:
        raise UsageError(f"Someone has changed '{error.id}' this moment. Nothing was kept; write the list out again.") from error


def _placed(fault: Problem, row: int, headings: Mapping[str, str]) -> Problem:
    return replace(fault, row=row, table=None, column=headings.get(fault.column, fault.column) if fault.column else None)


def _words(made: Delivery) -> str:
    return getattr(made, "title", None) or getattr(made, "text", "")


def _lines(session: Session, kind: str, content: bytes, file: str) -> list[Line]:
    keys = keys_of(known_kind(kind))
    return table_lines(session.home, lambda headings: any(key in keys for _, key in heading_keys(kind, list(headings), {})), content, file)
