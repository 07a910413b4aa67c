"""One series twice: as it is in dashed grey, and as it would be in blue, so that what moves is seen."""

from dataclasses import replace

from plotly.graph_objects import Figure

from charts import line_labels as labels
from charts import trend_axes as axes
from charts.break_lines import joined
from charts.end_labels import ends
from charts.plotted import plotted
from charts.theme import PALETTES, layout
from charts.trend_lines import NOTHING, Line, trace
from panels.panel import Panel
from panels.series_breaks import breaks


HEIGHT, TOP, BOTTOM = 320, 16, 48
NOW, THEN = "Now", "If accepted"


def overlay(now: Panel, then: Panel, theme: str = "light", narrow: bool = False) -> Figure:
    """A Plotly figure of two Panels of one indicator and area; `now` may be None. Without any shown value it has no lines."""
    palette, size = PALETTES[theme], 14 if narrow else 15
    whole = replace(then, points=_together(now, then), target=None, comparators=())
    drawn = [line for line in (_line(NOW, now, palette.grey, {"width": 2.5, "dash": "6px,4px"}), _line(THEN, then, palette.blue)) if line]
    scale = axes.vertical(replace(whole, points=()), drawn)
    words = ends(whole, drawn, scale, HEIGHT - TOP - BOTTOM, palette, size)
    right = max((labels.width(label["text"], size) for label in words), default=0) + 24
    left = max(labels.width(axes.tick(tick, scale, then.indicator), size) for tick in scale.ticks) + 14
    base = layout(palette, HEIGHT, (left, TOP, right, BOTTOM), size)
    traces = [trace(line, then.indicator) for line in drawn]
    return plotted(
        traces,
        base,
        annotations=words,
        xaxis=axes.time(whole, 190 if narrow else 600, size, palette),
        yaxis=axes.value(scale, then.indicator, palette),
    )


def _together(now, then):
    """The points of both, each period once, oldest first."""
    points = {(point.start, point.end): point for panel in (now, then) if panel for point in panel.points}
    return tuple(sorted(points.values(), key=lambda point: point.end))


def _line(name, panel, colour, style=None):
    if panel is None or panel.latest is None:
        return None
    points = joined(panel.points, breaks(panel.points, panel.indicator.breaks), NOTHING)
    return Line(name, name, points, colour, style or {"width": 3.5}, is_place=name == THEN)
