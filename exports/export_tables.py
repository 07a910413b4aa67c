"""What a file of figures is made of: tables, and what must be read with them."""

from datetime import datetime
from typing import NamedTuple

from panels.format import REASONS, reason, sentence
from panels.periods import day


class Figure(NamedTuple):
    """A number with all its digits, and how many decimals of it are shown."""

    value: float
    decimals: int


class Column(NamedTuple):
    """A column by its name for programs and its heading for people."""

    name: str
    title: str


class Table(NamedTuple):
    """`name` is short, `title` says what the rows are. A cell is text, a Figure, a whole number, or None where there is nothing."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple, ...]


class Lines(NamedTuple):
    """A chart of lines: a Table of periods whose further columns are a line each, with its text alternative."""

    table: Table
    alt: str
    unit: str


class Book(NamedTuple):
    """One file. `about` are (label, words) to read first; `flat` is the whole as one table, `sheets` the same for people."""

    title: str
    about: tuple[tuple[str, str], ...]
    flat: Table
    sheets: tuple[Table, ...]
    lines: Lines | None
    at: datetime


SYMBOLS = {
    "[c]": "hidden to protect children: so small that it could point to a child, or another hidden number would follow from it",
    "[x]": "not available: the source has no figure",
    "[z]": "not applicable",
    "[w]": "withdrawn by its publisher: a newer release of the same table no longer has the figure",
    "[low]": REASONS["low"],
    "[u]": REASONS["u"],
}


# A column that people know by another word than programs do.
HEADINGS = {"build": "Version"}
STATUS_SYMBOLS = {"hidden": "[c]", "not applicable": "[z]", "withdrawn": "[w]"}


def columns(*names, **titles):
    """Columns with headings made of their names, but for those that `titles` or HEADINGS gives."""
    known = HEADINGS | titles
    return tuple(Column(name, known.get(name) or sentence(name.replace("_", " "))) for name in names)


def symbol(point):
    """Why a row shows no number, as statisticians write it in its place: [c], [x], [z], [w], [low] or [u]."""
    if point.status in STATUS_SYMBOLS:
        return STATUS_SYMBOLS[point.status]
    written = f"[{point.symbol}]"
    return written if written in SYMBOLS else "[x]"


def value(point, decimals):
    """A row's Figure, or the symbol that stands in its place."""
    return Figure(point.value, decimals) if point.value is not None else symbol(point)


def part(number, decimals=None):
    """A limit or difference that may not be there, or, without `decimals`, a count: with one decimal where weights make it no whole number."""
    if number is None:
        return None
    return Figure(number, (1 if number % 1 else 0) if decimals is None else decimals)


def status(point):
    """A row's status in words: shown, hidden to protect children, not available."""
    return "shown" if point.status == "shown" else reason(point)


def yes(answer):
    """yes or no."""
    return "yes" if answer else "no"


def notes(build, invented, tables):
    """(label, words) that every file says of itself: how old its figures are, whether they are real, what its symbols mean."""
    marked = "Invented sample figures, made up to show what the pages do. Do not use them." if invented else "No."
    used = {cell for table in tables for row in table.rows for cell in row if isinstance(cell, str)}
    meaning = [(f"Symbol {name}", sentence(words) + ".") for name, words in SYMBOLS.items() if name in used]
    sheets = [(f"Sheet {table.name}", f"{table.title}.") for table in tables]
    return ("Invented", marked), ("Data as at", day(build.at)), ("Version", build.id), *meaning, *sheets
