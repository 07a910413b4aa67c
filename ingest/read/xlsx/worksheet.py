"""One sheet as a table of text."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

from duckdb import DuckDBPyConnection
from openpyxl.utils import get_column_letter

from ingest.database import database
from ingest.file_problems import Problems
from ingest.read.careful_reader import fill_cells
from ingest.read.correction import AS_FOUND, Correction
from ingest.read.csv_records import TextRecord
from ingest.read.layout import SAMPLE, TableLayout, layout_of
from ingest.read.text_file import text_table
from ingest.read.text_table import TextTable, create_views
from ingest.read.xlsx.cell_comments import note_comments
from ingest.read.xlsx.sheet_records import sheet_records
from ingest.read.xlsx.sheet_xml import HiddenCells, MergedRange, merged_ranges, sheet_rows
from ingest.read.xlsx.workbook_parts import SheetEntry, Workbook


TITLE = "an Excel workbook"
MERGED = (
    "the cells {cells} are merged, so that only the first holds anything; unmerge them and fill in each, or, where they are words that hold "
    "for each of these rows, say so on the Upload page"
)
FILLED = "the cells {cells} are merged, and what they hold was read for each of their rows, as you said"
HIDDEN = "{hidden} of this sheet are hidden, and were read with the others; check that they belong in it"


def read_sheet(
    workbook: Workbook, entry: SheetEntry, problems: Problems, room: Path | None, correction: Correction = AS_FOUND
) -> TextTable | None:
    """The table of a sheet, or None where it holds nothing. What is wrong, cell by cell, goes to `problems`.

    Of a `correction` it takes where the headings stand, and whether merged cells hold for each of their rows.
    """
    hidden, merged = HiddenCells(), _merged(workbook, entry)
    with workbook.archive.open(entry.part) as stream:
        records = sheet_records(workbook, sheet_rows(stream, hidden), problems)
        start = list(islice(records, SAMPLE))
        if not any(record.filled for record in start):
            return None
        width = max(len(record.cells) for record in start)
        layout = _layout(start, width, merged, correction.heading)
        layout, db = layout.with_headings_of_rows(problems), database(room)
        skipped = layout.skipped + fill_cells(db, (_padded(record, width) for record in chain(start, records)), layout, True, problems)
    create_views(db, "select * from cells")
    (rows,) = db.execute("select count(*) from cells").fetchall()[0]
    layout = _with_merged_headings(layout, merged)
    _note_merged(db, _filled_down(db, merged, problems) if correction.merged else merged, problems)
    note_comments(workbook, entry, layout.heading.cells, db, problems)
    counts = [f"{count:,} {what}" for count, what in ((hidden.rows, "rows"), (hidden.columns, "columns")) if count]
    if counts:
        problems.warn(HIDDEN.format(hidden=" and ".join(counts)), kind=HIDDEN)
    return text_table(db, layout, TITLE, rows, skipped, problems)


def sheet_layout(workbook: Workbook, entry: SheetEntry, start: Sequence[TextRecord], lines: Sequence[int] = ()) -> TableLayout:
    """The layout of a sheet by its first records, with the headings that are merged over several rows."""
    merged = _merged(workbook, entry)
    return _with_merged_headings(_layout(start, max(len(record.cells) for record in start), merged, lines), merged)


def _merged(workbook: Workbook, entry: SheetEntry) -> list[MergedRange]:
    with workbook.archive.open(entry.part) as stream:
        return merged_ranges(stream)


def _layout(start: Sequence[TextRecord], width: int, merged: Sequence[MergedRange], lines: Sequence[int]) -> TableLayout:
    spanned = {row for left, top, right, bottom in merged if left < right for row in range(top, bottom + 1)}
    return layout_of([_padded(record, width) for record in start], lines=lines, spanned=spanned)


def _padded(record: TextRecord, width: int) -> TextRecord:
    return record._replace(cells=record.cells + ("",) * (width - len(record.cells)))


def _with_merged_headings(layout: TableLayout, merged: Sequence[MergedRange]) -> TableLayout:
    """The layout with headings that are merged over several rows, of which the lowest is the heading."""
    lines = {number: record.cells for record in layout.above for number in range(record.first, record.last + 1)}
    cells = list(layout.heading.cells)
    for left, top, _, bottom in merged:
        if top < bottom == layout.heading.first and left <= len(cells):
            cells[left - 1] = cells[left - 1] or lines[top][left - 1]
    return replace(layout, heading=layout.heading._replace(cells=tuple(cells)))


def _filled_down(db: DuckDBPyConnection, merged: Sequence[MergedRange], problems: Problems) -> list[MergedRange]:
    """Fill what words are merged over several rows of one column into each, with a warning for each stretch; the other ranges come back.

    A number that is merged may be the figure of all these rows together, so it stays what it is.
    """
    others = []
    for left, top, right, bottom in merged:
        cell = f"c{left}"
        known = (
            left == right
            and db.execute(
                f"select {cell} from cells where row = ? and {cell} is not null and try_cast({cell} as double) is null", [top]
            ).fetchall()
        )
        if not known:
            others.append(MergedRange(left, top, right, bottom))
            continue
        db.execute(f"update cells set {cell} = ? where row between ? and ?", [known[0][0], top, bottom])
        problems.warn(FILLED.format(cells=_named(left, top, right, bottom)), top, kind=FILLED)
    return others


def _named(left: int, top: int, right: int, bottom: int) -> str:
    return f"{get_column_letter(left)}{top} to {get_column_letter(right)}{bottom}"


def _note_merged(db: DuckDBPyConnection, merged: Sequence[MergedRange], problems: Problems) -> None:
    """Faults for merged cells among the rows."""
    for left, top, right, bottom in merged:
        (row,) = db.execute("select min(row) from cells where row between ? and ?", [top, bottom]).fetchall()[0]
        if row is not None:
            problems.fault(MERGED.format(cells=_named(left, top, right, bottom)), row, kind=MERGED)
