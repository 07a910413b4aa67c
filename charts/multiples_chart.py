"""Small multiples: each area's line on the same axes, the area looked at and the whole behind it."""

from charts.axis_scale import Scale, scale
from panels.panel import Point
from panels.small_multiples import Multiples


WIDE, HIGH, EDGE = 220, 96, 6


def shared(multiples: Multiples) -> tuple[Scale, int, int]:
    """The axes that all cells share: (vertical Scale, first day, last day) of everything that is drawn."""
    series = [*(cell.points for cell in multiples.cells), _within(multiples.whole, multiples.cells)]
    points = [point for points in series for point in points if point.value is not None]
    ceiling = 100 if multiples.indicator.unit == "%" else None
    days = [point.end.toordinal() for point in points]
    return scale([point.value for point in points], ceiling=ceiling), min(days, default=0), max(days, default=1)


def cell(points: tuple[Point, ...], behind: tuple[Point, ...], whole: tuple[Point, ...], axes: tuple[Scale, int, int]) -> str:
    """The SVG of one cell: `points` in front, `behind` (the area itself; empty in its own cell) and `whole` as thin lines.

    A gap stands where a figure is hidden or missing. Hidden from screen readers, as each cell has words. Colours come
    from the page: `front`, `behind`, `whole`, `dot`, `floor`.
    """
    drawn = f'<line class="floor" x1="0" x2="{WIDE}" y1="{HIGH - EDGE}" y2="{HIGH - EDGE}" />'
    drawn += "".join(_path(series, axes, kind) for series, kind in ((whole, "whole"), (behind, "behind"), (points, "front")))
    last = next((point for point in reversed(points) if point.value is not None), None)
    if last:
        x, y = _at(last, axes)
        drawn += f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="4" />'
    return f'<svg class="cell" viewBox="0 0 {WIDE} {HIGH}" aria-hidden="true" focusable="false">{drawn}</svg>'


def _within(whole, cells):
    """The points of the whole in the years that the cells have."""
    days = [point.end for cell in cells for point in cell.points]
    return [point for point in whole if days and min(days) <= point.end <= max(days)]


def _path(points, axes, kind):
    pieces, joined = [], False
    for point in points:
        if point.value is not None and axes[1] <= point.end.toordinal() <= axes[2]:
            x, y = _at(point, axes)
            pieces.append(f"{'L' if joined else 'M'}{x:.1f} {y:.1f}")
            joined = True
        else:
            joined = False
    return f'<path class="{kind}" d="{"".join(pieces)}" />' if pieces else ""


def _at(point, axes):
    upright, first, last = axes
    share = (point.end.toordinal() - first) / max(1, last - first)
    height = (point.value - upright.low) / (upright.high - upright.low)
    return EDGE + share * (WIDE - 2 * EDGE), HIGH - EDGE - height * (HIGH - 2 * EDGE)
