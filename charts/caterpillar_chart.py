"""All areas in rank order, each with its interval; the whole as a dashed line through them."""

from plotly.graph_objects import Figure

from charts import area_marks as marks
from charts import line_labels as labels
from charts import trend_axes as axes
from charts.axis_scale import Scale, scale
from charts.plotted import plotted
from charts.theme import PALETTES, layout
from panels.format import figure
from panels.ranking import Ranking
from panels.ranking_words import ordinal


HEIGHT, TOP, BOTTOM = 380, 34, 34


def caterpillar(ranking: Ranking, theme: str = "light", narrow: bool = False) -> Figure:
    """A Ranking with figures as a Plotly figure of fixed height and any width, best or highest at the left."""
    palette, size, shown = PALETTES[theme], 14 if narrow else 15, ranking.shown
    upright = vertical(ranking)
    left = max(labels.width(axes.tick(tick, upright, ranking.indicator), size) for tick in upright.ticks) + 14
    ends = _ends(ranking, upright, palette, size, narrow)
    right = max((labels.width(end["text"], size) for end in ends), default=0) + 20
    base = layout(palette, HEIGHT, (left, TOP, right, BOTTOM), size)
    at = places(ranking)
    traces = []
    for mark, entries in marks.by_mark(shown):
        traces += [_stems(mark, entries, at, palette), _points(mark, entries, at, ranking.indicator, palette)]
    return plotted(
        traces,
        base,
        annotations=[*ends, *_named(ranking, upright, palette, size)],
        shapes=[_line(reference, palette, dashed) for reference, dashed in _references(ranking)],
        xaxis=_across(ranking, palette, size),
        yaxis=axes.value(upright, ranking.indicator, palette),
    )


def vertical(ranking: Ranking) -> Scale:
    """The vertical Scale, which holds every value and interval."""
    values = [limit for entry in ranking.shown for limit in (entry.value, entry.point.lower95, entry.point.upper95)]
    values += [reference.value for reference, _ in _references(ranking)]
    return scale([value for value in values if value is not None], ceiling=100 if ranking.indicator.unit == "%" else None)


def places(ranking: Ranking) -> dict[str, int]:
    """{area code: where it stands from left to right}, equal ranks side by side."""
    return {entry.area.code: number for number, entry in enumerate(ranking.shown, 1)}


def _references(ranking):
    """(Entry, whether dashed) of the whole and the region, where they have a figure."""
    return [
        (reference, dashed)
        for reference, dashed in ((ranking.whole, True), (ranking.region, False))
        if reference and reference.value is not None
    ]


def _stems(mark, entries, at, palette):
    heights, across = [], []
    for entry in entries:
        if entry.point.lower95 is not None and entry.point.upper95 is not None:
            heights += [entry.point.lower95, entry.point.upper95, None]
            across += [at[entry.area.code]] * 3
    line = {"color": palette.blue if mark == "this" else palette.grey, "width": 4 if mark == "this" else 1}
    return {"type": "scatter", "x": across, "y": heights, "mode": "lines", "line": line, "hoverinfo": "skip", "cliponaxis": False}


def _points(mark, entries, at, indicator, palette):
    return {
        "type": "scatter",
        "name": mark or "other",
        "x": [at[entry.area.code] for entry in entries],
        "y": [entry.value for entry in entries],
        "mode": "markers",
        "marker": marks.marker(mark, palette),
        "cliponaxis": False,
        "text": [f"{ordinal(entry.rank)}: {text}" for entry, text in zip(entries, marks.hovers(entries, indicator))],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _line(reference, palette, dashed):
    look = {"color": palette.ink, "width": 2, "dash": "6px,4px"} if dashed else {"color": palette.soft, "width": 1.5}
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": reference.value,
        "y1": reference.value,
        "line": look,
        "layer": "above",
    }


def _ends(ranking, upright, palette, size, narrow):
    """The names of the reference lines at their right ends."""
    wanted = []
    for reference, dashed in _references(ranking):
        name, space = (labels.wrapped(reference.area.name, 12), "<br>") if narrow else (reference.area.name, " ")
        wanted.append((f"{name}{space}{figure(reference.value, ranking.indicator)}", reference.value, dashed))
    return marks.at_right(wanted, upright, HEIGHT - TOP - BOTTOM, palette, size)


def _named(ranking, upright, palette, size):
    """The name of the area itself over its interval, clear of the reference lines; nothing where it is not shown."""
    own, tall = ranking.own, HEIGHT - TOP - BOTTOM
    if own is None or not own.rank:
        return
    top = own.value if own.point.upper95 is None else own.point.upper95
    point, *lines = (
        tall * (value - upright.low) / (upright.high - upright.low)
        for value in (top, *(reference.value for reference, _ in _references(ranking)))
    )
    yield marks.label(
        own.area.name, places(ranking)[own.area.code], top, palette, size, marks.clear_of(point, lines, tall + TOP - point - size)
    )


def _across(ranking, palette, size):
    count = len(ranking.shown)
    first = "1st, best" if ranking.indicator.better != "neither" else "1st, highest"
    return {
        "range": [0.2, count + 0.8],
        "tickvals": [1, count],
        "ticktext": [first, ordinal(ranking.shown[-1].rank)],
        "tickfont": {"color": palette.soft, "size": size},
        "ticklabelstandoff": 6,
        "showline": True,
        "linecolor": palette.soft,
    }
