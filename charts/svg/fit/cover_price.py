"""What words would cover if they stood in a box: other words, lines and points of the chart, each at its price."""

from collections.abc import Callable

from charts.svg.drawing_model import Chart
from charts.svg.fit.chart_sheet import EDGE, Box, Label, Plot


WORDS, LINE, POINT = 1000, 12, 6


def covering(span: Box, chart: Chart, plot: Plot, others: list[Label], height: float) -> Callable[[Box], float]:
    """The price of a box as a function, for boxes as far left and right as `span` on a sheet of this height.

    Only what lies over or under these is looked at, wherever they move.
    """
    lines, points = list(_lines(chart, plot, span)), list(_points(chart, plot, span))
    words = [other.box for other in others if other.box.left < span.right and span.left < other.box.right]

    def price(filled: Box) -> float:
        blocked = _hits(filled, words) + (filled.top < EDGE or filled.bottom > height - EDGE)
        return WORDS * blocked + LINE * _hits(filled, lines) + POINT * _hits(filled, points)

    return price


def _hits(filled, obstacles):
    return sum(filled.top < box.bottom and box.top < filled.bottom for box in obstacles)


def _lines(chart, plot, span):
    """The lines of the chart as thin boxes."""
    for rule in chart.rules:
        xs, ys = ([place(end[axis], share) for end in (rule.start, rule.end)] for axis, place, share in (
            (0, plot.across, rule.x_share), (1, plot.down, rule.y_share),
        ))  # fmt: skip
        yield from _thin(zip(xs, ys), span)
    for trace in chart.traces:
        if trace.line and trace.line.shows:
            yield from _thin(zip(*plot.places(trace.xs, trace.ys)), span)


def _thin(points, span):
    before = None, None
    for point in points:
        if None not in point and None not in before:
            low, high = max(min(before[0], point[0]), span.left), min(max(before[0], point[0]), span.right)
            if low <= high:
                start, end = sorted((before, point))
                ys = [_height(start, end, x) for x in (low, high)] if low < high else [start[1], end[1]]
                yield Box(low, min(ys) - 1, high, max(ys) + 1)
        before = point


def _height(start, end, x):
    """How high a line is at a place between its ends."""
    return start[1] + (end[1] - start[1]) * (x - start[0]) / (end[0] - start[0])


def _points(chart, plot, span):
    """The marks of the chart as boxes."""
    for trace in chart.traces:
        for x, y, mark in zip(*plot.places(trace.xs, trace.ys), trace.marks):
            half = mark.size / 2
            if half and x is not None and y is not None and x - half < span.right and span.left < x + half:
                yield Box(x - half, y - half, x + half, y + half)
