"""Breaks in a series on a chart: a line that ends, and a labelled line between the two sides."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from charts.theme import Palette
from panels.panel import Panel, Point
from panels.periods import day
from panels.series_breaks import breaks


def cut(points: tuple[Point, ...], series_breaks: tuple[Any, ...]) -> list[list[Point]]:
    """Runs of points between the Breaks `series_breaks`, oldest first; a break that no point lies before or behind cuts nothing."""
    runs = [[]]
    left = list(series_breaks)
    for point in points:
        if left and point.start >= left[0].since:
            left = [series_break for series_break in left if point.start < series_break.since]
            runs.append([])
        runs[-1].append(point)
    return [run for run in runs if run]


def joined(points: tuple[Point, ...], series_breaks: tuple[Any, ...], nothing: Mapping[str, None]) -> tuple[Point, ...]:
    """The points with an empty one at each cut, so that a line through them ends there; `nothing` is what an empty one lacks."""
    first, *rest = cut(points, series_breaks) or [[]]
    drawn = list(first)
    for run in rest:
        drawn += [replace(run[0], **nothing, end=run[0].start), *run]
    return tuple(drawn)


def marks(panel: Panel, palette: Palette, size: int, narrow: bool) -> tuple[list[dict[str, Any]], ...]:
    """(shapes, annotations) of the breaks of a Panel: a dotted line between two periods with its name at the top."""
    series_breaks = breaks(panel.points, panel.indicator.breaks)
    days = [
        max((point.end for point in panel.points if point.start < series_break.since), default=series_break.since)
        for series_break in series_breaks
    ]
    after = [
        min((point.end for point in panel.points if point.start >= series_break.since), default=series_break.since)
        for series_break in series_breaks
    ]
    middles = [before + (later - before) / 2 for before, later in zip(days, after)]
    line = {"color": palette.soft, "width": 1.5, "dash": "1px,4px"}
    shapes = [{"type": "line", "x0": at, "x1": at, "yref": "paper", "y0": 0, "y1": 1, "line": line} for at in middles]
    names = [label(number, len(series_breaks), narrow) for number in range(len(series_breaks))]
    words = [
        {"x": at, "y": 1, "yref": "paper", "yanchor": "top", "xanchor": "center", "text": text, "showarrow": False,
         "bgcolor": palette.paper, "borderpad": 2, "font": {"color": palette.soft, "size": size - 2}}
        for at, text in zip(middles, names)
    ]  # fmt: skip
    return shapes, words


def label(number: int, many: int, narrow: bool) -> str:
    """Break; where there are several, Break 2, or 2 alone on a phone."""
    if many == 1:
        return "Break"
    return str(number + 1) if narrow else f"Break {number + 1}"


def notes(panel: Panel) -> Iterator[str]:
    """The same in words: Break, from 1 September 2021: the goals were changed. Figures on its two sides are not compared."""
    series_breaks = breaks(panel.points, panel.indicator.breaks)
    for number, series_break in enumerate(series_breaks):
        yield f"{label(number, len(series_breaks), False)}, from {day(series_break.since)}: {series_break.reason[:1].lower()}{series_break.reason[1:]}."
    if series_breaks:
        yield "Figures on two sides of a break are not compared."
