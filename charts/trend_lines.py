"""The lines of a trend chart: the place, England, the region and the neighbours, with gaps where nothing may be shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from charts import break_lines
from charts import line_labels as labels
from charts.theme import Palette
from panels import periods
from panels.format import figure as written
from panels.format import listed, reason, sentence
from panels.panel import Panel, Point
from panels.series_breaks import breaks


NOTHING = dict.fromkeys(("numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998")) | {
    "status": "missing",
    "symbol": "x",
}
STYLES = {"country": {"width": 2, "dash": "6px,4px"}, "region": {"width": 1.5}, "neighbours": {"width": 1.5, "dash": "2px,3px"}}
OTHERS = ({"width": 1.5, "dash": "9px,3px,2px,3px"}, {"width": 1.5, "dash": "12px,4px"}, {"width": 1.5, "dash": "1px,4px"}, {"width": 1})


@dataclass(frozen=True)
class Line:
    """One line of the chart: its points, oldest first, and its look."""

    name: str
    short: str
    points: tuple
    colour: str
    style: dict
    is_place: bool = False

    @property
    def last(self) -> Point | None:
        """Its last point that shows a value, or None."""
        return next((point for point in reversed(self.points) if point.value is not None), None)


def lines(panel: Panel, palette: Palette) -> list[Line]:
    """Every line that has a value to draw, the place last so that it lies on top, England above the other comparators."""
    others = list(panel.drawn)
    others.sort(key=lambda comparator: comparator.kind == "country")
    spare = iter(OTHERS)
    drawn = [Line(*_look(comparator, panel, palette), STYLES.get(comparator.kind) or next(spare)) for comparator in others]
    drawn.append(Line(panel.area.name, labels.wrapped(panel.area.name, 14), panel.points, palette.blue, {"width": 3.5}, is_place=True))
    at = breaks(panel.points, panel.indicator.breaks)
    return [replace(line, points=break_lines.joined(line.points, at, NOTHING)) for line in drawn if line.last]


def _look(comparator, panel, palette):
    short = "Neighbours" if comparator.kind == "neighbours" else labels.wrapped(comparator.name, 14)
    name = "Neighbours’ median" if comparator.kind == "neighbours" else comparator.name
    return (
        name,
        short,
        with_gaps(comparator.points, panel.points),
        palette.ink if comparator.kind == "country" else palette.grey,
    )


def with_gaps(points: tuple[Point, ...], beside: Iterable[Point]) -> tuple[Point, ...]:
    """The points, and an empty one for each period of those `beside` that it has no row for, so that a line breaks there."""
    known, kinds = {point.end for point in points}, {point.period_type for point in points}
    empty = [replace(point, **NOTHING) for point in beside if point.end not in known and point.period_type in kinds]
    return tuple(sorted((*points, *empty), key=lambda point: point.end))


def trace(line: Line, indicator: Any) -> dict[str, Any]:
    """One line as a Plotly trace. Its last point, and any that stands alone, has a mark."""
    values = [point.value for point in line.points]
    around = [None, *values, None]
    alone = [before is None and after is None for before, after in zip(around, around[2:])]
    size = [(7 if line.is_place else 4) if lonely else 0 for lonely in alone]
    size[line.points.index(line.last)] = 11 if line.is_place else 6
    return {
        "type": "scatter",
        "name": line.name,
        "x": [point.end for point in line.points],
        "y": values,
        "mode": "lines+markers",
        "connectgaps": False,
        "cliponaxis": False,
        "line": {"color": line.colour, **line.style},
        "marker": {"color": line.colour, "size": size, "opacity": 1, "line": {"width": 0}},
        "text": [hover(line.name, point, indicator) for point in line.points],
        "hovertemplate": "%{text}<extra></extra>",
    }


def hover(name: str, point: Point, indicator: Any) -> str:
    """What stands beside the pointer: name and figure, period, interval; or why there is no figure."""
    if point.value is None:
        return f"<b>{name}: {reason(point)}</b><br>{periods.of(point)}"
    text = f"<b>{name} {written(point.value, indicator)}</b><br>{periods.of(point)}"
    if point.lower95 is not None and point.upper95 is not None:
        text += f"<br>95% interval {written(point.lower95, indicator)} to {written(point.upper95, indicator)}"
    return text


def band(panel: Panel, palette: Palette) -> Iterator[dict[str, Any]]:
    """The place's 95% interval as a pale band, one trace for each unbroken run of periods."""
    at = breaks(panel.points, panel.indicator.breaks)
    for run in (run for part in break_lines.cut(panel.points, at) for run in _runs(part)):
        yield {
            "type": "scatter",
            "x": [point.end for point in run] + [point.end for point in reversed(run)],
            "y": [point.upper95 for point in run] + [point.lower95 for point in reversed(run)],
            "fill": "toself",
            "fillcolor": palette.band,
            "line": {"width": 0 if len(run) > 1 else 6, "color": palette.band},
            "mode": "lines",
            "hoverinfo": "skip",
        }


def _runs(points):
    runs = [[]]
    for point in points:
        if point.lower95 is None or point.upper95 is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]


def gaps(panel: Panel, floor: float, palette: Palette) -> Iterator[dict[str, Any]]:
    """A cross on the floor of the chart at each period whose figure is hidden or missing."""
    empty = [point for point in panel.points if point.value is None]
    if empty:
        yield {
            "type": "scatter",
            "name": "not shown",
            "x": [point.end for point in empty],
            "y": [floor] * len(empty),
            "mode": "markers",
            "cliponaxis": False,
            "marker": {"symbol": "x-thin", "size": 9, "line": {"color": palette.ink, "width": 2}},
            "text": [hover(panel.area.name, point, panel.indicator) for point in empty],
            "hovertemplate": "%{text}<extra></extra>",
        }


def missing(panel: Panel) -> Iterator[str]:
    """The same in words, a sentence for each reason: 'Hidden to protect children: 2019 and 2020 (crosses).'"""
    reasons = {}
    for point in panel.points:
        if point.value is None:
            reasons.setdefault(reason(point), []).append(periods.of(point))
    for why, named in reasons.items():
        yield f"{sentence(why)}: {listed(named)}, marked by a cross."
