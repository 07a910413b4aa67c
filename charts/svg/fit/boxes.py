"""The box that the words of a note fill, and the label within it."""

from charts.svg.drawing_model import Note
from charts.svg.fit.chart_sheet import Box, Label, Leader
from charts.svg.measure import RISE, block


BEFORE = {"left": 0, "center": 0.5, "right": 1, "top": 0, "middle": 0.5, "bottom": 1}
ANCHORS = {"left": "start", "center": "middle", "right": "end"}


def box(note: Note, x: float, y: float) -> Box:
    """The box of a note that is anchored at a place."""
    wide, tall = (length + 2 * note.pad for length in block(note.lines, note.size))
    left, top = x - BEFORE[note.x_anchor] * wide, y - BEFORE[note.y_anchor] * tall
    return Box(left, top, left + wide, top + tall)


def label(note: Note, filled: Box, leader: Leader | None = None) -> Label:
    """The Label of a note in its box."""
    share = BEFORE[note.align]
    x = (filled.left + note.pad) * (1 - share) + (filled.right - note.pad) * share
    top = filled.top + note.pad + RISE * note.size
    return Label(x, top, ANCHORS[note.align], note.lines, note.size, note.colour, filled, note.ground, leader)


def inside(filled: Box, low: float, high: float) -> Box:
    """The box moved sideways so that it stays between two sides, the left one before the right."""
    away = max(min(0, high - filled.right), low - filled.left)
    return Box(filled.left + away, filled.top, filled.right + away, filled.bottom)
