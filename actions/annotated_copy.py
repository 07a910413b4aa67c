"""A checked file as a copy to take away, with each thing that is wrong beside its cell. It holds nothing that tells who somebody is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from actions.reading_choice import NO_OPTIONS, LoadOptions, reading_choice
from actions.received_file import Outcome
from actions.session import Session
from errors import Problem
from exports.annotated_workbook import MOST_COLUMNS, AnnotatedSheet, Line, Note, annotated_workbook
from ingest.checks.personal_data import LIKELY, kinds_in
from ingest.read.csv_records import TextRecord
from loaders import LOADERS
from store import uploads
from store.work_folder import workspace


if TYPE_CHECKING:
    from ingest.read.upload_records import SheetRecords


MOST_ROWS, MOST_CELLS = 50_000, 400_000
REMOVED = "[personal data: removed]"
CELL = re.compile(r"\bcells? ([A-Z]{1,3})(\d+)\b")
PUT_RIGHT, LOOK = "Put it right in your file, and load the file again.", "If it is right as it stands, nothing needs doing."
PURPOSE = (
    "Put things right in your own file and load that again: this copy is for reading. Rows and columns stand where they do in the file."
)
PARTLY = f"A table of more than {MOST_ROWS:,} rows (or {MOST_CELLS:,} filled cells) is copied in part: the rows with something wrong, each with its number."
FIRST = "Of each kind of thing the first 200 are marked; how many more there are is said in this list."
PERSONAL = f"Cells with personal data are left out, and say {REMOVED}."
OF_PEOPLE = "Each row is a person, so only the headings and the cells with something wrong are copied."
NARROWED = f"Only the first {MOST_COLUMNS} columns are copied."

Cells = Callable[[TextRecord], Sequence[str]]


def annotated_copy(
    session: Session, file: Path, outcome: Outcome, options: LoadOptions = NO_OPTIONS, metadata: Path | None = None
) -> bytes:
    """The copy as the bytes of an .xlsx file, of a file whose check gave this `outcome` when it was read as the `options` say.

    Its first sheet lists everything. A file that cannot be read at all, or with which nothing is wrong, gives that sheet alone.
    """
    from ingest.read.upload_records import (
        upload_records,  # here alone: reading workbooks takes a tenth of the time every verb needs to start
    )

    session.require("preview")
    with workspace(session.home) as folder:
        copied, _ = uploads.copy(file, folder)
        correction = reading_choice(session, folder, copied, options).recipe.correction
        about, elsewhere = [_counted(outcome)], list(outcome.problems)
        sheets = _sheets(outcome, upload_records(copied, folder, correction, metadata), elsewhere, about)
        # The list is made last, when every table has been gone through and all there is to say of them is known.
        return annotated_workbook(f"What is wrong with {outcome.file}", _words(about), sheets, _loose(outcome, elsewhere))


def _counted(outcome: Outcome) -> str:
    state = "was not loaded" if outcome.status == "rejected" else "can be loaded"
    return f"It {state}. To put right: {outcome.faults:,}. To look at: {outcome.warnings:,}."


def _words(about: list[str]) -> Iterator[str]:
    yield from dict.fromkeys(about)
    yield PURPOSE


def _loose(outcome: Outcome, elsewhere: list[Problem]) -> Iterator[tuple[str, Note]]:
    for problem in elsewhere:
        yield problem.table or outcome.file, _note(problem, ())


def _sheets(outcome: Outcome, tables: Iterator[SheetRecords], elsewhere: list[Problem], about: list[str]) -> Iterator[AnnotatedSheet]:
    """A sheet for each table. Its problems are taken out of `elsewhere`, and what is not copied of it is added to `about`."""
    if outcome.faults + outcome.warnings > len(outcome.problems):
        about.append(FIRST)
    for table in tables:
        problems = [problem for problem in outcome.problems if problem.table == table.where]
        notes = [_note(problem, table.heading.cells if table.heading else ()) for problem in problems]
        heading = table.heading.last if table.heading else None
        placed = [note._replace(row=heading) if note.row is None and note.column is not None else note for note in notes]
        cells = _cells_shown(outcome, table, placed, about)
        lines, whole = _lines(table, {note.row for note in placed if note.row}, cells)
        if not whole:
            about.append(PARTLY)
        if any(len(line.cells) > MOST_COLUMNS for line in lines):
            about.append(NARROWED)
        for problem in problems:
            elsewhere.remove(problem)
        yield AnnotatedSheet(_name(outcome.file, table.where), heading, lines, placed, whole)


def _name(file: str, where: str | None) -> str:
    """What a table is called in short: LA data for sheet 'LA data', and the file's own name where it is the only one."""
    if where is None:
        return file
    return re.sub(r"^(file|sheet) '|', sheet '|'$", " ", where).strip()


