"""Lays a chart out on a sheet of any size: margins follow the words, which stand beside the lines or, where it is narrow, under them."""

from typing import NamedTuple

from charts.svg.drawing_model import Chart, Note, Stroke
from charts.svg.fit import fixed_notes, margins, notes_beside, notes_under, ticks, titles
from charts.svg.fit.chart_sheet import EDGE, Label, Plot, Sample, Sheet
from charts.svg.fit.end_notes import End, inside, parted
from charts.svg.fit.point_names import Room, early, is_name, named, short


# In the type of a page: a sheet narrower than this is read like a phone.
NARROW = 480


class Words(NamedTuple):
    """The notes of a chart by how they are placed."""

    ends: list[End]
    titles: list[Note]
    names: list[Note]
    standing: list[Note]


def fit(chart: Chart, width: float, height: float | None = None) -> Sheet:
    """The Sheet of a chart in pixels of its own type; without a height as high as the figure, and its key where it has one."""
    words = _words(chart, width)
    sheet = _with_words_beside(chart, words, width, height or chart.height) if width >= NARROW else None
    return sheet or _with_key(chart, words, width, height)


def _with_words_beside(chart, words, width, height):
    """The Sheet with words at the right of their lines, as they are or broken; None where they have no room."""
    if not words.ends:
        return None
    grey = _grey(words.ends)
    late = [end for end in words.ends if not inside(end, chart)]
    words = words._replace(ends=notes_beside.broken([end for end in words.ends if inside(end, chart)], width))
    for ends, share in ((late, notes_beside.WHOLE), (notes_beside.broken(late, width), notes_beside.BROKEN)):
        plot = _plot(chart, words, (width, height), _room(chart, ends, width))
        if plot and notes_beside.fit(ends, plot, share * width):
            return _sheet(chart, words, (width, height), plot, notes_beside.labels(ends, plot, grey), [], grey)
    return None


def _with_key(chart, words, width, height):
    """The Sheet with these words in a key under the chart."""
    entries, foot = notes_under.key(words.ends, width)
    size = width, height or chart.height + foot
    plot = margins.plot(chart, words.titles, size, margins.RIM, foot)
    top, words = size[1] - foot, words._replace(ends=[])
    return _sheet(chart, words, size, plot, notes_under.labels(entries, top), notes_under.samples(entries, top), None)


def _words(chart, width):
    ends, others = parted(chart)
    heads, others = titles.parted(others, chart.margin)
    names = [short(note, width) for note in others if is_name(note)]
    return Words(ends, titles.broken(heads, width), names, [note for note in others if not is_name(note)])


def _room(chart, ends, width):
    across = width - margins.left(chart) - EDGE
    return max(notes_beside.room(ends, chart.x, across) + EDGE, margins.RIM)


def _plot(chart, words, size, right) -> Plot | None:
    return margins.plot(chart, words.titles, size, right, 0) if right < size[0] * (1 - notes_beside.BROKEN) else None


def _grey(ends):
    """How the line to a moved label is drawn: as others of the chart, or in the colour of the words."""
    shown = (end.note.arrow for end in ends if end.note.arrow and end.note.arrow.shows)
    return next(shown, None) or Stroke(ends[0].note.colour, 1)


def _sheet(chart, words, size, plot: Plot, ends: list[Label], samples: list[Sample], grey) -> Sheet:
    plot = ticks.thinned(plot, size[0], narrow=size[0] < NARROW)
    labels = [
        *ticks.labels(plot, size[0]),
        *titles.labels(words.titles, plot, size[0]),
        *fixed_notes.labels(words.standing, plot, size[0]),
        *ends,
    ]
    # Words beside the plot have their room for themselves.
    room = Room(chart, plot, labels, size[1], plot.right + EDGE if ends and not samples else size[0] - EDGE)
    for end in words.ends:
        labels.append(early(end, grey, room))
    for note in words.names:
        labels.append(named(note, room))
    return Sheet(*size, plot, tuple(labels), tuple(samples))
