"""A sample of a line for the key: its dash and its last mark, as the chart has them."""

from charts.svg.draw.draw_line import straight
from charts.svg.draw.draw_trace import marks
from charts.svg.drawing_model import Rule
from charts.svg.fit.chart_sheet import Box, Sample
from charts.svg.fit.notes_under import SAMPLE


def sample(piece: Sample, size: float) -> str:
    """The elements of a sample in a drawing of a type size."""
    wide = SAMPLE * size
    if isinstance(piece.source, Rule):
        return _rule(piece, wide)
    trace, drawn = piece.source, ""
    if trace.line and trace.line.shows:
        drawn += straight((piece.x, piece.y), (piece.x + wide, piece.y), trace.line)
    return drawn + marks(_points(piece, wide), Box(piece.x, piece.y, piece.x + wide, piece.y))


def _rule(piece, wide):
    """Level lines as a level sample, an upright piece as it stands on the chart."""
    if piece.source.start[1] == piece.source.end[1]:
        return straight((piece.x, piece.y), (piece.x + wide, piece.y), piece.source.stroke)
    return straight((piece.x + wide / 2, piece.y - wide / 4), (piece.x + wide / 2, piece.y + wide / 4), piece.source.stroke)


def _points(piece, wide):
    """The last mark at the end of a line; of marks without a line, three in a row."""
    if not piece.source.marks:
        return []
    last = next((mark for mark in reversed(piece.source.marks) if mark.size), piece.source.marks[-1])
    if piece.source.line:
        return [(piece.x + wide - last.size / 2, piece.y, last)]
    return [(piece.x + wide * share, piece.y, last) for share in (0.15, 0.5, 0.85)]
