"""The thin line from words to the point that they name."""

from math import hypot

from charts.svg.drawing_model import Stroke
from charts.svg.fit.chart_sheet import Box, Leader


def leader(point: tuple[float, float], words: tuple[float, float], filled: Box, standoff: float, stroke: Stroke) -> Leader | None:
    """The line from `words` to a point, as far as it lies outside their box and clear of the point; None where nothing is left."""
    away = words[0] - point[0], words[1] - point[1]
    length = hypot(*away)
    if not stroke.shows or not length:
        return None
    begin, end = standoff / length, _entry(point, away, filled)
    if begin >= end:
        return None
    ends = [(point[0] + away[0] * share, point[1] + away[1] * share) for share in (begin, end)]
    return Leader(*ends, stroke)


def _entry(point, away, filled):
    """The share of the way at which it enters the box; 1 where it ends before it."""
    entries = []
    for at, step, low, high in zip(point, away, (filled.left, filled.top), (filled.right, filled.bottom)):
        if step:
            entries.append(min((low - at) / step, (high - at) / step))
        elif not low < at < high:
            # It runs beside the box, or along its edge, up to the words.
            return 1.0
    return min(1.0, max(entries, default=1.0))