def _note(problem: Problem, headings: Sequence[str]) -> Note:
    """The Note of a problem; its column is the first of that heading, or that of the cell which its words name."""
    at = next((number for number, heading in enumerate(headings) if problem.column and heading.strip() == problem.column.strip()), None)
    cell = CELL.search(problem.message)
    if at is None and cell and int(cell[2]) == problem.row:
        from openpyxl.utils import column_index_from_string  # here alone, as above

        at = column_index_from_string(cell[1]) - 1
    grave = problem.severity == "fault"
    what, how = _split(problem.message, grave)
    return Note(problem.row, at, problem.column, problem.found, what, how, grave)


def _split(message: str, grave: bool) -> tuple[str, str]:
    """(what is wrong, how to put it right): messages say the second behind a semicolon, or behind a colon."""
    for mark in ("; ", ": "):
        what, divided, how = message.rstrip(".").rpartition(mark)
        if divided:
            return what, f"{how[:1].upper()}{how[1:]}{'' if how.endswith('?') else '.'}"
    return message.rstrip("."), PUT_RIGHT if grave else LOOK


def _lines(table: SheetRecords, noted: set[int], cells: Cells) -> tuple[list[Line], bool]:
    """The lines to copy, and whether they are all there are. Of a large table those of the heading and with notes on them."""
    records, count = [], 0
    for record in table.records:
        records.append(record)
        count += sum(map(bool, record.cells))
        if record.last > MOST_ROWS or count > MOST_CELLS:
            break
    else:
        return [Line(record.first, record.last, cells(record)) for record in records], True
    wanted = sorted({*noted, *([table.heading.last] if table.heading else [])})
    rest = takewhile(lambda record: record.first <= wanted[-1], table.records) if wanted else ()
    kept = (record for record in chain(records, rest) if _stands_on(record, wanted))
    return [Line(record.first, record.last, cells(record)) for record in kept], False


def _stands_on(record: TextRecord, rows: Sequence[int]) -> bool:
    """Whether a record holds one of these rows, which are in order."""
    at = bisect_left(rows, record.first)
    return at < len(rows) and rows[at] <= record.last


def _cells_shown(outcome: Outcome, table: SheetRecords, notes: Sequence[Note], about: list[str]) -> Cells:
    """What is copied of a record: all of it, unless the file is about people. What is left out is added to `about`."""
    if outcome.loader in LOADERS and LOADERS[outcome.loader].reads_codebook:
        about.append(OF_PEOPLE)
        return _only_what_is_named(table, {(note.row, note.column): note.found for note in notes})
    if outcome.private:
        about.append(PERSONAL)
        return _without_people(table, {heading for where, heading in outcome.personal if where == table.where})
    return lambda record: record.cells


def _only_what_is_named(table: SheetRecords, named: dict[tuple[int | None, int | None], str | None]) -> Cells:
    """The headings, and what the messages tell of a cell: an answer in somebody's own words they do not tell."""

    def shown(record: TextRecord) -> Sequence[str]:
        if table.heading and record.last == table.heading.last:
            return record.cells
        return [_scanned(named.get((record.first, column)) or "") for column, _ in enumerate(record.cells)]

    return shown


def _without_people(table: SheetRecords, personal: set[str]) -> Cells:
    """Neither the columns of personal data, nor any other cell that tells who somebody is; where cells may be shifted, none of the row."""
    headings = table.heading.cells if table.heading else ()
    columns = {number for number, heading in enumerate(headings) if heading in personal}
    below = table.heading.last if table.heading else 0

    def shown(record: TextRecord) -> Sequence[str]:
        row = record.first > below
        shifted = len(record.cells) != len(headings) if table.delimiter else len(record.cells) > len(headings)
        every = row and shifted and columns
        return [
            REMOVED if cell.strip() and (every or (row and number in columns)) else _scanned(cell)
            for number, cell in enumerate(record.cells)
        ]

    return shown


def _scanned(cell: str) -> str:
    return REMOVED if re.search(LIKELY, cell) and kinds_in(cell) else cell
