"""Words beside the ends of their lines, moved apart so that none covers another."""

from dataclasses import replace

from charts.line_labels import apart
from charts.svg.drawing_model import Axis, Stroke
from charts.svg.fit.boxes import box, label
from charts.svg.fit.chart_sheet import Label, Plot
from charts.svg.fit.end_notes import End
from charts.svg.fit.leaders import leader
from charts.svg.label_runs import joined
from charts.svg.measure import NEXT, width
from charts.svg.wrap import wrapped


# The share of the sheet that the plot keeps beside words as they are, and beside broken ones; where that fails they go under the chart.
WHOLE, BROKEN = 0.64, 0.5
# Words wider than this share are those that are broken.
WORDS = 0.3
LINES = 3
# Words moved by more than this are joined to their line.
MOVED = 3


def broken(ends: list[End], sheet_width: float) -> list[End]:
    """The ends with lines broken where they would take too much of the sheet."""
    room = sheet_width * WORDS
    return [end if _wide(end) <= room else end._replace(note=replace(end.note, lines=_rewrapped(end.note, room))) for end in ends]


def _rewrapped(note, room):
    return wrapped(joined(note.lines), room, note.size)


def _wide(end):
    return max(width(line, end.note.size) for line in end.note.lines)


def room(ends: list[End], axis: Axis, across: float) -> float:
    """How much room they need right of the plot, where plot and words have `across` pixels in all."""
    return max((_room(end, axis, across) for end in ends), default=0)


def _room(end, axis, across):
    """Words stand right of their point, which may lie before the right side of the plot."""
    share = 1 if end.note.x_share else (end.note.x - axis.low) / (axis.high - axis.low)
    needs = max(end.note.shift[0], 0) + _wide(end) + 2 * end.note.pad
    return across - (across - needs) / share if share else 0


def fit(ends: list[End], plot: Plot, least: float) -> bool:
    """Whether they are short, fit above one another and leave the plot its least width."""
    short = all(len(end.note.lines) <= LINES for end in ends)
    return short and sum(_tall(end) for end in ends) <= plot.height + 1 and plot.width >= least


def _tall(end):
    return end.note.size * (NEXT * (len(end.note.lines) - 1) + 1.45)


def _line(ends):
    return 1.45 * ends[0].note.size


def labels(ends: list[End], plot: Plot, grey: Stroke) -> list[Label]:
    """The Labels of the ends; `grey` draws the line to words that had to move."""
    if not ends:
        return []
    wanted = [plot.bottom - plot.down(end.level) for end in ends]
    tall = [_tall(end) for end in ends]
    # One line may stand level with the foot or the top of the plot; more lines stay between.
    low, high = (max(0, (tall[wanted.index(edge(wanted))] - _line(ends)) / 2) for edge in (min, max))
    placed = apart(wanted, tall, low, plot.height - high)
    return [_label(end, plot, plot.bottom - up, grey) for end, up in zip(ends, placed)]


def _label(end, plot, y, grey):
    note = replace(end.note, y_anchor="middle")
    point = plot.across(note.x, note.x_share), plot.down(end.level)
    tail = point[0] + note.shift[0], y
    filled = box(note, *tail)
    if note.arrow is None:
        return label(note, filled)
    # A figure draws the line at all times, or where its own words had moved, which may be others than here.
    always = note.arrow.shows and abs(note.shift[1]) <= MOVED
    stroke = note.arrow if note.arrow.shows else grey
    joins = always or abs(point[1] - y) > MOVED
    return label(note, filled, leader(point, tail, filled, note.standoff, stroke) if joins else None)
