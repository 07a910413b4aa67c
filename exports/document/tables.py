"""A FigureTable → the Grid of it: numbers as people read them, and in place of each that is not shown its symbol and its status."""

from typing import NamedTuple

from exports.book import SYMBOLS, Figure, columns
from exports.document.model import Grid, Head, Row
from exports.indicator import beside, measured, with_unit
from panels.format import number, sentence
from panels.panel import Point
from panels.slide import FigureRow, FigureTable


ALONE = ("all",)
OPTIONAL = ("numerator", "denominator", "lower95", "upper95", "note")
TEXTS = ("period", "category", "status")
# The share of the room of columns whose words are long; the others are as wide as their cells.
WIDTHS = {"category": 2.4, "value": 1.2, "lower95": 1.1, "upper95": 1.1, "status": 1.9}
NAMED = {"answer": "Answer", "area": "Area"}
INVENTED = "Invented sample figures"


class Other(NamedTuple):
    """Another place beside the figures."""

    name: str
    points: tuple[Point, ...]


def table(figures: FigureTable) -> Grid:
    """The Grid of a FigureTable, a row for each of its rows. A column without any cell is left out, unless every table has it."""
    others = [Other(*one) for one in figures.beside]
    heads, whole = _heads(figures, others), [_cells(figures, row, others) for row in figures.rows]
    shared = _shared(figures)
    kept = [i for i, head in enumerate(heads) if not _optional(head) or any(cells[i] for cells in whole)]
    kept = [i for i in kept if heads[i].name != "note" or not shared]
    rows = tuple(Row(tuple(cells[i] for i in kept), row.point.status, row.point.invented) for cells, row in zip(whole, figures.rows))
    return Grid(
        figures.caption, tuple(heads[i] for i in kept), rows, _note(figures, whole, shared),
        {"indicator": figures.indicator.id, "area": figures.area.code, "breakdown": figures.breakdown},
    )  # fmt: skip


def _note(figures: FigureTable, whole: list[tuple[str, ...]], shared: str) -> str:
    """What a reader of the table must know: whether it is real, what its counts count, what its symbols mean."""
    indicator, points = figures.indicator, [row.point for row in figures.rows]
    counts = (("Numerator", indicator.numerator), ("Denominator", indicator.denominator))
    counted = "; ".join(f"{label}: {words}" for label, words in counts if words and any(one.numerator is not None for one in points))
    symbols = {cell for cells in whole for cell in cells}
    meaning = [f"{name} {words.split(':')[0]}" for name, words in SYMBOLS.items() if name in symbols]
    invented = INVENTED if points and all(one.invented for one in points) else ""
    parts = filter(None, (invented, counted, shared.removesuffix("."), "; ".join(meaning)))
    return "".join(f"{part}. " for part in parts).strip()


def _heads(figures: FigureTable, others: list[Other]) -> list[Head]:
    indicator = figures.indicator
    titles = {
        "category": NAMED.get(figures.breakdown, sentence(figures.breakdown)), "value": with_unit("Value", indicator),
        "lower95": "Lower 95% limit", "upper95": "Upper 95% limit",
    }  # fmt: skip
    split = () if figures.breakdown in ALONE else ("category",)
    named = columns("period", *split, "numerator", "denominator", "value", "lower95", "upper95", "status", **titles)
    heads = [Head(column.name, column.title, column.name not in TEXTS, WIDTHS.get(column.name, 0)) for column in named]
    heads += [Head(f"beside:{one.name}", one.name, True, 1.4) for one in others]
    return [*heads, Head("note", "Note", width=2), *([Head("invented", "Invented")] if _mixed(figures.rows) else [])]


def _cells(figures: FigureTable, row: FigureRow, others: list[Other]) -> tuple[str, ...]:
    point: Point = row.point
    period, *numbers = measured(point, figures.indicator)
    split = () if figures.breakdown in ALONE else (row.category,)
    cells = (period, *split, *numbers, *(beside(one, point, figures.indicator) for one in others), _own(point))
    return tuple(map(_text, (*cells, *(["yes" if point.invented else "no"] if _mixed(figures.rows) else []))))


def _shared(figures: FigureTable) -> str:
    """The note that every row has, which is said once above them; empty where they differ."""
    notes = {_own(row.point) for row in figures.rows}
    return (notes.pop() or "") if len(notes) == 1 else ""


def _own(point: Point) -> str | None:
    """The note of a row, unless it says no more than that it is invented."""
    return None if point.invented and point.note in (INVENTED, INVENTED[:-1]) else point.note


def _mixed(rows: tuple[FigureRow, ...]) -> bool:
    """Whether some rows are invented and others are not, so that each must say which it is."""
    return len({row.point.invented for row in rows}) > 1


def _optional(head: Head) -> bool:
    return head.name in OPTIONAL or head.name.startswith("beside:")


def _text(cell) -> str:
    """A cell as it is read: 1,290 or 26.7, a symbol or words as they are, nothing for None."""
    return "" if cell is None else number(cell.value, cell.decimals) if isinstance(cell, Figure) else str(cell)
