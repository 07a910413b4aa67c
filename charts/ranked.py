"""Rows ranked from top to bottom: a dot with its interval for each, its name at the left and its figure at the right."""

from dataclasses import dataclass

import plotly.graph_objects as go

from charts import labels
from charts.axes import tick
from charts.lines import hover
from charts.scale import scale
from charts.theme import PALETTES, layout
from panels.format import figure, reason
from panels.panel import Point


ROW, TOP, BOTTOM = 30, 34, 34


@dataclass(frozen=True)
class Row:
    """One row: its name, its safe point (None where there is none), and whether it is the one the page is about."""

    name: str
    point: Point | None
    is_this: bool = False


def ranked(rows, indicator, reference=None, theme="light", narrow=False):
    """The rows, first on top, as a Plotly figure. `reference` is (name, value) of a dashed line, England's for instance."""
    palette, size = PALETTES[theme], 14 if narrow else 15
    names = [labels.wrapped(row.name, 16 if narrow else 34) for row in rows]
    figures = [figure(row.point.value, indicator) if row.point and row.point.value is not None else "" for row in rows]
    axis = _axis(rows, reference, indicator)
    left = max((labels.width(name, size) for name in names), default=0) * 1.04 + 14
    right = max((labels.width(text, size) for text in figures), default=0) * 1.04 + 16
    chart = go.Figure(layout=layout(palette, TOP + BOTTOM + ROW * len(rows), (left, TOP, right, BOTTOM), size))
    chart.add_traces([_stems(rows, palette), _dots(rows, indicator, palette)])
    chart.update_layout(
        shapes=_reference_line(reference, palette),
        annotations=[
            *_reference_words(reference, indicator, axis, palette, size),
            *_at_right(rows, figures, palette, size),
            *_without_figure(rows, axis, palette, size),
        ],
        xaxis=_across(axis, indicator, palette),
        yaxis={
            "range": [len(rows) - 0.5, -0.5],
            "tickvals": list(range(len(rows))),
            "ticktext": [f"<b>{name}</b>" if row.is_this else name for name, row in zip(names, rows)],
            "tickfont": {"color": palette.ink},
            "showgrid": False,
            "ticklabelstandoff": 8,
        },
    )
    return chart


def _axis(rows, reference, indicator):
    held = [value for row in rows if row.point for value in (row.point.value, row.point.lower95, row.point.upper95)]
    held += [reference[1]] if reference else []
    return scale([value for value in held if value is not None], ceiling=100 if indicator.unit == "%" else None)


def _stems(rows, palette):
    """The intervals as one trace of separate strokes."""
    x, y = [], []
    for number, row in enumerate(rows):
        if row.point and row.point.lower95 is not None and row.point.upper95 is not None:
            x += [row.point.lower95, row.point.upper95, None]
            y += [number, number, None]
    return {"type": "scatter", "x": x, "y": y, "mode": "lines", "line": {"color": palette.grey, "width": 3}, "hoverinfo": "skip"}


def _dots(rows, indicator, palette):
    drawn = [(number, row) for number, row in enumerate(rows) if row.point and row.point.value is not None]
    return {
        "type": "scatter",
        "x": [row.point.value for _, row in drawn],
        "y": [number for number, _ in drawn],
        "mode": "markers",
        "cliponaxis": False,
        "marker": {
            "color": [palette.blue if row.is_this else palette.soft for _, row in drawn],
            "size": [13 if row.is_this else 9 for _, row in drawn],
            "opacity": 1,
            "line": {"width": 0},
        },
        "text": [hover(row.name, row.point, indicator) for _, row in drawn],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _reference_line(reference, palette):
    if not reference:
        return []
    line = {"color": palette.ink, "width": 1.5, "dash": "6px,4px"}
    return [{"type": "line", "x0": reference[1], "x1": reference[1], "y0": 0, "y1": 1, "yref": "paper", "line": line, "layer": "below"}]


def _reference_words(reference, indicator, axis, palette, size):
    """The line's name above it, kept inside the chart near its edges."""
    if not reference:
        return []
    share = (reference[1] - axis.low) / (axis.high - axis.low)
    side = "left" if share < 0.25 else "right" if share > 0.75 else "center"
    text = f"{reference[0]} {figure(reference[1], indicator)}"
    return [
        {"x": reference[1], "y": 1, "yref": "paper", "yanchor": "bottom", "xanchor": side, "text": text, "showarrow": False,
         "font": {"color": palette.ink, "size": size - 1}, "yshift": 6}
    ]  # fmt: skip


def _at_right(rows, figures, palette, size):
    return [
        {"x": 1, "xref": "paper", "y": number, "xanchor": "left", "xshift": 10, "text": f"<b>{text}</b>" if row.is_this else text,
         "showarrow": False, "align": "left", "font": {"color": palette.ink, "size": size}}
        for number, (row, text) in enumerate(zip(rows, figures))
    ]  # fmt: skip


def _without_figure(rows, axis, palette, size):
    """Why a row has no dot, where the dot would be."""
    return [
        {"x": axis.low, "y": number, "xanchor": "left", "xshift": 6, "showarrow": False, "bgcolor": palette.paper, "font": {"color": palette.soft, "size": size},
         "text": reason(row.point) if row.point else "no data"}
        for number, row in enumerate(rows)
        if row.point is None or row.point.value is None
    ]  # fmt: skip


def _across(axis, indicator, palette):
    return {
        "range": [axis.low, axis.high + (axis.high - axis.low) * 0.008],
        "tickvals": list(axis.ticks),
        "ticktext": [tick(one, axis, indicator) for one in axis.ticks],
        "tickfont": {"color": palette.soft},
        "showgrid": True,
        "gridcolor": palette.grid,
    }
