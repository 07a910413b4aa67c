"""A FigureTable as the table that people read: numbers as written, and in place of each that is not shown its symbol and the reason."""

from dataclasses import dataclass

from exports.export_tables import SYMBOLS, symbol
from exports.figure_cells import INVENTED, Column, figure_columns, kept_columns, last_columns, row_cells
from exports.indicator_book import with_unit
from panels.format import reason, sentence
from panels.slide import FigureTable


TEXTS = ("period", "category", "status", "note", "invented")


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
    heads, whole = _heads(table), [row_cells(table, row) for row in table.rows]
    kept = kept_columns([head.name for head in heads], whole)
    right = frozenset(at for at, place in enumerate(kept) if heads[place].name not in TEXTS)
    rows = tuple(tuple(cells[place] for place in kept) for cells in whole)
    return Grid(table.caption, tuple(heads[place].title for place in kept), rows, right, _note(table))


def _heads(table: FigureTable) -> list[Column]:
    """Every column there may be; counts are called by what they count."""
    indicator = table.indicator
    counts = {"numerator": indicator.numerator, "denominator": indicator.denominator}
    titles = {name: sentence(counted or name) for name, counted in counts.items()}
    near = [Column(f"beside:{name}", with_unit(name, indicator)) for name, _ in table.beside]
    return [*figure_columns(table, **titles), *near, *last_columns(table)]


def _note(table: FigureTable) -> str:
    """What must be read with the table: that it is invented, and what each symbol in it means."""
    points = [*(row.point for row in table.rows), *(point for _, points in table.beside for point in points)]
    known = {symbol(point): reason(point) for point in points if point.value is None}
    invented = [f"{INVENTED}."] if any(row.point.invented for row in table.rows) else []
    return " ".join([*invented, *(["; ".join(f"{sign} {known[sign]}" for sign in SYMBOLS if sign in known) + "."] if known else [])])
