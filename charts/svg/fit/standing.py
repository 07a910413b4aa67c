"""Words that stand where their figure puts them: those at the top of the plot under one another where they would meet, the rest as they are."""

from charts.svg.fit.boxes import box, label
from charts.svg.fit.leaders import leader
from charts.svg.fit.sheet import Box, Label, Plot
from charts.svg.model import Note


def labels(notes: list[Note], plot: Plot) -> list[Label]:
    """The Labels of notes in their order."""
    placed = []
    for note in notes:
        placed.append(_top(note, plot, placed) if note.arrow is None else _pointing(note, plot))
    return placed


def _top(note, plot, before):
    filled = box(note, plot.across(note.x, note.x_share) + note.shift[0], plot.down(note.y, note.y_share) + note.shift[1])
    while met := next((other.box for other in before if other.box.meets(filled)), None):
        filled = Box(filled.left, met.bottom, filled.right, met.bottom + filled.bottom - filled.top)
    return label(note, filled)


def _pointing(note, plot):
    point = plot.across(note.x, note.x_share), plot.down(note.y, note.y_share)
    tail = point[0] + note.shift[0], point[1] + note.shift[1]
    filled = box(note, *tail)
    return label(note, filled, leader(point, tail, filled, note.standoff, note.arrow))
