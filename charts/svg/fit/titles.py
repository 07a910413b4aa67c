"""What each axis measures, as words over or under the plot: broken to the width of the sheet, with room made for them."""

from dataclasses import replace

from charts.svg.drawing_model import Note
from charts.svg.fit.boxes import box, inside, label
from charts.svg.fit.chart_sheet import EDGE, Label, Plot
from charts.svg.label_runs import joined
from charts.svg.measure import block
from charts.svg.wrap import wrapped


def parted(notes: list[Note], margin: tuple[float, ...]) -> tuple[list[Note], list[Note]]:
    """(titles, all other notes). A title that a figure moves to the edge of the sheet is put there whatever the margin becomes."""
    titles = [note for note in notes if note.x_share and note.y_share and note.arrow is None]
    return [_at_edge(note, margin[0]) for note in titles], [note for note in notes if note not in titles]


def _at_edge(note, left):
    return replace(note, shift=(float("-inf"), note.shift[1])) if abs(note.shift[0] + left) < 0.5 and note.x == 0 else note


def broken(titles: list[Note], sheet_width: float) -> list[Note]:
    """The titles, each no wider than the sheet."""
    room = sheet_width - 2 * EDGE
    return [
        note if block(note.lines, note.size)[0] + 2 * note.pad <= room
        else replace(note, lines=wrapped(joined(note.lines), room - 2 * note.pad, note.size))
        for note in titles
    ]  # fmt: skip


def above(titles: list[Note]) -> float:
    """How much room they need over the plot."""
    return max((-box(note, 0, note.shift[1]).top for note in titles if note.y == 1), default=0)


def below(titles: list[Note]) -> float:
    """How much room they need under it."""
    return max((box(note, 0, note.shift[1]).bottom for note in titles if note.y == 0), default=0)


def labels(titles: list[Note], plot: Plot, sheet_width: float) -> list[Label]:
    """The Labels of the titles, within the sheet."""
    return [_label(note, plot, sheet_width) for note in titles]


def _label(note, plot, sheet_width):
    x = max(plot.across(note.x, True) + note.shift[0], 0)
    filled = box(note, x, plot.down(note.y, True) + note.shift[1])
    # Their own pad stands at the edge already.
    return label(note, inside(filled, 0, sheet_width))
