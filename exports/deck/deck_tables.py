"""A FigureTable as rows of words: whatever is hidden, missing or not applicable says so, and is never a nought."""

from dataclasses import dataclass

from panels import periods
from panels.format import counts, number, sentence, shown
from panels.panel import Point
from panels.slide import FigureTable


SERIES, PLACES, ANSWERS = "all", "area", "answer"
NO_ROW = "no figure"


@dataclass(frozen=True)
class Cell:
    """A figure in words, and its status as the published file has it."""

    words: str
    status: str = "shown"


@dataclass(frozen=True)
class Row:
    """A row: what it is of, then its Cells."""

    head: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class TableView:
    """A table for the template. `heads` begin with that of the rows."""

    table: FigureTable
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


def table_view(table: FigureTable) -> TableView:
    """A series by period with other places beside it, answers or places in their order, or groups by period."""
    if table.breakdown == SERIES:
        return _filled(_series(table))
    return _filled(_listed(table)) if table.breakdown in (PLACES, ANSWERS) else _groups(table)


def _filled(view: TableView) -> TableView:
    """The same without columns that are empty throughout, such as the counts of what is not counted."""
    kept = [at for at in range(len(view.heads) - 1) if any(row.cells[at].words for row in view.rows)]
    rows = tuple(Row(row.head, tuple(row.cells[at] for at in kept)) for row in view.rows)
    return TableView(view.table, (view.heads[0], *(view.heads[at + 1] for at in kept)), rows)


def _series(table: FigureTable) -> TableView:
    places = [(name, {_when(point): point for point in points}) for name, points in table.beside]
    rows = tuple(
        Row(_period(entry.point), (*_figures(table, entry.point), *(_beside(table, known.get(_when(entry.point))) for _, known in places)))
        for entry in table.rows
    )
    return TableView(table, ("Period", table.area.name, "95% range", "Count", *(name for name, _ in places)), rows)


def _listed(table: FigureTable) -> TableView:
    first = "Answer" if table.breakdown == ANSWERS else "Place"
    rows = tuple(Row(entry.category, (Cell(_period(entry.point)), *_figures(table, entry.point))) for entry in table.rows)
    return TableView(table, (first, "Period", "Figure", "95% range", "Count"), rows)


def _groups(table: FigureTable) -> TableView:
    """A row for each group, a column for each period that any group has."""
    when = {_when(entry.point): entry.point for entry in table.rows}
    order = sorted(when, key=lambda key: key[:2])
    known = {(entry.category, _when(entry.point)): entry.point for entry in table.rows}
    groups = dict.fromkeys(entry.category for entry in table.rows)
    rows = tuple(Row(group, tuple(_beside(table, known.get((group, key))) for key in order)) for group in groups)
    return TableView(table, ("Group", *(_period(when[key]) for key in order)), rows)


def _figures(table: FigureTable, point: Point) -> tuple[Cell, ...]:
    """The figure, its 95% range and its counts; the last two are empty where they are not known."""
    decimals = table.indicator.decimals
    limits = point.lower95 is not None and point.upper95 is not None
    span = f"{number(point.lower95, decimals)} to {number(point.upper95, decimals)}" if limits else ""
    return Cell(shown(point, table.indicator), point.status), Cell(span), Cell(counts(point))


def _beside(table: FigureTable, point: Point | None) -> Cell:
    return Cell(shown(point, table.indicator), point.status) if point else Cell(NO_ROW, "missing")


def _period(point: Point) -> str:
    return sentence(periods.of(point))


def _when(point: Point) -> tuple:
    return point.end, point.start, point.period
