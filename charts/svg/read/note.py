"""Reads words that stand at a place of the chart."""

from charts.svg.colour import Colour
from charts.svg.drawing_model import Note, Stroke
from charts.svg.fields import Fields
from charts.svg.label_runs import lines
from charts.svg.read.place import is_share, place


def note(fields: Fields, across: str, upright: str, size: float, colour: Colour) -> Note:
    """A Note; `size` and `colour` are those of the figure's text. A place on a log axis is given in powers of ten."""
    with fields:
        x_share, y_share = is_share(fields, "x"), is_share(fields, "y")
        kinds = ["linear" if share or kind == "log" else kind for share, kind in ((x_share, across), (y_share, upright))]
        at = [place(fields, letter, kind) for letter, kind in zip("xy", kinds)]
        with fields.part("font") as font:
            look = float(font.length("size", size, least=1)), font.colour("color") if font.has("color") else colour
        ground = fields.colour("bgcolor") if fields.has("bgcolor") else None
        arrow, standoff, shift = _arrow(fields) if fields.only("showarrow", True, False) else _shift(fields)
        anchors = [
            _anchor(fields, *given, arrow) for given in (("xanchor", "left", "center", "right"), ("yanchor", "top", "middle", "bottom"))
        ]
        return Note(
            lines(fields.text("text")), *look, *at, x_share, y_share, shift, *anchors, fields.only("align", "center", "left", "right"),
            # Plotly keeps a pixel for a frame, whether or not there is one.
            fields.length("borderpad", 1) + 1, ground, arrow, standoff,
        )  # fmt: skip


def _arrow(fields):
    """(line, how far it stays off its place, where the words stand from there, y downwards) of words with an arrow."""
    fields.fixed("arrowhead", 0)
    line = Stroke(fields.colour("arrowcolor"), fields.length("arrowwidth"))
    return line, fields.length("standoff", 0), (fields.number("ax"), fields.number("ay"))


def _shift(fields):
    """The same of words without one."""
    return None, 0, (fields.number("xshift", 0), -fields.number("yshift", 0))


def _anchor(fields, name, *allowed_and_arrow):
    *allowed, arrow = allowed_and_arrow
    if arrow and not fields.has(name):
        return allowed[1]
    anchor = fields.need(name)
    if anchor not in allowed:
        fields.refuse(name, f"is {anchor!r:.60}, which is not known to the SVG writer")
    return anchor
