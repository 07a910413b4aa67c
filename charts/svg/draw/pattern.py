"""Stripes and dots over a bar, drawn one by one within it: a pattern of SVG needs a name, which two charts of a page would share."""

from math import ceil, floor, pi, sqrt

from charts.svg.draw.path import cut
from charts.svg.drawing_model import Pattern
from charts.svg.fit.chart_sheet import Box
from charts.svg.symbols import at, number


def pattern(look: Pattern, sides: Box, origin: tuple[float, float]) -> str:
    """The elements of a pattern within the sides, counted from an origin as Plotly counts."""
    return {"/": _stripes, ".": _dots}[look.shape](look, sides, origin)


def _stripes(look, sides, origin):
    step = look.size * sqrt(2)
    low = (sides.left - origin[0]) + (sides.top - origin[1])
    high = (sides.right - origin[0]) + (sides.bottom - origin[1])
    height = sides.bottom - sides.top
    drawn = ""
    for place in range(ceil(low / step), floor(high / step) + 1):
        x = origin[0] + place * step - (sides.top - origin[1])
        for piece in cut([(x, sides.top), (x - height, sides.bottom)], sides):
            (x1, y1), (x2, y2) = piece
            drawn += f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}"
    stroke = f'{look.colour.written("stroke")} stroke-width="{number(look.solidity * look.size)}"'
    return f'<path d="{drawn}" fill="none"{stroke} opacity="{look.opacity:g}"/>' if drawn else ""


def _dots(look, sides, origin):
    step, radius = look.size, sqrt(look.solidity / pi) * look.size
    columns, rows = (_places(low, high, begin, step, radius) for low, high, begin in (
        (sides.left, sides.right, origin[0]), (sides.top, sides.bottom, origin[1]),
    ))  # fmt: skip
    drawn = "".join(at("circle", x, y, 2 * radius) for y in rows for x in columns)
    return f'<path d="{drawn}"{look.colour.written("fill")} opacity="{look.opacity:g}"/>' if drawn else ""


def _places(low, high, origin, step, radius):
    """The middles of the dots that lie wholly between two sides."""
    first, last = ceil((low + radius - origin) / step - 0.5), floor((high - radius - origin) / step - 0.5)
    return [origin + (place + 0.5) * step for place in range(first, last + 1)]
