"""The careful way in, for every other file: record by record, each with its lines, so that a fault can be told by its line."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import duckdb
import pyarrow as pa

import progress
from ingest.file_problems import Problems
from ingest.read.csv_records import TextRecord, csv_records
from ingest.read.footnotes import footnotes_at_end
from ingest.read.layout import TableLayout
from ingest.read.second_table import SECOND_TABLE, begins_second_table
from ingest.read.text_table import SkippedLines


BATCH = 20_000
MOST_NOTES = 1_000
NOTES = "lines {first} to {last} were read as notes below the table and left out; check that they hold no figures"
SEVERAL_ROWS = "looks like several rows run together in one cell; a quotation mark is missing or too many, correct it"


def read_any_file(db: duckdb.DuckDBPyConnection, path: Path, layout: TableLayout, ended: bool, problems: Problems) -> list[SkippedLines]:
    """Fill `cells` (row, c1, c2, …) from a UTF-8 file. The lines left out come back; what is wrong goes to `problems`.

    `ended` says whether the last line of the file has its line end.
    """
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return fill_cells(db, csv_records(stream, layout.delimiter), layout, ended, problems)


def fill_cells(
    db: duckdb.DuckDBPyConnection, records: Iterable[TextRecord], layout: TableLayout, ended: bool, problems: Problems
) -> list[SkippedLines]:
    """The same from records, of which those down to the heading are no rows."""
    skipped: list[SkippedLines] = []
    schema = pa.schema([("row", pa.int64()), *((f"c{number}", pa.string()) for number in range(1, layout.width + 1))])
    below = (record for record in records if record.first > layout.heading.last)
    stopped: list[Exception] = []
    batches = _noting(_batches(_rows(below, layout, ended, problems, skipped), schema), stopped)
    db.register("incoming", pa.RecordBatchReader.from_batches(schema, batches))
    cells = ", ".join(f"nullif(c{number}, '') as c{number}" for number in range(1, layout.width + 1))
    try:
        db.execute(f"create or replace temp table cells as select row, {cells} from incoming")
    except duckdb.Error as error:
        raise (stopped or [error])[0] from None
    finally:
        db.unregister("incoming")
    return skipped


def _noting(batches: Iterable[pa.RecordBatch], stopped: list[Exception]) -> Iterator[pa.RecordBatch]:
    """The same batches; what stops them is kept in `stopped`, as the database would tell of it in words of its own."""
    try:
        yield from batches
    except Exception as error:
        stopped.append(error)
        raise


def _batches(rows: Iterable[tuple], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    rows = iter(rows)
    while batch := list(islice(rows, BATCH)):
        if len(batch) == BATCH:
            progress.at("Reading")
        yield pa.RecordBatch.from_arrays([pa.array(column, field.type) for column, field in zip(zip(*batch), schema)], schema=schema)


def _rows(
    records: Iterable[TextRecord], layout: TableLayout, ended: bool, problems: Problems, skipped: list[SkippedLines]
) -> Iterator[tuple]:
    """(line, cells…) of every row in order. A record that may be a note waits until it is known whether rows follow it."""
    waiting, last = [], None
    for record in records:
        if begins_second_table(record, waiting, last, layout.width):
            problems.fault(SECOND_TABLE, record.first)
            skipped.append(SkippedLines(waiting[0].first, waiting[-1].last, "between two tables"))
            return
        row = _is_row(record, layout.width)
        if row and not waiting and record.first == record.last:
            last = record.cells
            yield record.first, *last
            continue
        waiting.append(record)
        if row or len(waiting) > MOST_NOTES:
            yield from _settled(waiting, layout, problems, skipped)
            waiting, last = [], record.cells if row else last
    notes = footnotes_at_end(waiting, layout.width)
    cut = None if ended or notes or not waiting else waiting[-1]
    yield from _settled(waiting[: len(waiting) - len(notes)], layout, problems, skipped, cut)
    if any(record.filled for record in notes):
        skipped.append(SkippedLines(notes[0].first, notes[-1].last, "notes below the table"))
        problems.warn(NOTES.format(first=notes[0].first, last=notes[-1].last), notes[0].first, kind=NOTES)
    elif notes:
        skipped.append(SkippedLines(notes[0].first, notes[-1].last, "blank"))


def _is_row(record: TextRecord, width: int) -> bool:
    return len(record.cells) == width and (width == 1 or not record.lone)


def _settled(
    waiting: list[TextRecord], layout: TableLayout, problems: Problems, skipped: list[SkippedLines], cut: TextRecord | None = None
) -> Iterator[tuple]:
    """The rows among records that are no notes; the others are blank, or faults."""
    for record in waiting:
        if record.broken:
            problems.fault(record.broken, record.first)
        elif record.lone and not record.filled:
            skipped.append(SkippedLines(record.first, record.last, "blank"))
        elif len(record.cells) != layout.width:
            problems.fault(_ragged(len(record.cells), layout, record is cut), record.first)
        elif record.last > record.first and _swallowed(record, layout):
            problems.fault(SEVERAL_ROWS, record.first)
        else:
            yield record.first, *record.cells


def _ragged(cells: int, layout: TableLayout, cut: bool) -> str:
    if cut and cells < layout.width:
        return f"the file ends in the middle of this row ({cells} cells of {layout.width}): it was cut short; fetch it again"
    if layout.delimiter is None:
        return f"this row goes on beyond column {layout.width}, the last with a heading; give column {cells} a heading, or empty it"
    advice = "fill in the cell that is missing" if cells < layout.width else "put a cell that holds the delimiter in quotation marks"
    return f"this row has {cells} cells where the heading has {layout.width}; {advice}"


def _swallowed(record: TextRecord, layout: TableLayout) -> bool:
    """Whether a cell with line breaks holds a line with as many delimiters as a whole row has."""
    whole = layout.width - 1
    return whole > 2 and any(
        line.count(layout.delimiter) >= whole for cell in record.cells if len(cell) > whole for line in cell.splitlines()
    )
