"""Where the table is in a file: its delimiter, its heading, and how many cells a row has. Decided on the first thousand records."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from ingest.file_problems import Problems
from ingest.read.csv_records import TextRecord, csv_records
from ingest.read.footnotes import is_marked
from ingest.read.text_table import SkippedLines


DELIMITERS = (",", "\t", ";", "|")
NAMES = {",": "comma", "\t": "tab", ";": "semicolon", "|": "pipe"}
SAMPLE = 1000
NO_HEADING = "the headings cannot stand here: choose lines that hold whole rows, near the top of the file"


@dataclass(frozen=True)
class TableLayout:
    """How the table lies in the file. `heading` is the record of the headings; lines above it are no part of the table.

    `width` is the number of cells that a row should have: as many as the heading, or as most rows where none has as many as that.
    A sheet has no delimiter.
    """

    delimiter: str | None
    heading: TextRecord
    above: tuple[TextRecord, ...]
    width: int

    @property
    def skipped(self) -> list[SkippedLines]:
        """The lines over the heading, as one stretch; none where it is the first line."""
        return [SkippedLines(1, self.heading.first - 1, "above the heading")] if self.heading.first > 1 else []

    def with_headings_of_rows(self, problems: Problems) -> "TableLayout":
        """The same with as many headings as rows have cells; where the file has not, that is a fault."""
        heading = self.heading
        if heading.broken:
            problems.fault(heading.broken, heading.first)
        elif len(heading.cells) != self.width:
            problems.fault(
                f"the heading has {len(heading.cells)} cells where most rows have {self.width}; give each column one heading", heading.first
            )
        cells = (heading.cells + ("",) * self.width)[: self.width]
        return replace(self, heading=heading._replace(cells=cells))


class Parts(NamedTuple):
    """The first records of a file in three: above the heading, the heading, below it."""

    above: Sequence[TextRecord]
    heading: TextRecord
    below: Sequence[TextRecord]


def detect_layout(path: Path, chosen: str | None = None, lines: Sequence[int] = ()) -> TableLayout | None:
    """The layout of a UTF-8 text file, or None where no record holds anything.

    `chosen` is the delimiter by name and `lines` the first and last line of the headings, where a person has said so.
    """
    with path.open(encoding="utf-8-sig", newline="") as stream:
        start = list(islice(stream, 4 * SAMPLE))
    tried = {
        delimiter: [*islice(csv_records(iter(start), delimiter), SAMPLE)] for delimiter in DELIMITERS if chosen in (None, NAMES[delimiter])
    }
    delimiter = max(tried, key=lambda delimiter: _fit(tried[delimiter]))
    records = tried[delimiter]
    if not any(record.filled or record.broken for record in records):
        return None
    return layout_of(records, delimiter, lines)


def layout_of(
    records: list[TextRecord], delimiter: str | None = None, lines: Sequence[int] = (), spanned: Collection[int] = ()
) -> TableLayout:
    """The layout of a table by its first records. A sheet has no delimiter, and cells that span several columns on the lines
    `spanned`, which are over the heading and not the heading itself.
    """
    width = _width(records)
    parts = _split_at_lines(records, lines) if lines else _split_at_heading(records, width, spanned)
    if any(len(record.cells) == len(parts.heading.cells) for record in parts.below):
        width = len(parts.heading.cells)
    return TableLayout(delimiter, parts.heading, tuple(parts.above), width)


def _split_at_heading(records: list[TextRecord], width: int, spanned: Collection[int]) -> Parts:
    """The first record that looks like a heading is it, with the one below it where the two are one; else the first of all."""
    position = next(
        (n for n, record in enumerate(records) if record.broken or (_is_heading(record, width) and record.first not in spanned)), 0
    )
    if len(records) > position + 1 and _goes_on_below(records[position], records[position + 1]):
        position += 1
        upper, lower = records[position - 1], records[position]
        cells = tuple(below if below.strip() else above for above, below in zip(upper.cells, lower.cells))
        records = [*records[:position], lower._replace(cells=cells), *records[position + 1 :]]
    return Parts(records[:position], records[position], records[position + 1 :])


def _goes_on_below(upper: TextRecord, lower: TextRecord) -> bool:
    """Whether the headings are of two lines, as under merged cells: the lower has a word wherever the upper has none, the same ones again."""
    under = [below.strip() for above, below in zip(upper.cells[1:], lower.cells[1:]) if not above.strip()]
    words = [cell.strip() for cell in lower.cells if cell.strip()]
    return (
        len(upper.cells) == len(lower.cells)
        and bool(under)
        and all(under)
        and not any(character.isdigit() for word in words for character in word)
        and len(words) >= 2 * len(set(words))
    )


def _split_at_lines(records: list[TextRecord], lines: Sequence[int]) -> Parts:
    """The same where the lines of the headings are known. What stands in several rows over one column is one heading.

    A heading that does not hold whole records of the first thousand is broken.
    """
    first, last = lines
    rows = [record for record in records if first <= record.first and record.last <= last]
    whole = rows and (rows[0].first, rows[-1].last) == (first, last)
    broken = next((row.broken for row in rows if row.broken), None) if whole else NO_HEADING
    heading = TextRecord(first, last, _joined(rows), broken)
    return Parts([record for record in records if record.last < first], heading, [record for record in records if record.first > last])


def _joined(rows: list[TextRecord]) -> tuple[str, ...]:
    """The headings of several rows as one row. A cell of an upper row holds for the blank ones to its right, as merged cells do."""
    width = max((len(row.cells) for row in rows), default=1)
    cells = [[*row.cells, *[""] * (width - len(row.cells))] for row in rows]
    for row in cells[:-1]:
        for number in range(1, width):
            row[number] = row[number].strip() or row[number - 1]
    if len(cells) <= 1:
        return tuple(*cells)
    return tuple(" ".join(dict.fromkeys(filter(None, map(str.strip, column)))) for column in zip(*cells))


def _is_heading(record: TextRecord, width: int) -> bool:
    note = len(record.cells) != width and is_marked(record)
    return not note and record.filled >= (1 if width == 1 else max(2, (width + 1) // 2))


def _width(records: list[TextRecord]) -> int:
    """The usual number of cells: of two that are as usual the wider, and a title of one cell is no row."""
    counted = Counter(len(record.cells) for record in records if record.filled)
    return max(counted, key=lambda width: (counted[width] * (width - 1) ** 0.5, width), default=1)


def _fit(records: list[TextRecord]) -> float:
    """How well a delimiter splits the records: how many have the usual width, and how wide that is."""
    width = _width(records)
    same = sum(1 for record in records if len(record.cells) == width)
    return same * (width - 1) ** 0.5
