"""Two to five indicators of one area on one chart: on one axis where their figures allow it, else each as an index from a common period."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from catalogue import Area, Break
from panels import indicators_together_words as words
from panels.panel import Build, Panel, Point
from panels.series_breaks import breaks


FEWEST, MOST = 2, 5
# Where the largest figure of one is more than so many times that of another, the smaller line would lie flat on the floor.
SIZES = 20
INDEX = 100


@dataclass(frozen=True)
class TogetherLine:
    """One indicator: its Panel, the Points that its line may draw, oldest first, and what stands at 100 (None on one axis).

    `drawn` begins at the common period where it is an index, and is empty where there is no figure or no chart.
    """

    panel: Panel
    drawn: tuple[Point, ...] = ()
    base: float | None = None

    @property
    def breaks(self) -> tuple[Break, ...]:
        """The Breaks between its points, oldest first."""
        return breaks(self.panel.points, self.panel.indicator.breaks)

    @property
    def last(self) -> Point | None:
        """The last Point that its line draws with a figure, or None."""
        return next((point for point in reversed(self.drawn) if point.value is not None), None)

    def height(self, point: Point) -> float | None:
        """Where a Point stands on the axis: its figure, or its index; None where no figure may be shown."""
        if point.value is None or self.base is None:
            return point.value
        return point.value / self.base * INDEX


@dataclass(frozen=True)
class Together:
    """Several indicators of one area. `start` is the Point whose period is 100 on an index, None on one axis.

    `why_none` says why nothing is drawn, '' where something is; the lines then have no points to draw.
    """

    area: Area
    build: Build
    lines: tuple[TogetherLine, ...]
    start: Point | None = None
    why_none: str = ""
    title: str = ""
    alt: str = ""

    @property
    def invented(self) -> bool:
        return any(line.panel.invented for line in self.lines)

    @property
    def unit(self) -> str:
        """The one unit of the axis; '' on an index."""
        return "" if self.start else self.lines[0].panel.indicator.unit


def together(panels: Sequence[Panel]) -> Together:
    """The Together of two to five Panels of one area, in their order."""
    made = Together(panels[0].area, panels[0].build, tuple(TogetherLine(panel) for panel in panels))
    having = [line for line in made.lines if line.panel.latest]
    if len(having) < FEWEST:
        made = replace(made, why_none=words.too_few(len(having)))
    elif on_one_axis(panels):
        made = replace(made, lines=tuple(replace(line, drawn=line.panel.points) for line in made.lines))
    elif start := common_start(having):
        made = replace(made, lines=tuple(_indexed(line, start) for line in made.lines), start=start)
    else:
        made = replace(made, why_none=words.NO_COMMON)
    return replace(made, title=words.title(made), alt=words.alt(made))


def can_be_drawn(panels: Sequence[Panel]) -> bool:
    """Whether a chart can hold these Panels of one area: two have figures, and all share an axis or a period to begin an index at."""
    having = [TogetherLine(panel) for panel in panels if panel.latest]
    return len(having) >= FEWEST and (on_one_axis(panels) or common_start(having) is not None)


def on_one_axis(panels: Sequence[Panel]) -> bool:
    """Whether all have one unit, and the largest figure of any is at most 20 times that of any other; those without figures do not count."""
    shown = [[point.value for point in panel.points if point.value is not None] for panel in panels if panel.latest]
    sizes = [max(values) for values in shown]
    return len({panel.indicator.unit for panel in panels if panel.latest}) == 1 and max(sizes) <= SIZES * min(sizes)


def common_start(lines: Sequence[TogetherLine]) -> Point | None:
    """A Point of the first period in which every line has a figure above zero, none before a break in any; None without one.

    After it at least one line must go on, as a chart of single dots at 100 says nothing.
    """
    known = [{(point.start, point.end): point for point in _comparable(line)} for line in lines]
    for when in sorted(set.intersection(*map(set, known)), key=lambda when: (when[1], when[0])):
        if all(points[when].value > 0 for points in known) and any(max(points, key=_end)[1] > when[1] for points in known):
            return known[0][when]
    return None


def _end(when: tuple[date, date]) -> date:
    return when[1]


def _comparable(line):
    """The points with figures after the last break."""
    since = max((series_break.since for series_break in line.breaks), default=date.min)
    return [point for point in line.panel.points if point.value is not None and point.start >= since]


def _indexed(line, start):
    """The line from the common period on; without points where it has no figure at all."""
    base = next((point.value for point in line.panel.points if (point.start, point.end) == (start.start, start.end)), None)
    if not base:
        return line
    drawn = tuple(point for point in line.panel.points if point.end >= start.end and point.period_type == start.period_type)
    return replace(line, drawn=drawn, base=base)
