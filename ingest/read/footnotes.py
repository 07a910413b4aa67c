"""Footnotes below a table: told from rows that were cut short, so that no row is ever left out as a note."""

import re

from ingest.read.csv_records import TextRecord


MARKED = re.compile(
    r"\s*(notes?\b|sources?\b|footnotes?\b|key\b|legend\b|contact\b|copyright\b|produced by|end of|\*+\s|[\[(]?\d{1,2}[\].):]\s|©)",
    re.IGNORECASE,
)


def footnotes_at_end(records: list[TextRecord], width: int) -> list[TextRecord]:
    """Those of the last records that are notes: one cell or marked, and set off by a blank line or a mark ('Source', '1.').

    In a table of two columns a row may well have one cell: there only a mark makes a note. None where the last record is a row.
    """
    start = len(records)
    while start and may_be_footnote(records[start - 1], width):
        start -= 1
    while start < len(records) and records[start].filled and not is_marked(records[start]):
        start += 1
    return records[start:]


def may_be_footnote(record: TextRecord, width: int) -> bool:
    """Whether a record of a table with so many columns can be a note: it is alone on its line, marked as one, or a sentence."""
    lone = not record.filled or (record.filled < 2 and width > 2)
    return not record.broken and (lone or is_marked(record) or _is_prose(record))


def is_marked(record: TextRecord) -> bool:
    """Whether a record begins as notes do: 'Source', 'Note', '1.', '*'."""
    return bool(MARKED.match(next((cell for cell in record.cells if cell.strip()), "")))


def _is_prose(record: TextRecord) -> bool:
    """A sentence that its own commas cut into cells."""
    return len(" ".join(record.cells).split()) >= 3 * len(record.cells) and len(record.cells[0].split()) > 3
