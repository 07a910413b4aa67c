"""The two axes of a trend chart: few round values, period names under their points."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from charts import line_labels as labels
from charts import target_path
from charts.axis_scale import Scale, scale
from charts.theme import LIGHT, Palette
from charts.trend_lines import Line, lines
from panels import periods
from panels.gap import GroupGap
from panels.panel import Panel, Point


def vertical(panel: Panel, drawn: Sequence[Line] | None = None) -> Scale:
    """The vertical Scale: it holds every line, the place's interval and the target's path."""
    drawn = lines(panel, LIGHT) if drawn is None else drawn
    values = [point.value for line in drawn for point in line.points]
    values += [limit for point in panel.points for limit in (point.lower95, point.upper95)]
    values += [value for _, value in target_path.path(panel)]
    return scale([value for value in values if value is not None], ceiling=100 if panel.indicator.unit == "%" else None)


def time(panel: GroupGap | Panel, room: int | None, size: int, palette: Palette) -> dict[str, Any]:
    """Period names under their points, as many as fit into `room` pixels, the last always; the first, middle and last without `room`."""
    if not panel.points:
        return {"visible": False}
    words = [period(point) for point in panel.points]
    dates = [point.end for point in panel.points]
    kept = labels.thinned(words, room, size) if room else sorted({0, len(words) // 2, len(words) - 1})
    spare = (dates[-1] - dates[0]) * 0.02 or timedelta(days=180)
    return {
        "type": "date",
        "range": [dates[0] - spare, dates[-1] + spare * 0.5],
        "tickvals": [dates[i] for i in kept],
        "ticktext": [words[i] for i in kept],
        "tickfont": {"color": palette.soft, "size": size},
        "ticklabelstandoff": 8,
        "showline": True,
        "linecolor": palette.soft,
    }


def beyond(points: Sequence[Point], size: int) -> float:
    """How many pixels right of the plot the name of the last period needs, which Plotly leaves out where it has no room; 24 at the least."""
    return max(24.0, labels.width(period(points[-1]), size) / 2 + 4) if points else 24.0


def period(point: Point) -> str:
    """A period in two short lines at most: March 2025, Q4 2024–25, Autumn 2024/25."""
    year, _, part = point.period.replace("-", "–").partition(" ")
    if point.period_type in ("quarter", "half-year"):
        return f"{part.replace('H', 'Half ')}<br>{year}"
    return labels.wrapped(periods.of(point).removeprefix("year to ").replace(" term", ""), 10)


def value(scale: Scale, indicator: Any, palette: Palette) -> dict[str, Any]:
    """Round values at the left, the unit on the highest only."""
    return {
        "range": [scale.low, scale.high + (scale.high - scale.low) * 0.008],
        "tickvals": list(scale.ticks),
        "ticktext": [tick(number, scale, indicator) for number in scale.ticks],
        "tickfont": {"color": palette.soft},
        "ticklabelstandoff": 8,
    }


def tick(number: float, scale: Scale, indicator: Any) -> str:
    """A tick as short as it can be: 25, £250, and 100% at the top."""
    text = f"{number:,.10g}".replace("-", "−")
    if indicator.unit.startswith("£"):
        return f"£{text}"
    return f"{text}%" if indicator.unit == "%" and number == scale.ticks[-1] else text
