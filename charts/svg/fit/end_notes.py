"""The words at the right ends of lines: which notes these are, at what value their line ends, and which line it is."""

from typing import NamedTuple

from charts.svg.drawing_model import Chart, Note, Rule, Trace


# A curve reaches the side where it ends within this share of the plot of it.
NEAR = 0.02
EARLY = 0.05


class End(NamedTuple):
    """Words at the end of a line; `level` is the value there, `source` the line, None where it cannot be told."""

    note: Note
    level: float
    source: Trace | Rule | None


def parted(chart: Chart) -> tuple[list[End], list[Note]]:
    """(the ends, all other notes) of a chart. Words to a point outside the plot are left out, as the point itself is."""
    notes = [note for note in chart.notes if _within(note, chart)]
    pointing = [note for note in notes if _points_left(note)]
    level = [note for note in notes if _is_level(note)]
    others = [note for note in notes if not _points_left(note) and not _is_level(note)]
    return [*_by_point(pointing, chart), *_by_order(level, chart)], others


def inside(end: End, chart: Chart) -> bool:
    """Whether a line ends well before the right side of the plot, so that others run past its words."""
    return not end.note.x_share and chart.x.high - end.note.x > EARLY * (chart.x.high - chart.x.low)


def _within(note, chart):
    """Whether the place of a note lies on the plot."""
    across = note.x_share or chart.x.low <= note.x <= chart.x.high
    return across and (note.y_share or chart.y.low <= note.y <= chart.y.high)


def _points_left(note):
    """Words right of a point, which a line joins to it."""
    return note.arrow is not None and note.x_anchor == "left" and note.shift[0] > 0 and not note.y_share


def _is_level(note):
    """Words at the right side of the plot, level with a line that ends there."""
    return note.arrow is None and note.x_anchor == "left" and note.x_share and note.x == 1 and note.y_share


def _by_point(notes, chart):
    """Ends by the points at which they are put; of lines that end in one point, each is taken once, in the order of the figure."""
    left = [(trace, _last(trace)) for trace in chart.traces if trace.fill is None]
    for note in notes:
        matches = (pair for pair in left if pair[1] and pair[1][1] == note.y and (note.x_share or pair[1][0] == note.x))
        match = next(matches, None)
        if match:
            left.remove(match)
        yield End(note, note.y, match[0] if match else _passing(note, chart))


def _last(trace):
    """The last point of a series."""
    return next((pair for pair in zip(reversed(trace.xs), reversed(trace.ys)) if None not in pair), None)


def _passing(note, chart):
    """The upright line that passes a note."""
    passing = (rule for rule in chart.rules if not rule.y_share and rule.start[0] == rule.end[0] == note.x)
    return next((rule for rule in passing if rule.start[1] <= note.y <= rule.end[1]), None)


def _by_order(notes, chart):
    """Ends by their order from below: these say how high they were put, which is not the value once they were moved apart."""
    lines = sorted(_at_the_side(chart), key=lambda pair: pair[0])
    rising = sorted(notes, key=lambda note: note.y)
    if len(lines) == len(rising):
        return [End(note, level, source) for note, (level, source) in zip(rising, lines)]
    span = chart.y.high - chart.y.low
    return [End(note, chart.y.low + note.y * span, None) for note in rising]


def _at_the_side(chart):
    """(value, line) of everything that reaches the right side of the plot within its range."""
    for rule in chart.rules:
        if rule.x_share and rule.end[0] == 1 and rule.start[1] == rule.end[1]:
            yield rule.end[1], rule
    room = (chart.y.high - chart.y.low) * 1e-9
    for trace in chart.traces:
        reaches = (
            trace.line and trace.xs and trace.xs[-1] is not None and trace.xs[-1] >= chart.x.high - NEAR * (chart.x.high - chart.x.low)
        )
        if reaches and trace.ys[-1] is not None and chart.y.low - room <= trace.ys[-1] <= chart.y.high + room:
            yield trace.ys[-1], trace
