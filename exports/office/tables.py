"""A FigureTable as the table that people read: numbers as written, and in place of each that is not shown its symbol and the reason."""

from dataclasses import dataclass

from exports.book import SYMBOLS, Figure, columns, symbol
from exports.indicator import beside, measured, with_unit
from panels.format import number, reason, sentence
from panels.judgement import Verdict
from panels.panel import Comparator
from panels.slide import FigureRow, FigureTable


ALWAYS = ("period", "category", "value", "status")
NAMED = {"answer": "Answer", "area": "Area"}
NONE = Verdict("none", "")


@dataclass(frozen=True)
class Grid:
    """A table as text: one row of heads, then rows of as many cells. Columns whose place is in `right` hold numbers."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()
    note: str = ""


def shares(grid: Grid, most: int) -> list[float]:
    """What part of the width each column takes: by its longest cell of up to `most` letters, and a head of four lines at the most."""
    weights = []
    for at, head in enumerate(grid.heads):
        cells = max((len(row[at]) for row in grid.rows), default=0)
        weights.append(min(most, max(6, cells, len(head) / 4, 1.3 * max(map(len, head.split()), default=0))) + 2)
    return [weight / sum(weights) for weight in weights]


def grid(table: FigureTable) -> Grid:
    """The Grid of a FigureTable, a row for each of its rows; without the columns that have no cell."""
    others = [Comparator("", name, None, None, None, NONE, points) for name, points in table.beside]
    heads, whole = _heads(table, others), [_cells(table, row, others) for row in table.rows]
    kept = [place for place, (name, _) in enumerate(heads) if name in ALWAYS or any(cells[place] for cells in whole)]
    right = frozenset(at for at, place in enumerate(kept) if heads[place][0] not in ("period", "category", "status", "note", "invented"))
    rows = tuple(tuple(cells[place] for place in kept) for cells in whole)
    return Grid(table.caption, tuple(heads[place][1] for place in kept), rows, right, _note(table))


def _heads(table: FigureTable, others: list[Comparator]) -> list[tuple[str, str]]:
    """(name, words) of every column there may be."""
    indicator = table.indicator
    titles = {
        "category": NAMED.get(table.breakdown, sentence(table.breakdown)), "numerator": sentence(indicator.numerator or "numerator"),
        "denominator": sentence(indicator.denominator or "denominator"), "value": with_unit("Value", indicator),
        "lower95": "Lower 95% limit", "upper95": "Upper 95% limit",
    }  # fmt: skip
    split = () if table.breakdown == "all" else ("category",)
    named = columns("period", *split, "numerator", "denominator", "value", "lower95", "upper95", "status", **titles)
    return [
        *named,
        *((f"beside:{other.name}", with_unit(other.name, indicator)) for other in others),
        ("note", "Note"),
        ("invented", "Invented"),
    ]


def _cells(table: FigureTable, row: FigureRow, others: list[Comparator]) -> list[str]:
    period, *numbers = measured(row.point, table.indicator)
    split = () if table.breakdown == "all" else (row.category,)
    mixed = len({row.point.invented for row in table.rows}) > 1
    note = "" if row.point.note == "Invented sample figure" else row.point.note
    cells = (period, *split, *numbers, *(beside(other, row.point, table.indicator) for other in others), note)
    return [*map(_text, cells), ("yes" if row.point.invented else "no") if mixed else ""]


def _text(cell: object) -> str:
    """1,290 or 26.7, a symbol or words as they are, nothing for None."""
    return "" if cell is None else number(cell.value, cell.decimals) if isinstance(cell, Figure) else str(cell)


def _note(table: FigureTable) -> str:
    """What must be read with the table: that it is invented, and what each symbol in it means."""
    points = [*(row.point for row in table.rows), *(point for _, points in table.beside for point in points)]
    known = {symbol(point): reason(point) for point in points if point.value is None}
    invented = ["Invented sample figures."] if any(row.point.invented for row in table.rows) else []
    return " ".join([*invented, *(["; ".join(f"{sign} {known[sign]}" for sign in SYMBOLS if sign in known) + "."] if known else [])])
