"""A piece of a bar: its colour, the pattern over it, and the gap to the next."""

from charts.svg.draw.draw_line import stroked
from charts.svg.draw.pattern import pattern
from charts.svg.drawing_model import Bar
from charts.svg.fit.chart_sheet import Box, Plot
from charts.svg.symbols import number


def bar(piece: Bar, plot: Plot) -> str:
    """The elements of a piece."""
    left, right = sorted(round(plot.across(value), 2) for value in piece.sides[:2])
    top, bottom = sorted(round(plot.down(value), 2) for value in piece.sides[2:])
    sides = Box(max(left, plot.left), max(top, plot.top), min(right, plot.right), min(bottom, plot.bottom))
    if sides.left >= sides.right or sides.top >= sides.bottom:
        return ""
    data = f"M{number(sides.left)} {number(sides.top)}H{number(sides.right)}V{number(sides.bottom)}H{number(sides.left)}Z"
    over = pattern(piece.pattern, sides, (plot.left, plot.top)) if piece.pattern else ""
    edge = f'<path d="{data}" fill="none"{stroked(piece.outline)}/>' if piece.outline else ""
    drawn = f'<path d="{data}"{piece.fill.written("fill")}/>{over}{edge}'
    return f'<g opacity="{piece.opacity:g}">{drawn}</g>' if piece.opacity < 1 else drawn
