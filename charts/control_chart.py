"""The control chart: figures as points told apart by shape and colour, the mean and the limits named at their ends."""

from collections.abc import Iterator, Sequence
from typing import Any

from plotly.graph_objects import Figure

from charts import line_labels as labels
from charts import trend_axes as axes
from charts.axis_scale import Scale, scale
from charts.plotted import plotted
from charts.theme import PALETTES, Palette, layout
from charts.trend_lines import hover
from panels.format import figure
from panels.panel import Panel, Signal


HEIGHT, TOP, BOTTOM = 320, 16, 48
# kind of signal: (symbol, size, the part of the palette that colours it), as elsewhere: a disc is good, a triangle bad
MARKS = {
    "none": ("circle-open", 7, "soft"),
    "similar": ("circle-open", 7, "soft"),
    "higher": ("diamond", 11, "ink"),
    "lower": ("diamond", 11, "ink"),
    "better": ("circle", 11, "better"),
    "worse": ("triangle-up", 12, "worse"),
}
LEVELS = {"upper": "Upper limit", "mean": "Mean", "lower": "Lower limit"}


def control(panel: Panel, theme: str = "light", narrow: bool = False) -> Figure:
    """The Control of a Panel as a Plotly figure of fixed height and any width. The Panel must have one."""
    palette, size, signals = PALETTES[theme], 14 if narrow else 15, panel.control.signals
    axis = vertical(panel)
    words = ends(panel, axis, palette, size, narrow)
    right = max(labels.width(word["text"], size) for word in words) + 24 if words else 24
    left = max(labels.width(axes.tick(tick, axis, panel.indicator), size) for tick in axis.ticks) + 14
    base = layout(palette, HEIGHT, (left, TOP, right, BOTTOM), size)
    traces = [*(level(signals, name, palette) for name in LEVELS), *goal(panel, palette), points(panel, palette)]
    return plotted(
        traces,
        base,
        annotations=words,
        xaxis=axes.time(panel, 190 if narrow else 900, size, palette),
        yaxis=axes.value(axis, panel.indicator, palette),
    )


def vertical(panel: Panel) -> Scale:
    """The Scale that holds every figure, every limit and the target."""
    values = [part for signal in panel.control.signals for part in (signal.point.value, signal.lower, signal.upper)]
    values.append(panel.target.value if panel.target else None)
    return scale([value for value in values if value is not None], ceiling=100 if panel.indicator.unit == "%" else None)


def level(signals: tuple[Signal, ...], name: str, palette: Palette) -> dict[str, Any]:
    """The mean or a limit as a level line, one for each stretch between new limits."""
    style = {"color": palette.soft, "width": 1.5} if name == "mean" else {"color": palette.grey, "width": 1.5, "dash": "6px,4px"}
    return {
        "type": "scatter", "name": LEVELS[name], "mode": "lines", "line": {**style, "shape": "hvh"}, "connectgaps": False,
        "x": [signal.point.end for signal in signals], "y": filled([getattr(signal, name) for signal in signals]), "hoverinfo": "skip", "cliponaxis": False,
    }  # fmt: skip


def goal(panel: Panel, palette: Palette) -> Iterator[dict[str, Any]]:
    """The target as a level row of dots; none without a target."""
    if panel.target:
        days = [signal.point.end for signal in panel.control.signals]
        mark = {"color": palette.soft, "size": 3.5}
        yield {
            "type": "scatter",
            "name": "Target",
            "mode": "markers",
            "marker": mark,
            "x": days,
            "y": [panel.target.value] * len(days),
            "hoverinfo": "skip",
        }


def filled(levels: Sequence[float | None]) -> list[float | None]:
    """Levels without the holes that hidden figures leave inside a stretch, so that its line runs on."""
    filled_levels = list(levels)
    known = [place for place, level in enumerate(filled_levels) if level is not None]
    for before, after in zip(known, known[1:]):
        if filled_levels[before] == filled_levels[after]:
            filled_levels[before:after] = [filled_levels[before]] * (after - before)
    return filled_levels


def points(panel: Panel, palette: Palette) -> dict[str, Any]:
    """The figures, joined by a thin line that breaks where none is shown."""
    signals = panel.control.signals
    marks = [MARKS[signal.kind] for signal in signals]
    return {
        "type": "scatter", "name": panel.area.name, "mode": "lines+markers", "connectgaps": False, "cliponaxis": False,
        "x": [signal.point.end for signal in signals], "y": [signal.point.value for signal in signals],
        "line": {"color": palette.grey, "width": 1.5},
        "marker": {
            "symbol": [mark[0] for mark in marks], "size": [mark[1] for mark in marks], "opacity": 1,
            "color": [getattr(palette, mark[2]) for mark in marks], "line": {"width": 1.5},
        },
        "text": [pointer_text(signal, panel) for signal in signals], "hovertemplate": "%{text}<extra></extra>",
    }  # fmt: skip


def pointer_text(signal: Signal, panel: Panel) -> str:
    """What stands beside the pointer: the figure, and the rule that makes it a signal."""
    text = hover(panel.area.name, signal.point, panel.indicator)
    return f"{text}<br>A signal: {signal.rule}" if signal.rule else text


def ends(panel: Panel, axis: Scale, palette: Palette, size: int, narrow: bool) -> list[dict[str, Any]]:
    """The names of the limits, the mean and the target at the right, moved apart so that none covers another."""
    last = next((signal for signal in reversed(panel.control.signals) if signal.mean is not None), None)
    wanted = [] if last is None else [(getattr(last, name), word) for name, word in LEVELS.items()]
    if panel.target:
        wanted.append((panel.target.value, "Target"))
    tall, gap = HEIGHT - TOP - BOTTOM, "<br>" if narrow else " "
    texts = [f"{word}{gap}{labels.bare(figure(value, panel.indicator), panel.indicator.unit)}" for value, word in wanted]
    pixels = [tall * (value - axis.low) / (axis.high - axis.low) for value, _ in wanted]
    placed = labels.apart(pixels, [size * (1.3 * text.count("<br>") + 1.45) for text in texts], 0, tall)
    return [
        {
            "x": 1, "xref": "paper", "y": value, "ax": 12, "ay": pixel - height, "text": text, "xanchor": "left", "align": "left",
            "showarrow": True, "arrowhead": 0, "arrowwidth": 1, "standoff": 2, "font": {"color": palette.soft, "size": size},
            "arrowcolor": palette.grey if abs(pixel - height) > 3 or word == "Target" else "rgba(0,0,0,0)",
        }
        for (value, word), text, pixel, height in zip(wanted, texts, pixels, placed)
    ]  # fmt: skip
