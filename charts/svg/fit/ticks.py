"""The names of the values on both axes: only as many as stand clear of one another, the last always among them."""

from dataclasses import replace

from charts.svg.drawing_model import Axis
from charts.svg.fit.boxes import inside
from charts.svg.fit.chart_sheet import EDGE, Box, Label, Plot
from charts.svg.measure import FIRST, NEXT, RISE, block, width


# On a phone three years are enough: first, middle and last; where they cannot be three at even steps, four or two.
FEW = (3, 4, 2, 1)
# Between names of the horizontal axis, and from one line of the vertical to the next, in parts of the type size.
APART, LEAST = 0.6, 1.25
MIDDLE, CAP = 0.35, 0.2


def thinned(plot: Plot, sheet_width: float, narrow: bool) -> Plot:
    """The Plot with as many ticks as have room for their names."""
    return plot._replace(x=_across(plot, sheet_width, narrow), y=_upright(plot))


def _across(plot, sheet_width, narrow):
    tick_labels = [_below(plot, tick, sheet_width) for tick in plot.x.ticks]
    gap = APART * plot.x.size

    def fits(kept):
        return all(
            left.right + gap <= right.left for left, right in zip((tick_labels[i] for i in kept), (tick_labels[i] for i in kept[1:]))
        )

    return _kept(plot.x, fits, FEW if narrow else range(len(tick_labels), 0, -1))


def _upright(plot):
    heights = [plot.down(tick.at) for tick in plot.y.ticks]

    def fits(kept):
        return all(heights[under] - heights[over] >= LEAST * plot.y.size for under, over in zip(kept, kept[1:]))

    return _kept(plot.y, fits, range(len(heights), 0, -1))


def _kept(axis: Axis, fits, wanted):
    """The axis with every so-manieth tick, counted from the last, as many of them as is `wanted` first and fits.

    Of choices of as many, the one that reaches back furthest.
    """
    last = len(axis.ticks)
    choices = [range(last - 1, -1, -step)[::-1] for step in range(last, 0, -1)]
    good = (kept for count in wanted for kept in choices if len(kept) == count and fits(kept))
    return replace(axis, ticks=tuple(axis.ticks[place] for place in next(good, choices[0] if choices else ())))


def labels(plot: Plot, sheet_width: float) -> list[Label]:
    """The names of both axes where they stand."""
    across = [_label(tick, _below(plot, tick, sheet_width), "middle", plot.x) for tick in plot.x.ticks]
    return across + [_label(tick, _beside(plot, tick), "end", plot.y) for tick in plot.y.ticks]


def _label(tick, filled, anchor, axis):
    x = filled.right if anchor == "end" else (filled.left + filled.right) / 2
    return Label(x, filled.top + RISE * axis.size, anchor, tick.lines, axis.size, axis.colour, filled)


def _below(plot, tick, sheet_width):
    """The box of a name under the plot, moved inwards where it would leave the sheet."""
    wide, tall = block(tick.lines, plot.x.size)
    top = plot.bottom + drop(plot.x) - RISE * plot.x.size
    left = plot.across(tick.at) - wide / 2
    return inside(Box(left, top, left + wide, top + tall), EDGE, sheet_width - EDGE)


def _beside(plot, tick):
    """The box of a name at the left of the plot, its lines about the value."""
    size, wide = plot.y.size, max(width(line, plot.y.size) for line in tick.lines)
    right = plot.left - reach(plot.y)
    top = plot.down(tick.at) + (MIDDLE - RISE - NEXT * (len(tick.lines) - 1) / 2) * size
    return Box(right - wide, top, right, top + (FIRST + NEXT * (len(tick.lines) - 1)) * size)


def drop(axis: Axis) -> float:
    """How far the first baseline of the names lies under the plot."""
    return reach(axis) + axis.size


def reach(axis: Axis) -> float:
    """How far the names stay off the plot."""
    return axis.standoff + 1 + (CAP * axis.size if axis.line else 0)
