"""One sheet as a table of text."""

from dataclasses import replace
from itertools import chain, islice

from openpyxl.utils import get_column_letter

from ingest.read import careful_reader
from ingest.read.layout import SAMPLE, arranged
from ingest.read.text_file import above, checked, database, finished
from ingest.read.xlsx.sheet_records import records
from ingest.read.xlsx.sheet_xml import Sheet, merged, rows


TITLE = "an Excel workbook"
MERGED = "the cells {cells} are merged, so that only the first holds anything; unmerge them and fill in each"
HIDDEN = "{hidden} of this sheet are hidden, and were read with the others; check that they belong in it"


def read(book, listed, problems, room, lines=()):
    """The Text of a sheet, or None where it holds nothing. What is wrong, cell by cell, goes to `problems`."""
    sheet = Sheet()
    with book.archive.open(listed.part) as stream:
        spans = merged(stream)
    with book.archive.open(listed.part) as stream:
        found = records(book, rows(stream, sheet), problems)
        start = list(islice(found, SAMPLE))
        if not any(record.filled for record in start):
            return None
        width = max(len(record.cells) for record in start)
        spanned = {row for left, top, right, bottom in spans if left < right for row in range(top, bottom + 1)}
        where = arranged([_padded(record, width) for record in start], lines=lines, spanned=spanned)
        where, db = checked(where, problems), database(room)
        skipped = above(where) + careful_reader.fill(db, (_padded(one, width) for one in chain(start, found)), where, True, problems)
    db.execute("create temp view text as select * from cells")
    (count,) = db.execute("select count(*) from cells").fetchall()[0]
    where = _under_merged(where, spans)
    _note_merged(db, spans, problems)
    hidden = [f"{many:,} {what}" for many, what in ((sheet.hidden_rows, "rows"), (sheet.hidden_columns, "columns")) if many]
    if hidden:
        problems.warn(HIDDEN.format(hidden=" and ".join(hidden)), kind=HIDDEN)
    return finished(db, where, TITLE, count, skipped, problems)


def _padded(record, width):
    return record._replace(cells=record.cells + ("",) * (width - len(record.cells)))


def _under_merged(where, spans):
    """The layout with headings that are merged over several rows, of which the lowest is the heading."""
    lines = {number: one.cells for one in where.above for number in range(one.first, one.last + 1)}
    cells = list(where.heading.cells)
    for left, top, _, bottom in spans:
        if top < bottom == where.heading.first and left <= len(cells):
            cells[left - 1] = cells[left - 1] or lines[top][left - 1]
    return replace(where, heading=where.heading._replace(cells=tuple(cells)))


def _note_merged(db, spans, problems):
    """Faults for merged cells among the rows."""
    for left, top, right, bottom in spans:
        (row,) = db.execute("select min(row) from cells where row between ? and ?", [top, bottom]).fetchall()[0]
        if row is not None:
            cells = f"{get_column_letter(left)}{top} to {get_column_letter(right)}{bottom}"
            problems.fault(MERGED.format(cells=cells), row, kind=MERGED)
