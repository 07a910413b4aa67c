"""The neighbours over time: one small chart for each on the same axes, its latest figure and trend in words."""

from html import escape

from charts import multiples as charts
from pages.ui.data_table import plain_table
from pages.ui.verdict import judged
from panels import periods
from panels.format import figure, number, shown
from panels.small_multiples import NEIGHBOURS, Multiples


def small_multiples(multiples: Multiples) -> str:
    """The statement, the small charts, and the table of every period."""
    many = f"its {multiples.many}, closest first" if multiples.many == NEIGHBOURS else multiples.many
    about = f"{multiples.area.name} and {many}, all on the same scale. Blue: {multiples.area.name}. Dashed: {multiples.whole_area.name}."
    return (
        f'<h2>{escape(multiples.title)}</h2><p class="about">{escape(about)}</p>'
        f'<ul class="repeated">{"".join(_cells(multiples))}</ul><p class="note">{escape(_scale(multiples))}</p>'
        f"<h2>The figures</h2>{small_multiples_table(multiples)}"
    )


def _cells(multiples):
    axes = charts.shared(multiples)
    own = next((cell.points for cell in multiples.cells if cell.is_this), ())
    for cell in multiples.cells:
        picture = charts.cell(cell.points, () if cell.is_this else own, multiples.whole, axes)
        yield (
            f"<li{' class=is-this' if cell.is_this else ''}><h3>{escape(cell.area.name)}</h3>{picture}"
            f"<p><b>{escape(_latest(cell, multiples))}</b> {judged(cell.direction.verdict)}</p></li>"
        )


def _latest(cell, multiples):
    return figure(cell.latest.value, multiples.indicator) if cell.latest else "no figure"


def _scale(multiples):
    upright, *_ = charts.shared(multiples)
    points = [point for cell in multiples.cells for point in cell.points if point.value is not None]
    points.sort(key=lambda point: point.end)
    when = f"{periods.of(points[0])} to {periods.of(points[-1])}" if points else ""
    ends = [number(end, 0 if end % 1 == 0 else multiples.indicator.decimals) for end in (upright.low, upright.high)]
    return f"Every chart runs from {ends[0]} to {ends[1]} ({multiples.indicator.unit}), {when}. The trend is tested over the latest five comparable figures."


def small_multiples_table(multiples: Multiples) -> str:
    """Every period of every area as a true table, newest first."""
    at = {(point.end, point.start): point for cell in multiples.cells for point in cell.points}
    by_period = [
        {(point.end, point.start): point for point in series} for series in [*(cell.points for cell in multiples.cells), multiples.whole]
    ]
    rows = [
        [periods.of(at[when]), *(shown(figures[when], multiples.indicator) if when in figures else "" for figures in by_period)]
        for when in sorted(at, reverse=True)
    ]
    heads = ["Period", *(cell.area.name for cell in multiples.cells), multiples.whole_area.name]
    return plain_table(f"{multiples.indicator.title}, {multiples.indicator.unit}", heads, rows, range(1, len(heads)))
