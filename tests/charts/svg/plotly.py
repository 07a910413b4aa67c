"""A figure as Plotly must have it to draw what was laid out here: the same sheet, the same ticks, the same places of words."""

from charts.svg.fit.boxes import BEFORE
from charts.svg.fit.chart_sheet import Sheet
from charts.svg.read.figure import read


def like(figure, sheet: Sheet) -> dict:
    """The dictionary of a figure on this sheet; words that stand in a key instead are left out."""
    chart, drawn = read(figure), figure.to_dict()
    layout, plot = drawn["layout"], sheet.plot
    layout["width"], layout["height"] = sheet.width, sheet.height
    layout["margin"] = {"l": plot.left, "t": plot.top, "r": sheet.width - plot.right, "b": sheet.height - plot.bottom, "pad": 0}
    for name, axis, kept in (("xaxis", chart.x, plot.x), ("yaxis", chart.y, plot.y)):
        if axis.shows:
            places = [place for place, tick in enumerate(axis.ticks) if tick in kept.ticks]
            for entry in ("tickvals", "ticktext"):
                layout[name][entry] = [layout[name][entry][place] for place in places]
    if "annotations" in layout:
        pairs = zip(layout["annotations"], chart.notes)
        layout["annotations"] = [moved for words, note in pairs if (moved := _moved(words, note, sheet))]
    return drawn


def _moved(words, note, sheet):
    """The words where our label stands; of two labels that read alike, the one nearer to where the figure has them."""
    plot = sheet.plot
    labels = [label for label in sheet.labels if label.lines == note.lines and label.box.left > plot.left - 50]
    if not labels or (sheet.samples and note.x_anchor == "left" and note.shift[0] > 0):
        return None
    x, y = plot.across(note.x, note.x_share), plot.down(note.y, note.y_share)
    label = min(labels, key=lambda label: abs((label.box.top + label.box.bottom) / 2 - y))
    if note.arrow is None:
        left, top = _anchored(label.box, note)
        return {**words, "xshift": left - x, "yshift": y - top}
    left, top = _anchored(label.box, note)
    return {**words, "ax": left - x, "ay": top - y}


def _anchored(box, note):
    """The point of a box at which Plotly holds it."""
    across, down = BEFORE[note.x_anchor], BEFORE[note.y_anchor]
    return box.left + (box.right - box.left) * across, box.top + (box.bottom - box.top) * down
