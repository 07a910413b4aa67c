"""Where the table is in a file: its delimiter, its heading, and how many cells a row has. Decided on the first thousand records."""

from collections import Counter
from dataclasses import dataclass
from itertools import islice

from ingest.read.csv_records import Record, records
from ingest.read.footnotes import marked


DELIMITERS = (",", "\t", ";", "|")
NAMES = {",": "comma", "\t": "tab", ";": "semicolon", "|": "pipe"}
SAMPLE = 1000
NO_HEADING = "the headings cannot stand here: choose lines that hold whole rows, near the top of the file"


@dataclass(frozen=True)
class Layout:
    """How the table lies in the file. `heading` is the Record of the headings; lines above it are no part of the table.

    `width` is the number of cells that a row should have: as many as the heading, or as most rows where none has as many as that.
    """

    delimiter: str | None
    heading: object
    above: tuple
    width: int


def layout(path, chosen=None, lines=()):
    """The Layout of a UTF-8 text file, or None where no record holds anything.

    `chosen` is the delimiter by name and `lines` the first and last line of the headings, where a person has said so.
    """
    with path.open(encoding="utf-8-sig", newline="") as stream:
        start = list(islice(stream, 4 * SAMPLE))
    tried = {
        delimiter: [*islice(records(iter(start), delimiter), SAMPLE)] for delimiter in DELIMITERS if chosen in (None, NAMES[delimiter])
    }
    delimiter = max(tried, key=lambda one: _fit(tried[one]))
    found = tried[delimiter]
    if not any(record.filled or record.broken for record in found):
        return None
    return arranged(found, delimiter, lines)


def arranged(found, delimiter=None, lines=(), spanned=()):
    """The Layout of a table by its first records. A sheet has no delimiter, and cells that span several columns on the lines `spanned`,
    which are over the heading and not the heading itself.
    """
    width = _width(found)
    above, heading, below = _told_apart(found, lines) if lines else _found(found, width, spanned)
    if any(len(record.cells) == len(heading.cells) for record in below):
        width = len(heading.cells)
    return Layout(delimiter, heading, tuple(above), width)


def _found(found, width, spanned):
    """(records above the heading, the heading, records below it): the first that looks like a heading is it."""
    position = next(
        (n for n, record in enumerate(found) if record.broken or (_is_heading(record, width) and record.first not in spanned)), 0
    )
    return found[:position], found[position], found[position + 1 :]


def _told_apart(found, lines):
    """The same where the lines of the headings are known. What stands in several rows over one column is one heading.

    A heading that does not hold whole records of the first thousand is broken.
    """
    first, last = lines
    rows = [record for record in found if first <= record.first and record.last <= last]
    whole = rows and (rows[0].first, rows[-1].last) == (first, last)
    heading = Record(first, last, _joined(rows), next((row.broken for row in rows if row.broken), None) if whole else NO_HEADING)
    return [record for record in found if record.last < first], heading, [record for record in found if record.first > last]


def _joined(rows):
    """The headings of several rows as one row. A cell of an upper row holds for the blank ones to its right, as merged cells do."""
    width = max((len(row.cells) for row in rows), default=1)
    cells = [[*row.cells, *[""] * (width - len(row.cells))] for row in rows]
    for row in cells[:-1]:
        for number in range(1, width):
            row[number] = row[number].strip() or row[number - 1]
    return (
        tuple(" ".join(dict.fromkeys(filter(None, map(str.strip, column)))) for column in zip(*cells)) if len(cells) > 1 else tuple(*cells)
    )


def _is_heading(record, width):
    note = len(record.cells) != width and marked(record)
    return not note and record.filled >= (1 if width == 1 else max(2, (width + 1) // 2))


def _width(found):
    """The usual number of cells: of two that are as usual the wider, and a title of one cell is no row."""
    counted = Counter(len(record.cells) for record in found if record.filled)
    return max(counted, key=lambda width: (counted[width] * (width - 1) ** 0.5, width), default=1)


def _fit(found):
    """How well a delimiter splits the records: how many have the usual width, and how wide that is."""
    width = _width(found)
    same = sum(1 for record in found if len(record.cells) == width)
    return same * (width - 1) ** 0.5
