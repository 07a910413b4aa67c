"""A series: its area, its line and its marks."""

from collections.abc import Iterable
from itertools import groupby

from charts.svg.draw.draw_line import stroked
from charts.svg.draw.path import clipped, cut, path, runs, stepped
from charts.svg.drawing_model import Mark, Trace
from charts.svg.fit.chart_sheet import Box, Plot
from charts.svg.symbols import at


def trace(series: Trace, plot: Plot) -> str:
    """The elements of a series."""
    xs, ys = plot.places(series.xs, series.ys)
    sides = Box(plot.left, plot.top, plot.right, plot.bottom)
    parts = runs(xs, ys)
    return _area(series, parts, sides) + _line(series, parts, sides) + marks(zip(xs, ys, series.marks), sides)


def _area(series, parts, sides):
    if series.fill is None or not series.fill.shows:
        return ""
    shapes = [clipped(run, sides) for run in parts if len(run) > 2]
    drawn = "".join(f"{path(shape)}Z" for shape in shapes if shape)
    return f'<path d="{drawn}"{series.fill.written("fill")}/>' if drawn else ""


def _line(series, parts, sides):
    if series.line is None or not series.line.shows:
        return ""
    lines = [stepped(run) if series.stepped else run for run in parts]
    drawn = "".join(path(piece) for line in lines for piece in cut(line, sides) if len(piece) > 1)
    return f'<path d="{drawn}" fill="none" stroke-linejoin="round"{stroked(series.line)}/>' if drawn else ""


def marks(points: Iterable[tuple[float | None, float | None, Mark]], sides: Box) -> str:
    """The marks of (x, y, Mark), those that look alike together; a point outside the plot has none."""
    room = Box(sides.left - 0.5, sides.top - 0.5, sides.right + 0.5, sides.bottom + 0.5)
    shown = [
        (x, y, mark)
        for x, y, mark in points
        if x is not None and y is not None and mark.size and room.left <= x <= room.right and room.top <= y <= room.bottom
    ]
    return "".join(_alike(mark, list(group)) for mark, group in groupby(shown, key=lambda point: point[2]))


def _alike(mark: Mark, points):
    shapes = [at(mark.symbol, x, y, mark.size) for x, y, _ in points]
    look = (mark.fill.written("fill") if mark.fill else ' fill="none"') + (stroked(mark.outline) if mark.outline else "")
    if len(shapes) == 1 or mark == mark._replace(outline=None, opacity=1):
        return f'<path d="{"".join(shapes)}"{look}{_opacity(mark)}/>'
    # Each lies whole upon those before it, outline and all.
    drawn = "".join(f'<path d="{shape}"{_opacity(mark)}/>' for shape in shapes)
    return f"<g{look}>{drawn}</g>"


def _opacity(mark):
    return f' opacity="{mark.opacity:g}"' if mark.opacity < 1 else ""
