"""Footnotes below a table: told from rows that were cut short, so that no row is ever left out as a note."""

import re


MARKED = re.compile(
    r"\s*(notes?\b|sources?\b|footnotes?\b|key\b|legend\b|contact\b|copyright\b|produced by|end of|\*+\s|[\[(]?\d{1,2}[\].):]\s|©)",
    re.IGNORECASE,
)


def notes_at_end(waiting, width):
    """Those of the last records that are notes: one cell or marked, and set off by a blank line or a mark ('Source', '1.').

    In a table of two columns a row may well have one cell: there only a mark makes a note.
    """
    start = len(waiting)
    while start and may_be_note(waiting[start - 1], width):
        start -= 1
    while start < len(waiting) and waiting[start].filled and not marked(waiting[start]):
        start += 1
    return waiting[start:]


def may_be_note(record, width):
    """Whether a record of a table with so many columns can be a note: it is alone on its line, marked as one, or a sentence."""
    lone = not record.filled or (record.filled < 2 and width > 2)
    return not record.broken and (lone or marked(record) or _prose(record))


def marked(record):
    """Whether a record begins as notes do: 'Source', 'Note', '1.', '*'."""
    return bool(MARKED.match(next((cell for cell in record.cells if cell.strip()), "")))


def _prose(record):
    """A sentence that its own commas cut into cells."""
    return len(" ".join(record.cells).split()) >= 3 * len(record.cells) and len(record.cells[0].split()) > 3
