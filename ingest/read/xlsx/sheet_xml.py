"""The rows of one sheet, straight from its XML as it is unpacked, so that a sheet of a million rows needs no more memory than one of ten."""

import re
from dataclasses import dataclass
from typing import NamedTuple
from xml.parsers import expat

from openpyxl.utils import column_index_from_string, range_boundaries


PIECE = 1 << 18
MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s[^>]*?ref=["']([^"']+)["']""")
DIGITS = "0123456789"


class Cell(NamedTuple):
    """A cell: its column (1 is A), its type and style as the file writes them, and what it holds: None for a formula without result."""

    column: int
    type: str
    style: int
    held: str | None


@dataclass
class Sheet:
    """How many rows and columns of a sheet are hidden, known once its rows are read."""

    hidden_rows: int = 0
    hidden_columns: int = 0


def rows(stream, sheet):
    """(row number, [Cell]) of every row in an XML stream, in order; the rest is noted in `sheet`. Raises expat.ExpatError where damaged."""
    parser, reading = expat.ParserCreate(namespace_separator=" "), _Reading(sheet)
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = reading.start, reading.end
    parser.CharacterDataHandler = reading.text
    parser.EntityDeclHandler = _refuse
    while piece := stream.read(PIECE):
        parser.Parse(piece, False)
        yield from reading.taken()
    parser.Parse(b"", True)
    yield from reading.taken()


def merged(stream):
    """The merged ranges of a sheet: (left, top, right, bottom). They stand behind its rows, but are needed to find the heading."""
    found, rest = [], b""
    while piece := stream.read(PIECE):
        whole, mark, rest = (rest + piece).rpartition(b"<")
        found += MERGED.findall(whole)
        rest = mark + rest
    return [range_boundaries(one.decode()) for one in found + MERGED.findall(rest)]


class Entities(Exception):
    """XML that defines words of its own, as no workbook does, but a file made to fill the memory."""


def _refuse(*_):
    raise Entities


class _Reading:
    """Where the parser is in a sheet."""

    def __init__(self, sheet):
        self.sheet, self.done = sheet, []
        self.row, self.cells, self.column, self.columns = 0, [], 0, {}
        self.cell, self.words, self.formula, self.skip = {}, None, False, 0

    def taken(self):
        done, self.done = self.done, []
        return done

    def start(self, name, told):
        name = name.rpartition(" ")[2]
        if name == "c":
            self._place(told.get("r"))
            self.cell, self.held, self.formula = told, None, False
        elif name == "v" or (name == "t" and not self.skip):
            self.words = []
        elif name == "f":
            self.formula = True
        elif name == "row":
            self.row, self.column, self.cells = int(told.get("r", self.row + 1)), 0, []
            self.sheet.hidden_rows += told.get("hidden") in ("1", "true")
        elif name == "rPh":
            self.skip += 1
        elif name == "col" and told.get("hidden") in ("1", "true"):
            self.sheet.hidden_columns += int(told["max"]) - int(told["min"]) + 1

    def text(self, words):
        if self.words is not None:
            self.words.append(words)

    def end(self, name):
        name = name.rpartition(" ")[2]
        if self.words is not None and name in ("v", "t"):
            self.held, self.words = (self.held or "") + "".join(self.words), None
        elif name == "c" and (self.held or self.formula):
            kind, style = self.cell.get("t", "n"), int(self.cell.get("s", 0))
            # A formula may come to an empty text; an empty number is a formula that was never worked out.
            self.cells.append(Cell(self.column, kind, style, self.held or ("" if kind == "str" else None)))
        elif name == "row":
            self.done.append((self.row, self.cells))
        elif name == "rPh":
            self.skip -= 1

    def _place(self, where):
        """A cell without an address stands right of the one before."""
        letters = where and where.rstrip(DIGITS)
        if letters and letters not in self.columns:
            self.columns[letters] = column_index_from_string(letters)
        self.column = self.columns[letters] if letters else self.column + 1
