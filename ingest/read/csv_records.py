"""The records of a delimited file with the physical lines they stand on, by Python's csv module."""

import csv
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple


LONGEST_CELL = 10_000_000


class TextRecord(NamedTuple):
    """One record of a table: its first and last line, its cells, and what is wrong with its quotation marks, if anything."""

    first: int
    last: int
    cells: tuple[str, ...]
    broken: str | None = None

    @property
    def filled(self) -> int:
        """How many cells hold more than spaces."""
        return sum(1 for cell in self.cells if cell.strip())

    @property
    def lone(self) -> bool:
        """Whether at most one cell holds more than spaces."""
        return sum(1 for _ in islice(filter(str.strip, self.cells), 2)) < 2


def csv_records(stream: Iterable[str], delimiter: str) -> Iterator[TextRecord]:
    """Every record of an open text stream (newline=''), in order. A record that breaks the rules of quoting says so."""
    csv.field_size_limit(min(LONGEST_CELL, sys.maxsize))
    reader = csv.reader(stream, delimiter=delimiter, strict=True)
    line = 0
    while True:
        try:
            cells, broken = tuple(next(reader)), None
        except StopIteration:
            return
        except csv.Error as error:
            cells, broken = (), _quoting_fault(str(error))
        yield TextRecord(line + 1, reader.line_num, cells, broken)
        line = reader.line_num


def _quoting_fault(error: str) -> str:
    """What the csv module complains of, in words for people."""
    if "unexpected end" in error:
        return "a quotation mark opens in this row and is never closed: the file was cut short, or a mark is missing; fetch it again"
    if "field larger" in error:
        return "a quotation mark opens in this row and does not close within ten million characters; close it"
    return "text follows a closing quotation mark; double the marks inside a quoted cell, or take the stray one out"
