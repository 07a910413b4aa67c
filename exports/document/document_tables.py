"""A FigureTable → the Grid of it: numbers as people read them, and in place of each that is not shown its symbol and its status."""

from exports.document.model import Grid, Head, Row
from exports.export_tables import SYMBOLS
from exports.figure_cells import INVENTED, figure_columns, kept_columns, last_columns, own_note, row_cells
from panels.slide import FigureTable


TEXTS = ("period", "category", "status")
# The share of the room of columns whose words are long; the others are as wide as their cells.
WIDTHS = {"category": 2.4, "value": 1.2, "lower95": 1.1, "upper95": 1.1, "status": 1.9}
BESIDE = 1.4
LAST = {"note": 2}


def table(figures: FigureTable) -> Grid:
    """The Grid of a FigureTable, a row for each of its rows. A column without any cell is left out, unless every table has it."""
    heads, whole, shared = _heads(figures), [row_cells(figures, row) for row in figures.rows], _shared(figures)
    kept = [at for at in kept_columns([head.name for head in heads], whole) if heads[at].name != "note" or not shared]
    rows = tuple(Row(tuple(cells[at] for at in kept), row.point.status, row.point.invented) for cells, row in zip(whole, figures.rows))
    return Grid(
        figures.caption, tuple(heads[at] for at in kept), rows, _note(figures, whole, shared),
        {"indicator": figures.indicator.id, "area": figures.area.code, "breakdown": figures.breakdown},
    )  # fmt: skip


def _note(figures: FigureTable, whole: list[tuple[str, ...]], shared: str) -> str:
    """What a reader of the table must know: whether it is real, what its counts count, what its symbols mean."""
    indicator, points = figures.indicator, [row.point for row in figures.rows]
    counts = (("Numerator", indicator.numerator), ("Denominator", indicator.denominator))
    counted = "; ".join(f"{label}: {words}" for label, words in counts if words and any(point.numerator is not None for point in points))
    symbols = {cell for cells in whole for cell in cells}
    meaning = [f"{name} {words.split(':')[0]}" for name, words in SYMBOLS.items() if name in symbols]
    invented = INVENTED if points and all(point.invented for point in points) else ""
    parts = filter(None, (invented, counted, shared.removesuffix("."), "; ".join(meaning)))
    return "".join(f"{part}. " for part in parts).strip()


def _heads(figures: FigureTable) -> list[Head]:
    own = [Head(name, title, name not in TEXTS, WIDTHS.get(name, 0)) for name, title in figure_columns(figures)]
    near = [Head(f"beside:{name}", name, True, BESIDE) for name, _ in figures.beside]
    return [*own, *near, *(Head(name, title, width=LAST.get(name, 1)) for name, title in last_columns(figures))]


def _shared(figures: FigureTable) -> str:
    """The note that every row has, which is said once above them; empty where they differ."""
    notes = {own_note(row.point) for row in figures.rows}
    return (notes.pop() or "") if len(notes) == 1 else ""
