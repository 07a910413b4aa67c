"""Reads a straight line across or within the plot."""

from charts.svg.drawing_model import Rule
from charts.svg.fields import Fields
from charts.svg.read.place import is_share, place
from charts.svg.read.stroke import stroke


def rule(fields: Fields, across: str, upright: str) -> Rule:
    """A Rule; `across` and `upright` are the kinds of the axes."""
    with fields:
        if fields.need("type") != "line":
            fields.refuse("type", "is no line, which is the one shape known to the SVG writer")
        x_share, y_share = is_share(fields, "x"), is_share(fields, "y")
        kinds = ("linear" if x_share else across, "linear" if y_share else upright)
        ends = [tuple(place(fields, f"{letter}{end}", kind) for letter, kind in zip("xy", kinds)) for end in (0, 1)]
        with fields.part("line") as look:
            drawn = stroke(look)
        return Rule(*ends, x_share, y_share, drawn, below=fields.only("layer", "above", "below") == "below")
