"""Reads the points of a series, with their line, their area and their marks."""

from charts.svg.coordinate import coordinates
from charts.svg.drawing_model import Trace
from charts.svg.fields import Fields
from charts.svg.read.point_marks import marks
from charts.svg.read.stroke import stroke


# What is seen only when somebody points at a chart, or in the key that no figure has.
POINTING = ("name", "hovertext", "hoverinfo", "hovertemplate")


def trace(fields: Fields, across: str, upright: str) -> Trace:
    """A Trace; `across` and `upright` are the kinds of the axes."""
    with fields:
        # Text shows beside points only in modes that are not known here.
        fields.unseen(*POINTING, "text")
        # A mark is drawn whole at the edge in any case: half a mark says nothing more.
        fields.only("cliponaxis", True, False)
        fields.only("connectgaps", False)
        mode = fields.need("mode")
        if mode not in ("lines", "markers", "lines+markers"):
            fields.refuse("mode", f"is {mode!r:.60}, which is not known to the SVG writer")
        xs, ys = (coordinates(fields.need(name), kind, f"{fields.where}.{name}") for name, kind in (("x", across), ("y", upright)))
        if len(xs) != len(ys):
            fields.refuse("y", "has not as many values as x")
        line, stepped = _line(fields.part("line")) if "lines" in mode else (None, False)
        drawn = marks(fields.part("marker"), len(xs), line) if "markers" in mode else ()
        return Trace(xs, ys, line, stepped, _fill(fields), drawn)


def _line(fields):
    with fields:
        return stroke(fields), fields.only("shape", "linear", "hvh") == "hvh"


def _fill(fields):
    return fields.colour("fillcolor") if fields.only("fill", "none", "toself") == "toself" else None
