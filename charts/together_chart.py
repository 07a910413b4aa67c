"""Several indicators of one area as lines on one axis, or as an index; told apart by dash and mark as well as by colour."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from plotly.graph_objects import Figure

from charts import line_labels as labels
from charts import trend_axes as axes
from charts.axis_scale import Scale, scale
from charts.break_lines import joined
from charts.end_labels import LINE, beside, rows_below
from charts.plotted import plotted
from charts.theme import PALETTES, Palette, layout
from charts.trend_lines import NOTHING, hover, with_gaps
from panels import periods
from panels.format import figure
from panels.indicators_together import INDEX, Together, TogetherLine
from panels.indicators_together_words import scale_words
from panels.panel import Point


PLOT, TOP, FOOT, WIDEST = 350, 40, 48, 24
# (sign in words beside the line, mark, dash, name of its colour): no two share a mark or a dash.
LOOKS = (
    ("●", "circle", "solid", "blue"),
    ("■", "square", "9px,4px", "ink"),
    ("▲", "triangle-up", "2px,3px", "soft"),
    ("◆", "diamond", "9px,3px,2px,3px", "blue"),
    ("○", "circle-open", "14px,4px", "ink"),
)


@dataclass(frozen=True)
class _Drawn:
    """A line with its points as they are drawn: gaps, and an empty point at each break."""

    line: TogetherLine
    points: tuple[Point, ...]
    sign: str
    symbol: str
    dash: str
    colour: str
    until: date

    @property
    def words(self) -> str:
        """'■ Persistent absence 26.0%', or its index; with its period where the line ends before others do."""
        indicator, last = self.line.panel.indicator, self.line.last
        value = f"{self.line.height(last):.0f}" if self.line.base else labels.bare(figure(last.value, indicator), indicator.unit)
        return f"{self.sign} {indicator.short} {value}{f' {periods.within(last)}' if last.end < self.until else ''}"


def together_chart(together: Together, theme: str = "light", narrow: bool = False) -> Figure:
    """A Together as a Plotly figure of fixed height and any width; `narrow` is for a phone: names under it, three ticks.

    One of which nothing is drawn gives a figure without lines.
    """
    palette, size = PALETTES[theme], 14 if narrow else 15
    drawn = list(_drawn(together, palette))
    upright = vertical(together)
    named = (
        rows_below([(line.words, line.colour, False) for line in drawn], palette, size, FOOT)
        if narrow
        else beside(list(_ends(drawn)), upright, PLOT, palette, size)
    )
    longest = max((line.line.drawn for line in drawn), key=len, default=())
    right = axes.beyond(longest, size) if narrow else max((labels.width(label["text"], size) for label in named), default=0) + 24
    more = LINE * len(named) + 6 if narrow else 0
    left = max(labels.width(axes.tick(tick, upright, together), size) for tick in upright.ticks) + 14
    base = layout(palette, TOP + PLOT + FOOT + more, (left, TOP, right, FOOT + more), size)
    traces = [_trace(line) for line in drawn]
    return plotted(
        traces,
        base,
        annotations=[*named, *_axis_title(together, palette, size, left)],
        shapes=list(_level(together, palette)),
        xaxis=_time(drawn, None if narrow else 600, size, palette),
        yaxis=axes.value(upright, together, palette),
    )


def vertical(together: Together) -> Scale:
    """The vertical Scale, which holds every line, and 100 on an index."""
    heights = [line.height(point) for line in together.lines for point in line.drawn if point.value is not None]
    return scale([*heights, *([INDEX] if together.start else [])], ceiling=100 if together.unit == "%" else None)


def signs(together: Together) -> dict[str, str]:
    """{indicator id: the sign of its line}."""
    return {line.panel.indicator.id: look[0] for line, look in zip(together.lines, LOOKS) if line.last}


def _drawn(together: Together, palette: Palette) -> Iterator[_Drawn]:
    every = [point for line in together.lines for point in line.drawn]
    until = max((line.last.end for line in together.lines if line.last), default=None)
    for line, (sign, symbol, dash, colour) in zip(together.lines, LOOKS):
        if line.last:
            ends = {point.end for point in line.drawn}
            within = [point for point in every if min(ends) < point.end < max(ends)]
            points = joined(with_gaps(line.drawn, within), line.breaks, NOTHING)
            yield _Drawn(line, points, sign, symbol, dash, getattr(palette, colour), until)


def _trace(drawn: _Drawn) -> dict[str, Any]:
    """One line as a Plotly trace, with a mark at each figure."""
    indicator = drawn.line.panel.indicator
    return {
        "type": "scatter",
        "name": indicator.short,
        "x": [point.end for point in drawn.points],
        "y": [drawn.line.height(point) for point in drawn.points],
        "mode": "lines+markers",
        "connectgaps": False,
        "cliponaxis": False,
        "line": {"color": drawn.colour, "width": 2.5, "dash": drawn.dash},
        "marker": {"color": drawn.colour, "symbol": drawn.symbol, "size": 9, "opacity": 1, "line": {"width": 0}},
        "text": [hover(indicator.short, point, indicator) for point in drawn.points],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _ends(drawn: list[_Drawn]) -> Iterator[tuple[Any, float, str, bool]]:
    """What is written right of the plot; a line that ends early has its words there too, as within the plot they would cover others."""
    for line in drawn:
        yield line.until, line.line.height(line.line.last), labels.wrapped(line.words, WIDEST), False


def _time(drawn: list[_Drawn], room: int | None, size: int, palette: Palette) -> dict[str, Any]:
    """The axis of time: periods are named as those of the longest line, and all lines lie within it."""
    if not drawn:
        return {"visible": False}
    longest = max(drawn, key=lambda line: len(line.line.drawn))
    dates = [point.end for line in drawn for point in line.line.drawn]
    look = axes.time(replace(longest.line.panel, points=longest.line.drawn), room, size, palette)
    first, last = look["range"]
    return look | {"range": [min(first, *dates), max(last, *dates)]}


def _level(together: Together, palette: Palette) -> Iterator[dict[str, Any]]:
    """The level at which the lines of an index begin."""
    if together.start:
        line = {"color": palette.grey, "width": 1.5}
        yield {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": INDEX, "y1": INDEX, "line": line, "layer": "below"}


def _axis_title(together: Together, palette: Palette, size: int, left: float) -> Iterator[dict[str, Any]]:
    """What the axis measures, in words that need no turning of the head; a percentage or an amount of money has its sign on its ticks."""
    if together.start or together.unit[:1] not in ("%", "£"):
        yield {
            "xref": "paper", "yref": "paper", "x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom", "align": "left", "showarrow": False,
            "xshift": -left, "yshift": 10, "text": f"↑ {scale_words(together)}", "font": {"color": palette.ink, "size": size},
        }  # fmt: skip


def together_notes(together: Together) -> Iterator[str]:
    """What a reader of the chart must be told beside it, as sentences: where the axis begins, gaps and breaks."""
    if not vertical(together).from_zero:
        yield "The vertical axis does not start at zero."
    if any(point.value is None for line in together.lines for point in line.drawn):
        yield "Where a line has a gap no figure can be shown; the table says why."
    broken = [(line.panel.indicator.short, series_break) for line in together.lines for series_break in line.breaks]
    for short, series_break in broken:
        reason = f"{series_break.reason[:1].lower()}{series_break.reason[1:]}"
        yield f"{short}, break from {periods.day(series_break.since)}: {reason}."
    if broken:
        yield "Figures on two sides of a break are not compared."
