"""The gap between two groups over time: both lines with their intervals, and the gap of the last period in words between them."""

from collections.abc import Iterator

from plotly.graph_objects import Figure

from charts import line_labels as labels
from charts import trend_axes as axes
from charts.axis_scale import Scale, scale
from charts.plotted import plotted
from charts.theme import PALETTES, layout
from panels import gap_words
from panels.format import figure, sentence
from panels.gap import GroupGap
from panels.periods import of


HEIGHT, TOP, BOTTOM = 360, 16, 48


def gap(group_gap: GroupGap, theme: str = "light", narrow: bool = False) -> Figure:
    """A GroupGap as a Plotly figure of fixed height and any width: the group in blue, what it is set against in ink."""
    palette, size, upright = PALETTES[theme], 14 if narrow else 15, vertical(group_gap)
    ends = _ends(group_gap, upright, palette, size, narrow)
    left = max(labels.width(axes.tick(tick, upright, group_gap.indicator), size) for tick in upright.ticks) + 14
    right = max(labels.width(end["text"], size) for end in ends) + 24
    base = layout(palette, HEIGHT, (left, TOP, right, BOTTOM), size)
    own, others = _own(group_gap), [gap_at.other for gap_at in group_gap.series]
    days = [gap_at.point.end for gap_at in group_gap.series]
    traces = [*_band(days, others, palette.grid), *_band(days, own, palette.band)]
    traces.append(_line(group_gap, gap_words.other(group_gap), others, {"color": palette.ink, "width": 2, "dash": "6px,4px"}, 7))
    traces.append(_line(group_gap, gap_words.group(group_gap), own, {"color": palette.blue, "width": 3.5}, 11))
    return plotted(
        traces,
        base,
        annotations=ends,
        shapes=[_bridge(group_gap, palette)],
        xaxis=axes.time(group_gap, 190 if narrow else 600, size, palette),
        yaxis=axes.value(upright, group_gap.indicator, palette),
    )


def vertical(group_gap: GroupGap) -> Scale:
    """The vertical Scale: it holds both lines and their intervals."""
    values = [value for part in (_own(group_gap), (gap_at.other for gap_at in group_gap.series)) for figures in part for value in figures]
    return scale([value for value in values if value is not None], ceiling=100 if group_gap.indicator.unit == "%" else None)


def notes(group_gap: GroupGap) -> Iterator[str]:
    """What a reader of the chart must be told beside it, as sentences."""
    if group_gap.latest.other[1] is not None:
        yield "Shaded: the range within which each true figure lies, 19 times in 20 (95% interval)."
    if not vertical(group_gap).from_zero:
        yield "The vertical axis does not start at zero."


def _own(group_gap):
    return [(gap_at.point.value, gap_at.point.lower95, gap_at.point.upper95) for gap_at in group_gap.series]


def _band(days, figures, colour):
    """The interval of a line as a pale band, over the periods that have one."""
    limits = [(day, low, high) for day, (_, low, high) in zip(days, figures) if low is not None and high is not None]
    if limits:
        yield {
            "type": "scatter",
            "x": [day for day, _, _ in limits] + [day for day, _, _ in reversed(limits)],
            "y": [high for _, _, high in limits] + [low for _, low, _ in reversed(limits)],
            "fill": "toself",
            "fillcolor": colour,
            "line": {"width": 0 if len(limits) > 1 else 6, "color": colour},
            "mode": "lines",
            "hoverinfo": "skip",
        }


def _line(group_gap, name, figures, look, mark):
    return {
        "type": "scatter",
        "name": name,
        "x": [gap_at.point.end for gap_at in group_gap.series],
        "y": [value for value, _, _ in figures],
        "mode": "lines+markers",
        "cliponaxis": False,
        "line": look,
        "marker": {"color": look["color"], "size": [6] * (len(figures) - 1) + [mark], "opacity": 1, "line": {"width": 0}},
        "text": [_hover(name, gap_at.point, figure_, group_gap) for gap_at, figure_ in zip(group_gap.series, figures)],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _hover(name, point, figures, group_gap):
    value, low, high = figures
    text = f"<b>{name}: {figure(value, group_gap.indicator)}</b><br>{of(point)}"
    if low is not None and high is not None:
        text += f"<br>95% interval {figure(low, group_gap.indicator)} to {figure(high, group_gap.indicator)}"
    return text


def _bridge(group_gap, palette):
    """The gap of the last period as a thin upright line between the two figures."""
    day, ends = group_gap.latest.point.end, (group_gap.latest.point.value, group_gap.latest.other[0])
    return {
        "type": "line",
        "x0": day,
        "x1": day,
        "y0": min(ends),
        "y1": max(ends),
        "line": {"color": palette.soft, "width": 1.5},
        "layer": "below",
    }


def _ends(group_gap, upright, palette, size, narrow):
    """The names of both at the end of their lines, and the gap between, moved apart."""
    day, tall, longest = group_gap.latest.point.end, HEIGHT - TOP - BOTTOM, 13 if narrow else 20
    own, other, apart = group_gap.latest.point.value, group_gap.latest.other[0], gap_words.size(group_gap)[0]
    wanted = [
        (labels.wrapped(f"{sentence(gap_words.group(group_gap))} {figure(own, group_gap.indicator)}", longest), own, palette.ink, True),
        (
            labels.wrapped(f"{sentence(gap_words.other(group_gap))} {figure(other, group_gap.indicator)}", longest),
            other,
            palette.ink,
            False,
        ),
        (labels.wrapped(f"Gap {apart}", longest), (own + other) / 2, palette.soft, False),
    ]
    pixels = [tall * (value - upright.low) / (upright.high - upright.low) for _, value, _, _ in wanted]
    placed = labels.apart(pixels, [size * (1.3 * text.count("<br>") + 1.45) for text, *_ in wanted], 0, tall)
    return [
        {
            "x": day, "y": value, "ax": 14, "ay": pixel - height, "text": f"<b>{text}</b>" if bold else text, "xanchor": "left", "align": "left",
            "showarrow": True, "arrowhead": 0, "arrowwidth": 1, "arrowcolor": palette.grey if abs(pixel - height) > 3 else "rgba(0,0,0,0)",
            "standoff": 5, "font": {"color": colour, "size": size},
        }
        for (text, value, colour, bold), pixel, height in zip(wanted, pixels, placed)
    ]  # fmt: skip
