"""Where the table is in a file: its delimiter, its heading, and how many cells a row has. Decided on the first thousand records."""

from collections import Counter
from dataclasses import dataclass
from itertools import islice

from loaders.reading.notes import marked
from loaders.reading.records import records


DELIMITERS = (",", "\t", ";", "|")
NAMES = {",": "comma", "\t": "tab", ";": "semicolon", "|": "pipe"}
SAMPLE = 1000


@dataclass(frozen=True)
class Layout:
    """How the table lies in the file. `heading` is the Record of the headings; lines above it are no part of the table.

    `width` is the number of cells that a row should have: as many as the heading, or as most rows where none has as many as that.
    """

    delimiter: str
    heading: object
    above: tuple
    width: int


def layout(path):
    """The Layout of a UTF-8 text file, or None where no record holds anything."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        start = list(islice(stream, 4 * SAMPLE))
    tried = {delimiter: [*islice(records(iter(start), delimiter), SAMPLE)] for delimiter in DELIMITERS}
    if not any(record.filled or record.broken for record in tried[","]):
        return None
    delimiter = max(DELIMITERS, key=lambda one: _fit(tried[one]))
    found = tried[delimiter]
    width = _width(found)
    position = next((n for n, record in enumerate(found) if record.broken or _is_heading(record, width)), 0)
    heading = found[position]
    if any(len(record.cells) == len(heading.cells) for record in found[position + 1 :]):
        width = len(heading.cells)
    return Layout(delimiter, heading, tuple(found[:position]), width)


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
