"""The rows of one sheet, straight from its XML as it is unpacked, so that a sheet of a million rows needs no more memory than one of ten."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, NamedTuple
from xml.parsers import expat

from openpyxl.utils import column_index_from_string, get_column_letter, range_boundaries

from ingest.read.bounds import FAR_CELL, MOST_COLUMNS


PIECE = 1 << 18
MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s[^>]*?ref=["']([^"']+)["']""")
DIGITS = "0123456789"
# XFD, the last column of a sheet; only a damaged file goes on.
LAST = 16_384


class Cell(NamedTuple):
    """A cell: its column (1 is A), its type and style as the file writes them, and its content: None for a formula without result."""

    column: int
    type: str
    style: int
    content: str | None


class MergedRange(NamedTuple):
    """Cells that are merged into one: the first and last column (1 is A) and row."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass
class HiddenCells:
    """How many rows and columns of a sheet are hidden, known once its rows are read."""

    rows: int = 0
    columns: int = 0


def sheet_rows(stream: IO[bytes], hidden: HiddenCells) -> Iterator[tuple[int, list[Cell]]]:
    """The number and the cells of every row in an XML stream, in order; what is hidden is counted in `hidden`.

    Raises expat.ExpatError where the stream is damaged, Entities where it defines words of its own, and FarCell at the first cell that
    is beyond any table: a sheet of a million columns is not read to its end.
    """
    parser, parsing = expat.ParserCreate(namespace_separator=" "), _Parsing(hidden)
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = parsing.start, parsing.end
    parser.CharacterDataHandler = parsing.text
    parser.EntityDeclHandler = _refuse
    while piece := stream.read(PIECE):
        parser.Parse(piece, False)
        yield from parsing.take_rows()
    parser.Parse(b"", True)
    yield from parsing.take_rows()


def merged_ranges(stream: IO[bytes]) -> list[MergedRange]:
    """The merged ranges of a sheet. They stand behind its rows, but are needed to find the heading."""
    ranges, rest = [], b""
    while piece := stream.read(PIECE):
        whole, mark, rest = (rest + piece).rpartition(b"<")
        ranges += MERGED.findall(whole)
        rest = mark + rest
    return [MergedRange(*range_boundaries(text.decode())) for text in ranges + MERGED.findall(rest)]


class Entities(Exception):
    """XML that defines words of its own, as no workbook does, but a file made to fill the memory."""


class FarCell(Exception):
    """A cell with something in it beyond the last column that a table may have: its `row`, and what is wrong in words."""

    def __init__(self, column: int, row: int) -> None:
        self.row = row
        super().__init__(
            FAR_CELL.format(column=get_column_letter(column) if column <= LAST else f"number {column:,}", row=row, most=MOST_COLUMNS)
        )


def _refuse(*_: object) -> None:
    raise Entities


class _Parsing:
    """Where the parser is in a sheet."""

    def __init__(self, hidden: HiddenCells) -> None:
        self.hidden, self.rows = hidden, []
        self.row, self.cells, self.column, self.columns = 0, [], 0, {}
        self.cell, self.content, self.words, self.formula, self.skip = {}, None, None, False, 0

    def take_rows(self) -> list[tuple[int, list[Cell]]]:
        rows, self.rows = self.rows, []
        return rows

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(" ")[2]
        if name == "c":
            self._place(attributes.get("r"))
            self.cell, self.content, self.formula = attributes, None, False
        elif name == "v" or (name == "t" and not self.skip):
            self.words = []
        elif name == "f":
            self.formula = True
        elif name == "row":
            self.row, self.column, self.cells = int(attributes.get("r", self.row + 1)), 0, []
            self.hidden.rows += attributes.get("hidden") in ("1", "true")
        elif name == "rPh":
            self.skip += 1
        elif name == "col" and attributes.get("hidden") in ("1", "true"):
            self.hidden.columns += int(attributes["max"]) - int(attributes["min"]) + 1

    def text(self, words: str) -> None:
        if self.words is not None:
            self.words.append(words)

    def end(self, name: str) -> None:
        name = name.rpartition(" ")[2]
        if self.words is not None and name in ("v", "t"):
            self.content, self.words = (self.content or "") + "".join(self.words), None
        elif name == "c" and (self.content or self.formula):
            if self.column > MOST_COLUMNS:
                raise FarCell(self.column, self.row)
            kind, style = self.cell.get("t", "n"), int(self.cell.get("s", 0))
            # A formula may come to an empty text; an empty number is a formula that was never worked out.
            self.cells.append(Cell(self.column, kind, style, self.content or ("" if kind == "str" else None)))
        elif name == "row":
            self.rows.append((self.row, self.cells))
        elif name == "rPh":
            self.skip -= 1

    def _place(self, address: str | None) -> None:
        """A cell without an address stands right of the one before."""
        letters = address and address.rstrip(DIGITS)
        if letters and letters not in self.columns:
            self.columns[letters] = column_index_from_string(letters)
        self.column = self.columns[letters] if letters else self.column + 1
