"""Reads bars: each trace one piece or several, stacked upon those before it."""

from charts.svg.coordinate import coordinates
from charts.svg.drawing_model import Bar, Pattern, Stroke
from charts.svg.fields import Fields
from charts.svg.read.read_trace import POINTING


SHAPES = ("", "/", ".")


def bars(traces: list[Fields], layout: Fields) -> tuple[Bar, ...]:
    """The Bars of these traces in order, with what the layout says of them."""
    if not traces:
        return ()
    layout.fixed("barmode", "stack")
    # A bar says how wide it is, so that there is no gap to be worked out.
    layout.unseen("bargap")
    reached = {}
    return tuple(bar for fields in traces for bar in _trace(fields, reached))


def _trace(fields, reached):
    with fields:
        fields.unseen(*POINTING)
        lying = fields.only("orientation", "v", "h") == "h"
        along, across = ("x", "y") if lying else ("y", "x")
        lengths, places, widths = (_values(fields, name) for name in (along, across, "width"))
        if not len(lengths) == len(places) == len(widths):
            fields.refuse("width", "has not as many entries as there are bars")
        look = _look(fields.part("marker"))
    for length, place, width in zip(lengths, places, widths):
        start = reached.get((place, length < 0), 0.0)
        reached[place, length < 0] = start + length
        sides = (place - width / 2, place + width / 2)
        yield Bar((start, start + length, *sides) if lying else (*sides, start, start + length), *look)


def _values(fields, name):
    values = coordinates(fields.need(name), "linear", f"{fields.where}.{name}")
    if None in values:
        fields.refuse(name, "has a gap")
    return values


def _look(fields):
    """(fill, opacity, outline, pattern) of every piece of a trace."""
    with fields:
        fill, opacity = fields.colour("color"), fields.share("opacity", 1)
        with fields.part("line") as edge:
            width = edge.length("width")
            outline = Stroke(edge.colour("color"), width) if width else edge.unseen("color")
        return fill, opacity, outline, _pattern(fields.part("pattern"))


def _pattern(fields):
    with fields:
        shape = fields.only("shape", *SHAPES)
        if not shape:
            fields.unseen("fillmode", "fgcolor", "fgopacity", "size", "solidity")
            return None
        fields.fixed("fillmode", "overlay")
        return Pattern(shape, fields.colour("fgcolor"), fields.share("fgopacity"), fields.length("size", least=1), fields.share("solidity"))
