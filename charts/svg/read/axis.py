"""Reads an axis: its range and its ticks must be given, for nothing is chosen here."""

from charts.svg.colour import Colour
from charts.svg.coordinate import coordinates
from charts.svg.drawing_model import Axis, Stroke, Tick
from charts.svg.fields import Fields
from charts.svg.label_runs import lines


# How an axis looks, which does not matter where it is not drawn.
LOOKS = ("zeroline", "showline", "ticks", "tickangle", "automargin", "showgrid", "gridcolor", "gridwidth")


def axis(fields: Fields, size: float, colour: Colour, empty: bool) -> Axis:
    """An Axis; `size` and `colour` are those of its labels where it says no other. An axis of an empty chart needs no range."""
    with fields:
        fields.unseen("fixedrange")
        kind = fields.only("type", "linear", "log", "date")
        if not fields.only("visible", True, False):
            fields.unseen(*LOOKS)
            return Axis(kind, *_range(fields, kind, empty), shows=False)
        low, high = _range(fields, kind, empty)
        for name, value in (("zeroline", False), ("ticks", ""), ("tickangle", 0), ("automargin", False)):
            fields.fixed(name, value)
        return Axis(
            kind, low, high, True, _ticks(fields, kind), *_font(fields, size, colour), fields.length("ticklabelstandoff", 0),
            _line(fields, "showgrid", "grid", True), _line(fields, "showline", "line", False),
        )  # fmt: skip


def _range(fields, kind, empty):
    if empty and not fields.has("range"):
        return 0.0, 1.0
    # The range of a log axis is given in powers of ten already.
    ends = coordinates(fields.need("range"), "linear" if kind == "log" else kind, f"{fields.where}.range")
    if len(ends) != 2 or None in ends or ends[0] >= ends[1]:
        fields.refuse("range", "has no length")
    return ends


def _ticks(fields, kind):
    places = coordinates(fields.need("tickvals"), kind, f"{fields.where}.tickvals")
    texts = fields.need("ticktext")
    if not isinstance(texts, (list, tuple)) or not all(isinstance(text, str) for text in texts):
        fields.refuse("ticktext", "is no list of words")
    if len(texts) != len(places):
        fields.refuse("ticktext", "has not as many entries as tickvals")
    if None in places:
        fields.refuse("tickvals", "has a gap")
    return tuple(Tick(at, lines(text)) for at, text in zip(places, texts))


def _font(fields, size, colour):
    with fields.part("tickfont") as font:
        return float(font.length("size", size, least=1)), font.colour("color") if font.has("color") else colour


def _line(fields, switch, name, usual):
    """The Stroke of the grid or of the axis line, None where there is none."""
    shows, width = fields.only(switch, usual, not usual), fields.length(f"{name}width", 1)
    if not shows:
        fields.unseen(f"{name}color")
        return None
    return Stroke(fields.colour(f"{name}color"), width)
