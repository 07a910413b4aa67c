"""Words that stand where their figure puts them: those at the top of the plot under one another where they would meet, the rest as they are."""

from dataclasses import replace

from charts.svg.drawing_model import Note
from charts.svg.fit.boxes import box, label
from charts.svg.fit.chart_sheet import Box, Label, Plot
from charts.svg.fit.leaders import leader
from charts.svg.label_runs import joined
from charts.svg.wrap import shortened


def labels(notes: list[Note], plot: Plot, sheet_width: float) -> list[Label]:
    """The Labels of notes in their order, each with no more lines than its figure gives it."""
    placed = []
    for note in notes:
        placed.append(_top(note, plot, placed) if note.arrow is None else _pointing(note, plot, sheet_width))
    return placed


def _top(note, plot, before):
    filled = box(note, plot.across(note.x, note.x_share) + note.shift[0], plot.down(note.y, note.y_share) + note.shift[1])
    while met := next((other.box for other in before if other.box.meets(filled)), None):
        filled = Box(filled.left, met.bottom, filled.right, met.bottom + filled.bottom - filled.top)
    return label(note, filled)


def _pointing(note, plot, sheet_width):
    point = plot.across(note.x, note.x_share), plot.down(note.y, note.y_share)
    tail = point[0] + note.shift[0], point[1] + note.shift[1]
    filled = box(note, *tail)
    if filled.left < 0 or filled.right > sheet_width:
        room = {"left": sheet_width - tail[0], "right": tail[0]}.get(note.x_anchor, sheet_width) - 2 * note.pad
        note = replace(note, lines=shortened(joined(note.lines), room, note.size, max(2, len(note.lines))))
        filled = box(note, *tail)
    return label(note, filled, leader(point, tail, filled, note.standoff, note.arrow))
