"""The target on a trend chart: its straight path as dots, as far as the chart reaches."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from charts.line_labels import bare
from charts.theme import Palette
from panels import periods
from panels.format import target_figure
from panels.panel import Panel


def path(panel: Panel) -> list[tuple[date, float]]:
    """Where the target's path runs within the periods of the chart, as (day, value); a level line where it has none.

    Empty where there is no target or no figure.
    """
    if not panel.target or not panel.latest:
        return []
    first, last = panel.points[0].end, panel.points[-1].end
    inside = [step for step in panel.target.path if first <= step[0] <= last]
    after = next((step for step in panel.target.path if step[0] > last), None)
    if inside and after and inside[-1][0] < last:
        inside.append(_between(inside[-1], after, last))
    return inside or [(first, panel.target.value), (last, panel.target.value)]


def _between(start, end, day):
    share = (day - start[0]) / (end[0] - start[0])
    return day, start[1] + share * (end[1] - start[1])


def words(panel: Panel) -> tuple[str, ...]:
    """'Target 60%' and 'by 2027', whatever the path has reached by now."""
    value = bare(target_figure(panel.target.value, panel.indicator), panel.indicator.unit)
    return f"Target {value}", f"by {panel.target.by.year}"


def dots(panel: Panel, palette: Palette) -> Iterator[dict[str, Any]]:
    """The path as a row of dots; none without a target."""
    steps = path(panel)
    if steps:
        spotted = list(_spots(steps, (panel.points[-1].end - panel.points[0].end) / 36))
        yield {
            "type": "scatter",
            "name": "Target",
            "x": [day for day, _ in spotted],
            "y": [value for _, value in spotted],
            "mode": "markers",
            "cliponaxis": False,
            "marker": {"color": palette.soft, "size": 4},
            "hovertemplate": f"<b>{' '.join(words(panel))}</b><br>{periods.day(panel.target.by)}<extra></extra>",
        }


def _spots(steps, every):
    """The path at even distances, each step of it included."""
    every = max(every, timedelta(days=1))
    for start, end in zip(steps, steps[1:]):
        for number in range(max(1, (end[0] - start[0]) // every)):
            yield _between(start, end, start[0] + number * every)
    yield steps[-1]
