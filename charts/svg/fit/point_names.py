"""The name of a point among others: it moves to where it covers no words, no line and the fewest other points."""

from dataclasses import replace
from typing import NamedTuple

from charts.svg.drawing_model import Chart, Note, Stroke
from charts.svg.fit.boxes import box, inside, label
from charts.svg.fit.chart_sheet import EDGE, Label, Plot
from charts.svg.fit.cover_price import covering
from charts.svg.fit.end_notes import End
from charts.svg.fit.leaders import leader
from charts.svg.label_runs import joined
from charts.svg.wrap import shortened


FURTHER = range(30, 151, 10)
# What it costs to stand one pixel further away, where to cover a line costs 12.
PIXEL = 0.25
WIDEST, LINES = 0.4, 3


class Room(NamedTuple):
    """Where names may stand: on a sheet of this height, left of `right`, clear of the labels that are there already."""

    chart: Chart
    plot: Plot
    labels: list[Label]
    height: float
    right: float


def is_name(note: Note) -> bool:
    """Whether a note names a point from straight above, and so may stand elsewhere above or below it."""
    return note.arrow is not None and note.x_anchor == "center" and note.shift[0] == 0 and not note.y_share


def short(note: Note, sheet_width: float) -> Note:
    """The note in lines that leave the chart its room."""
    return replace(note, lines=shortened(joined(note.lines), sheet_width * WIDEST, note.size, LINES))


def named(note: Note, room: Room) -> Label:
    """The Label of such a note, clear of other labels where that can be."""
    x, y = room.plot.across(note.x, note.x_share), room.plot.down(note.y)
    given = note.shift[1]
    offsets = dict.fromkeys((given, *(-step for step in FURTHER), *FURTHER))
    placements = {offset: inside(box(note, x, y + offset), EDGE, room.right) for offset in offsets}
    price = covering(placements[given], room.chart, room.plot, room.labels, room.height)
    if price(placements[given]):
        filled = placements[min(offsets, key=lambda offset: price(placements[offset]) + PIXEL * abs(abs(offset) - abs(given)))]
    else:
        filled = placements[given]
    foot = min(max(x, filled.left), filled.right), (filled.top + filled.bottom) / 2
    return label(note, filled, leader((x, y), foot, filled, note.standoff, note.arrow))


def early(end: End, arrow: Stroke, room: Room) -> Label:
    """The Label of the words of a line that ends early: right of its last point where nothing else is, else above or below it."""
    note = replace(end.note, y_anchor="middle")
    filled = box(note, room.plot.across(note.x) + note.shift[0], room.plot.down(note.y))
    if filled.right <= room.right and not covering(filled, room.chart, room.plot, room.labels, room.height)(filled):
        return label(note, filled)
    return named(replace(note, x_anchor="center", align="center", shift=(0.0, -1.6 * note.size), arrow=arrow), room)
