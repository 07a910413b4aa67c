"""The name over a point among many: it moves to where it covers no words, no line and the fewest other points."""

from dataclasses import replace

from charts.svg.fit.boxes import box, inside, label
from charts.svg.fit.ends import End
from charts.svg.fit.leaders import leader
from charts.svg.fit.sheet import EDGE, Box, Label, Plot
from charts.svg.model import Chart, Note, Stroke


FURTHER = range(30, 151, 10)
# What it costs to cover words, a line or a point, and to stand one pixel further away.
WORDS, LINE, POINT, PIXEL = 1000, 12, 6, 0.25


def is_name(note: Note) -> bool:
    """Whether a note names a point from straight above, and so may stand elsewhere above or below it."""
    return note.arrow is not None and note.x_anchor == "center" and note.shift[0] == 0 and not note.y_share


def name_of(end: End, arrow: Stroke) -> Note:
    """The words at the end of a line as the name of its last point."""
    return replace(end.note, x_anchor="center", y_anchor="middle", align="center", shift=(0.0, -1.6 * end.note.size), arrow=arrow)


def placed(note: Note, chart: Chart, plot: Plot, others: list[Label], size: tuple[float, float], right: float) -> Label:
    """The Label of such a note on a sheet of a size, left of `right`, clear of other labels where that can be."""
    x, y = plot.across(note.x, note.x_share), plot.down(note.y)
    given = note.shift[1]
    offsets = dict.fromkeys((given, *(-step for step in FURTHER), *FURTHER))
    boxes = {offset: inside(box(note, x, y + offset), EDGE, right) for offset in offsets}
    span = boxes[given]
    lines, points = list(_lines(chart, plot, span)), list(_points(chart, plot, span))
    words = [other.box for other in others if other.box.left < span.right and span.left < other.box.right]

    def cost(offset):
        filled = boxes[offset]
        blocked = _hits(filled, words) + (filled.top < EDGE or filled.bottom > size[1] - EDGE)
        return WORDS * blocked + LINE * _hits(filled, lines) + POINT * _hits(filled, points) + PIXEL * abs(abs(offset) - abs(given))

    filled = boxes[given if not cost(given) else min(offsets, key=cost)]
    foot = min(max(x, filled.left), filled.right), (filled.top + filled.bottom) / 2
    return label(note, filled, leader((x, y), foot, filled, note.standoff, note.arrow))


def _hits(filled, boxes):
    return sum(filled.top < box.bottom and box.top < filled.bottom for box in boxes)


# Only what lies over or under the words matters, wherever these move.
def _lines(chart, plot, span):
    """The lines of the chart as thin boxes."""
    for rule in chart.rules:
        xs, ys = ([place(end[axis], share) for end in (rule.start, rule.end)] for axis, place, share in (
            (0, plot.across, rule.x_share), (1, plot.down, rule.y_share),
        ))  # fmt: skip
        yield from _thin(zip(xs, ys), span)
    for trace in chart.traces:
        if trace.line and not trace.fill:
            yield from _thin(zip(*plot.places(trace.xs, trace.ys)), span)


def _thin(points, span):
    before = None, None
    for point in points:
        if None not in point and None not in before:
            start, end = sorted((before, point))
            low, high = max(start[0], span.left), min(end[0], span.right)
            if low <= high:
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
