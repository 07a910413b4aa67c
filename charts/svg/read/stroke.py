"""Reads how a line is drawn."""

import re

from charts.svg.drawing_model import Stroke
from charts.svg.fields import Fields


_DASH = re.compile(r"\d+(\.\d+)?px(,\d+(\.\d+)?px)*")


def stroke(fields: Fields) -> Stroke:
    """The Stroke of a line; its dash is solid or a list of pixels."""
    dash = fields.take("dash", "solid")
    if dash != "solid" and not (isinstance(dash, str) and _DASH.fullmatch(dash)):
        fields.refuse("dash", f"is {dash!r:.60}, where the SVG writer knows solid and lists of pixels")
    steps = () if dash == "solid" else tuple(float(step) for step in dash.replace("px", "").split(","))
    return Stroke(fields.colour("color"), fields.length("width"), steps)
