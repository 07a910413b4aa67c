"""The cells of a FigureTable as every paper writes them: numbers as people read them, and its symbol for each that is not shown."""

from collections.abc import Sequence
from typing import NamedTuple

from exports.export_tables import Figure, columns
from exports.indicator_book import beside, measured, with_unit
from panels.format import number, sentence
from panels.panel import Point
from panels.slide import FigureRow, FigureTable


ALWAYS = ("period", "category", "value", "status", "invented")
NAMED = {"answer": "Answer", "area": "Area"}
INVENTED = "Invented sample figures"


class Column(NamedTuple):
    """The head of a column: its name for programs, and its words."""

    name: str
    title: str


class Other(NamedTuple):
    """Another place beside the figures."""

    name: str
    points: tuple[Point, ...]


def others(table: FigureTable) -> list[Other]:
    """The places beside the figures of a table; empty where there are none."""
    return [Other(*series) for series in table.beside]


def figure_columns(table: FigureTable, **titles: str) -> list[Column]:
    """The columns of the figures themselves, without those beside them; `titles` are the words of some that are not the usual ones."""
    usual = {
        "category": NAMED.get(table.breakdown, sentence(table.breakdown)), "value": with_unit("Value", table.indicator),
        "lower95": "Lower 95% limit", "upper95": "Upper 95% limit",
    }  # fmt: skip
    named = columns("period", *_split(table), "numerator", "denominator", "value", "lower95", "upper95", "status", **usual | titles)
    return [Column(name, title) for name, title, *_ in named]


def last_columns(table: FigureTable) -> list[Column]:
    """The note of each row and, where some figures are invented and others are not, which they are."""
    return [Column("note", "Note"), *([Column("invented", "Invented")] if mixed(table) else [])]


def row_cells(table: FigureTable, row: FigureRow) -> tuple[str, ...]:
    """The cells of a row, for the columns of its figures, those beside them, and the last ones."""
    period, *numbers = measured(row.point, table.indicator)
    own = (period, *([row.category] if _split(table) else []), *numbers)
    near = (beside(other, row.point, table.indicator) for other in others(table))
    which = ["yes" if row.point.invented else "no"] if mixed(table) else []
    return tuple(map(_written, (*own, *near, own_note(row.point), *which)))


def kept_columns(names: Sequence[str], whole: Sequence[tuple[str, ...]]) -> list[int]:
    """The places of the columns that are written: those that every table has, and those with any cell."""
    return [at for at, name in enumerate(names) if name in ALWAYS or any(cells[at] for cells in whole)]


def own_note(point: Point) -> str | None:
    """The note of a row, unless it says no more than that it is invented."""
    return None if point.invented and point.note in (INVENTED, INVENTED[:-1]) else point.note


def mixed(table: FigureTable) -> bool:
    """Whether some rows are invented and others are not, so that each must say which it is."""
    return len({row.point.invented for row in table.rows}) > 1


def _split(table: FigureTable) -> tuple[str, ...]:
    return () if table.breakdown == "all" else ("category",)


def _written(cell: object) -> str:
    """1,290 or 26.7, a symbol or words as they are, nothing for None."""
    return "" if cell is None else number(cell.value, cell.decimals) if isinstance(cell, Figure) else str(cell)
