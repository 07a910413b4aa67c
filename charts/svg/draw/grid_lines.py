"""The grid behind a chart, and the lines of its axes."""

from charts.svg.draw.draw_line import stroked
from charts.svg.fit.chart_sheet import Plot
from charts.svg.symbols import number


# A line of the grid this near to a side of the plot would lie on its axis.
NEAR = 1


def grid(plot: Plot) -> str:
    """Lines at the values that are named."""
    drawn = ""
    if plot.x.grid:
        places = (plot.across(tick.at) for tick in plot.x.ticks)
        drawn += _lines(
            "".join(f"M{_sharp(x)} {number(plot.top)}v{number(plot.height)}" for x in places if _within(x, plot.left, plot.right)),
            plot.x.grid,
        )
    if plot.y.grid:
        places = (plot.down(tick.at) for tick in plot.y.ticks)
        drawn += _lines(
            "".join(f"M{number(plot.left)} {_sharp(y)}h{number(plot.width)}" for y in places if _within(y, plot.top, plot.bottom)),
            plot.y.grid,
        )
    return drawn


def axes(plot: Plot) -> str:
    """The line of each axis that has one, just outside the plot."""
    drawn = ""
    if plot.x.line:
        drawn += _lines(f"M{number(plot.left)} {number(plot.bottom + plot.x.line.width / 2)}h{number(plot.width)}", plot.x.line)
    if plot.y.line:
        drawn += _lines(f"M{number(plot.left - plot.y.line.width / 2)} {number(plot.top)}v{number(plot.height)}", plot.y.line)
    return drawn


def _lines(data, stroke):
    return f'<path d="{data}"{stroked(stroke)} shape-rendering="crispEdges"/>' if data and stroke.shows else ""


def _within(place, low, high):
    return low + NEAR < place < high - NEAR


def _sharp(place):
    """The middle of the nearest pixel, on which a hairline is one pixel wide."""
    return number(round(place - 0.5) + 0.5)
