"""The words at the ends of lines as a key under the chart, each with a sample of its line: for a phone, whose width the plot needs."""

from typing import NamedTuple

from charts.svg.drawing_model import Note, Rule, Trace
from charts.svg.fit.chart_sheet import EDGE, Box, Label, Sample
from charts.svg.fit.end_notes import End
from charts.svg.label_runs import Line, joined
from charts.svg.measure import FIRST, NEXT, RISE, width
from charts.svg.wrap import shortened


# In parts of the type size: over the key, a sample, between it and its words, between entries, and from row to row.
OVER, SAMPLE, GAP, BETWEEN, ROW = 0.8, 1.9, 0.45, 1.3, 1.5
LINES = 3


class Entry(NamedTuple):
    """One entry of the key, by its place within it."""

    note: Note
    source: Trace | Rule | None
    lines: tuple[Line, ...]
    x: float
    y: float


def key(ends: list[End], sheet_width: float) -> tuple[list[Entry], float]:
    """(the entries from left to right and row by row, the height of them all); the place's own comes first, then from the highest down."""
    placed, x, y, tall = [], EDGE, 0.0, 0.0
    for end in _ordered(ends):
        size, before = end.note.size, _indent(end)
        lines = shortened(joined(end.note.lines), sheet_width - 2 * EDGE - before, size, LINES)
        wide = before + max(width(line, size) for line in lines)
        if x > EDGE and x + wide > sheet_width - EDGE:
            x, y = EDGE, y + tall
            tall = 0.0
        placed.append(Entry(end.note, end.source, lines, x, y + OVER * size))
        x, tall = x + wide + BETWEEN * size, max(tall, (ROW + NEXT * (len(lines) - 1)) * size)
    return placed, y + tall + OVER * placed[0].note.size if placed else 0.0


def _indent(end):
    return (SAMPLE + GAP) * end.note.size if end.source else 0


def _ordered(ends):
    """Without those that say and look the same, such as the lower and the upper limit."""
    order = sorted(ends, key=lambda end: (not end.note.lines[0][:1] or not end.note.lines[0][0][1], -end.level))
    known = {(end.note.lines, _look(end.source)): end for end in reversed(order)}
    return [end for end in order if known[end.note.lines, _look(end.source)] is end]


def _look(source):
    return source.line if isinstance(source, Trace) else source and source.stroke


def labels(entries: list[Entry], top: float) -> list[Label]:
    """The words of the entries, under `top`."""
    return [_label(entry, entry.x + _indent(entry), top + entry.y) for entry in entries]


def _label(entry, x, y):
    size = entry.note.size
    wide, tall = max(width(line, size) for line in entry.lines), (FIRST + NEXT * (len(entry.lines) - 1)) * size
    return Label(x, y + RISE * size, "start", entry.lines, size, entry.note.colour, Box(x, y, x + wide, y + tall))


def samples(entries: list[Entry], top: float) -> list[Sample]:
    """The samples of their lines, level with the middle of the first line of words."""
    return [Sample(entry.x, top + entry.y + (RISE - 0.33) * entry.note.size, entry.source) for entry in entries if entry.source]
