"""The margins about a plot: as wide as the words in them."""

from math import ceil

from charts.svg.drawing_model import Chart, Note
from charts.svg.fit import ticks, titles
from charts.svg.fit.chart_sheet import EDGE, Plot
from charts.svg.measure import NEXT, RISE, width
from charts.svg.unsupported_figure import Refused


# Right of a plot that has no words there: room for half of its last mark.
RIM = 10
LEAST = 40
# A bar without axes says nothing by its height, so that it grows to this many times its own and stays in the middle.
GROWN = 2


def plot(chart: Chart, heads: list[Note], size: tuple[float, float], right: float, foot: float) -> Plot:
    """The Plot of a chart on a sheet of (width, height), with `right` pixels for words beside it and `foot` for a key."""
    start, top, right, bottom = left(chart), _top(chart, heads), _right(chart, right), _bottom(chart, heads, foot)
    wide, tall = size[0] - start - right, size[1] - top - bottom
    if min(wide, tall) < LEAST:
        raise Refused(f"a sheet of {size[0]:.0f} by {size[1]:.0f} pixels of its type", "leaves the plot no room beside its words")
    spare = 0 if chart.x.shows or chart.y.shows else max(0, tall - GROWN * _own(chart))
    return Plot(start, top + spare / 2, wide, tall - spare, chart.x, chart.y)


def _own(chart):
    """How high the figure itself draws the plot."""
    return chart.height - chart.margin[1] - chart.margin[3]


def left(chart: Chart) -> int:
    """The longest name of a value, or what the figure keeps where no axis shows."""
    if not chart.y.shows:
        return ceil(chart.margin[0])
    longest = max((width(line, chart.y.size) for tick in chart.y.ticks for line in tick.lines), default=0)
    return ceil(longest + ticks.reach(chart.y)) + EDGE


def _right(chart, right):
    return ceil(right) if chart.x.shows or chart.y.shows else ceil(chart.margin[2])


def _top(chart, heads):
    return ceil(max(chart.margin[1], titles.above(heads)))


def _bottom(chart, heads, foot):
    """Room for the names under the plot and the key; without a key as much as the figure keeps."""
    names = 0
    if chart.x.shows:
        deepest = max((len(tick.lines) for tick in chart.x.ticks), default=1)
        names = ticks.drop(chart.x) + (NEXT * (deepest - 1) + 1.33 - RISE) * chart.x.size
    return ceil(max(0 if foot else chart.margin[3], names, titles.below(heads)) + foot)
