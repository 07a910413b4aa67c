"""The trend chart: the place in blue with its interval, England dashed, region and neighbours thin, the target as dots."""

from collections.abc import Iterator

from plotly.graph_objects import Figure

from charts import break_lines, target_path
from charts import line_labels as labels
from charts import trend_axes as axes
from charts import trend_lines as lines
from charts.end_labels import LINE, below, ends
from charts.plotted import plotted
from charts.theme import PALETTES, layout
from panels.panel import Panel


HEIGHT, TOP, SHORTER = 400, 16, 120
SHADED = "Shaded"


def trend(panel: Panel, theme: str = "light", narrow: bool = False) -> Figure:
    """The Panel as a Plotly figure of fixed height and any width. `narrow` is for a phone: the lines are named under it, with three ticks.

    A panel without any shown value gives a figure without lines.
    """
    palette, size, foot = PALETTES[theme], 14 if narrow else 15, 48
    drawn = lines.lines(panel, palette)
    scale = axes.vertical(panel, drawn)
    words = below(panel, drawn, palette, size, foot) if narrow else ends(panel, drawn, scale, HEIGHT - TOP - foot, palette, size)
    right = axes.beyond(panel.points, size) if narrow else max((labels.width(label["text"], size) for label in words), default=0) + 24
    more = LINE * len(words) + 6 if narrow else 0
    left = max(labels.width(axes.tick(tick, scale, panel.indicator), size) for tick in scale.ticks) + 14
    base = layout(palette, HEIGHT - SHORTER * narrow + more, (left, TOP, right, foot + more), size)
    traces = [*lines.band(panel, palette), *target_path.dots(panel, palette), *(lines.trace(line, panel.indicator) for line in drawn)]
    traces += lines.gaps(panel, scale.low, palette)
    shapes, names = break_lines.marks(panel, palette, size, narrow)
    return plotted(
        traces,
        base,
        annotations=[*names, *words],
        shapes=shapes,
        xaxis=axes.time(panel, None if narrow else 600, size, palette),
        yaxis=axes.value(scale, panel.indicator, palette),
    )


def notes(panel: Panel) -> Iterator[str]:
    """What a reader of the chart must be told beside it, as sentences: the band, the axis, what is not shown."""
    if any(point.lower95 is not None for point in panel.points):
        yield f"{SHADED}: the range within which the true figure lies, 19 times in 20 (95% interval)."
    if panel.latest and not axes.vertical(panel).from_zero:
        yield "The vertical axis does not start at zero."
    yield from break_lines.notes(panel)
    yield from lines.missing(panel)
