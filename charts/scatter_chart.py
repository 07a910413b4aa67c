"""Two indicators against each other, one mark for each area."""

from plotly.graph_objects import Figure

from charts import area_marks as marks
from charts import line_labels as labels
from charts import trend_axes as axes
from charts.axis_scale import scale
from charts.plotted import plotted
from charts.theme import PALETTES, layout
from panels.format import figure
from panels.indicator_pairs import Relation
from panels.periods import of


PLOT, TOP, BOTTOM = 350, 18, 38


def scatter(relation: Relation, theme: str = "light", narrow: bool = False) -> Figure:
    """A Relation with pairs as a Plotly figure of fixed height and any width: the first indicator across, the second up.

    Dashed lines stand at the figures of the whole. Neither axis need start at zero, as the place of a mark is what counts.
    """
    palette, size = PALETTES[theme], 14 if narrow else 15
    across, up = (_scale(relation, part) for part in ("first", "second"))
    left = max(labels.width(axes.tick(tick, up, relation.second), size) for tick in up.ticks) + 14
    titles = _titles(relation, palette, size, narrow, left)
    bottom, top = (room + marks.tall(title["text"], size) for room, title in zip((BOTTOM, TOP), titles))
    base = layout(palette, top + PLOT + bottom, (left, top, 14, bottom), size)
    traces = [_points(mark, pairs, relation, palette) for mark, pairs in marks.by_mark(relation.pairs)]
    own = relation.own
    named = [marks.label(own.area.name, own.first.value, own.second.value, palette, size)] if own else []
    return plotted(
        traces,
        base,
        annotations=[*named, *titles],
        shapes=list(_wholes(relation, palette)),
        xaxis={**axes.value(across, relation.first, palette), "showgrid": True, "gridcolor": palette.grid},
        yaxis=axes.value(up, relation.second, palette),
    )


def _scale(relation, part):
    values = [getattr(pair, part).value for pair in relation.pairs]
    whole = relation.wholes[part == "second"]
    indicator = getattr(relation, part)
    return scale([*values, *([] if whole is None else [whole])], ceiling=100 if indicator.unit == "%" else None)


def _points(mark, pairs, relation, palette):
    texts = [
        f"<b>{pair.area.name}</b><br>{relation.first.short}: {figure(pair.first.value, relation.first)}"
        f"<br>{relation.second.short}: {figure(pair.second.value, relation.second)}"
        for pair in pairs
    ]
    return {
        "type": "scatter",
        "name": mark or "other",
        "x": [pair.first.value for pair in pairs],
        "y": [pair.second.value for pair in pairs],
        "mode": "markers",
        "marker": {**marks.marker(mark, palette), **({} if mark else {"size": 8})},
        "cliponaxis": False,
        "text": texts,
        "hovertemplate": "%{text}<extra></extra>",
    }


def _wholes(relation, palette):
    look = {"type": "line", "line": {"color": palette.ink, "width": 1.5, "dash": "6px,4px"}, "layer": "below"}
    first, second = relation.wholes
    if first is not None:
        yield {**look, "x0": first, "x1": first, "yref": "paper", "y0": 0, "y1": 1}
    if second is not None:
        yield {**look, "y0": second, "y1": second, "xref": "paper", "x0": 0, "x1": 1}


def _titles(relation, palette, size, narrow, left):
    """What each axis measures, in words that need no turning of the head."""
    longest = 38 if narrow else 90
    names = [
        labels.wrapped(f"{indicator.short}, {_unit(indicator)}{of(at)}", longest)
        for indicator, at in zip((relation.first, relation.second), relation.periods)
    ]
    font = {"color": palette.ink, "size": size}
    look = {"xref": "paper", "yref": "paper", "showarrow": False, "font": font}
    return [
        {**look, "x": 1, "y": 0, "xanchor": "right", "yanchor": "top", "yshift": -32, "align": "right", "text": f"{names[0]} →"},
        {
            **look,
            "x": 0,
            "y": 1,
            "xanchor": "left",
            "yanchor": "bottom",
            "yshift": 10,
            "xshift": -left,
            "align": "left",
            "text": f"↑ {names[1]}",
        },
    ]


def _unit(indicator):
    return "" if indicator.unit == "%" else f"{indicator.unit}, "
