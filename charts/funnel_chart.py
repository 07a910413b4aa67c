"""Areas by their size, within the limits that chance and the usual differences would seldom cross: a funnel."""

from math import log10

from plotly.graph_objects import Figure

from charts import area_marks as marks
from charts import line_labels as labels
from charts import trend_axes as axes
from charts.axis_scale import scale
from charts.plotted import plotted
from charts.theme import PALETTES, layout
from panels.format import figure
from panels.funnel_panel import BySize


PLOT, TOP, BOTTOM = 328, 40, 38
DECADES = tuple(digit * 10**power for power in range(8) for digit in (1, 2, 5))
LOOKS = {"95%": {"width": 1.5, "dash": "6px,4px"}, "99.8%": {"width": 1.5, "dash": "2px,3px"}}


def funnel(by_size: BySize, theme: str = "light", narrow: bool = False) -> Figure:
    """A BySize with dots as a Plotly figure of fixed height and any width: size across, on a log scale, the figure up."""
    palette, size = PALETTES[theme], 14 if narrow else 15
    indicator, upright = by_size.ranking.indicator, _upright(by_size)
    left = max(labels.width(axes.tick(tick, upright, indicator), size) for tick in upright.ticks) + 14
    ends = _ends(by_size, upright, palette, size, narrow)
    right = max(labels.width(end["text"], size) for end in ends) + 18
    below = _title(by_size, palette, size, narrow)
    bottom = BOTTOM + marks.tall(below["text"], size)
    base = layout(palette, TOP + PLOT + bottom, (left, TOP, right, bottom), size)
    traces = [*(_curve(curve, palette) for curve in by_size.curves), _target(by_size, palette)]
    traces += [_points(mark, dots, by_size, palette) for mark, dots in marks.by_mark(by_size.dots)]
    own = next((dot for dot in by_size.dots if dot.mark == "this"), None)
    named = [{**marks.label(own.entry.area.name, own.size, own.entry.value, palette, size), "x": log10(own.size)}] if own else []
    return plotted(
        traces,
        base,
        annotations=[*named, *ends, below],
        xaxis=_across(by_size, palette, size, narrow),
        yaxis=axes.value(upright, indicator, palette),
    )


def _upright(by_size):
    """The vertical Scale: it holds every area, and the limits as far as they stay near."""
    values = [dot.entry.value for dot in by_size.dots]
    most = max(values) * 1.15
    heights = [*values, by_size.target, *(value for _, _, curve in by_size.curves for value in curve if value <= most)]
    return scale(heights, ceiling=100 if by_size.ranking.indicator.unit == "%" else None)


def _curve(curve, palette):
    name, sizes, values = curve
    return {
        "type": "scatter",
        "name": name,
        "x": sizes,
        "y": values,
        "mode": "lines",
        "hoverinfo": "skip",
        "line": {"color": palette.soft, **LOOKS[name]},
    }


def _reach(by_size):
    """The smallest and the largest size of the axis: those of the limits, and a little beyond the areas where there are none."""
    sizes = [size for _, curve, _ in by_size.curves for size in curve]
    if not sizes:
        sizes = [part for dot in by_size.dots for part in (dot.size * 0.9, dot.size * 1.1)]
    return min(sizes), max(sizes)


def _target(by_size, palette):
    ends = list(_reach(by_size))
    return {
        "type": "scatter",
        "name": "target",
        "x": ends,
        "y": [by_size.target] * 2,
        "mode": "lines",
        "hoverinfo": "skip",
        "line": {"color": palette.ink, "width": 1.5},
    }


def _points(mark, dots, by_size, palette):
    texts = marks.hovers([dot.entry for dot in dots], by_size.ranking.indicator)
    return {
        "type": "scatter",
        "name": mark or "other",
        "x": [dot.size for dot in dots],
        "y": [dot.entry.value for dot in dots],
        "mode": "markers",
        "marker": {**marks.marker(mark, palette), **({} if mark else {"size": 8})},
        "cliponaxis": False,
        "text": [f"{text}<br>{dot.verdict.detail}".removesuffix("<br>") for dot, text in zip(dots, texts)],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _ends(by_size, upright, palette, size, narrow):
    """The names of the whole and of the limits at the right."""
    whole, space = by_size.ranking.whole, "<br>" if narrow else " "
    name = f"{whole.area.name}{space}{figure(by_size.target, by_size.ranking.indicator)}" if whole.value is not None else "All areas"
    wanted = [(name, by_size.target, True), *((f"{name} limit", values[-1], False) for name, _, values in by_size.curves if values)]
    inside = [label for label in wanted if upright.low <= label[1] <= upright.high * 1.0001]
    return marks.at_right(inside, upright, PLOT, palette, size)


def _title(by_size, palette, size, narrow):
    words = labels.wrapped(
        f"{by_size.ranking.indicator.denominator[:1].upper()}{by_size.ranking.indicator.denominator[1:]} →",
        34 if narrow else 110,
    )
    return {
        "xref": "paper", "yref": "paper", "x": 1, "y": 0, "xanchor": "right", "yanchor": "top", "yshift": -30, "showarrow": False, "text": words,
        "font": {"color": palette.ink, "size": size}, "align": "right",
    }  # fmt: skip


def _across(by_size, palette, size, narrow):
    low, high = _reach(by_size)
    ticks = [tick for tick in DECADES if low <= tick <= high]
    if len(ticks) > (4 if narrow else 9):
        ticks = [tick for tick in ticks if str(tick)[0] == "1"]
    if len(ticks) < 3:
        ticks = [tick for tick in scale([low, high], zero=False).ticks if low <= tick <= high]
    return {
        "type": "log",
        "range": [log10(low), log10(high)],
        "tickvals": ticks,
        "ticktext": [f"{tick:,.0f}" for tick in ticks],
        "tickfont": {"color": palette.soft, "size": size},
        "ticklabelstandoff": 6,
        "showline": True,
        "linecolor": palette.soft,
    }
