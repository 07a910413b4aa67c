"""The Panel: all that any screen, slide or sheet needs to show one indicator for one area, with its words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from catalogue import Area, Indicator
from panels.verdicts import Direction, Trend, Verdict


if TYPE_CHECKING:
    from pandas import DataFrame


# The kinds of comparators that a chart draws where its reader has not chosen others.
DRAWN = ("country", "region", "neighbours")


@dataclass(frozen=True)
class Build:
    """The published file a Panel was read from."""

    id: str
    at: datetime
    by: str


@dataclass(frozen=True)
class Point:
    """One safe row. Numbers are None unless `status` is 'shown'; `symbol` says why in the field's own letter."""

    period: str
    period_type: str
    start: date
    end: date
    category: str
    numerator: float | None
    denominator: float | None
    value: float | None
    lower95: float | None
    upper95: float | None
    lower998: float | None
    upper998: float | None
    status: str
    symbol: str | None
    note: str | None = None
    invented: bool = False


@dataclass(frozen=True)
class Comparator:
    """Another place on the same indicator, or a median of several. `value` is for `period`.

    `kind` is country, region, area (the county of a district), neighbours, or group (a framework's own set of areas).
    """

    kind: str
    name: str
    code: str | None
    period: str | None
    value: float | None
    verdict: Verdict
    points: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Neighbour:
    """One row of the ranked list of statistical neighbours; the area itself is among them. Rank 1 is best, or highest."""

    area: Area
    point: Point | None
    rank: int | None
    is_this: bool = False


@dataclass(frozen=True)
class Change:
    """The difference in the unit from an earlier point, and whether it is beyond chance."""

    since: Point
    difference: float
    verdict: Verdict


@dataclass(frozen=True)
class Aim:
    """The target: its value and date, where the straight path stands now, and how far off (in the unit)."""

    value: float
    by: date
    reference: str
    expected: float | None
    distance: float | None
    verdict: Verdict
    path: tuple[tuple[date, float], ...] = ()


@dataclass(frozen=True)
class Method:
    """The method of change that suits the series: its name, its level (None where it has none), how many points it uses, and why.

    `rests` says which figures it rests on, where those are not simply all of them.
    """

    name: str
    level: float | None
    points: int
    words: str
    rests: str


@dataclass(frozen=True)
class Signal:
    """A point of a control chart: the mean and limits of its stretch as drawn (None without), its kind as in Verdict, and the rule it meets.

    `kind` is 'similar' for the variation to be expected, and 'none' where no limits apply.
    """

    point: Point
    mean: float | None
    lower: float | None
    upper: float | None
    kind: str
    rule: str = ""


@dataclass(frozen=True)
class Control:
    """A control chart, oldest point first, with the verdict on its latest point and, where there is a target, on reaching that."""

    signals: tuple[Signal, ...]
    variation: Verdict
    assurance: Verdict | None
    words: str
    alt: str


@dataclass(frozen=True)
class Projection:
    """The value on the target's day if the recent trend continues, its 95% prediction interval, and the chance of reaching the target.

    Numbers are None where nothing may be projected; `words` then say why.
    """

    by: date
    value: float | None
    lower95: float | None
    upper95: float | None
    chance: float | None
    words: str


@dataclass(frozen=True)
class Split:
    """One category of a breakdown: its series and its latest point."""

    category: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Answer:
    """One answer of a scale with its safe row, whose value is its share in %. `side` is positive, negative or neither."""

    label: str
    side: str
    point: Point


@dataclass(frozen=True)
class Likert:
    """How people answered one question, in the order of its scale; no answers where they are hidden.

    `wording` is the question, `net` (net, lower, upper) in points, None where the scale has no two sides; `base` answered.
    """

    wording: str
    answers: tuple[Answer, ...]
    base: float | None
    net: tuple[float, float, float] | None
    title: str
    words: str
    alt: str


@dataclass(frozen=True)
class Panel:
    """One indicator, one area, one breakdown ('all' is the headline). Points are oldest first.

    An empty `points` means no data yet: `title` and `words` then say who owes it. `categories` holds the series of each
    category when a breakdown was asked for, and `points` stays the headline series. `loaded` is when the newest extract
    that feeds the indicator was loaded, None where there is none yet. `beside` is what a reader chose to see drawn, None where
    nobody chose. `method`, `control`, `projection` and `likert` are there only where one Panel was asked for and figures allow them.
    """

    indicator: Indicator
    area: Area
    breakdown: str
    build: Build
    points: tuple[Point, ...]
    categories: tuple[Split, ...]
    breakdowns: tuple[str, ...]
    comparators: tuple[Comparator, ...]
    neighbours: tuple[Neighbour, ...]
    rank: int | None
    ranked: int
    previous: Change | None
    baseline: Change | None
    trend: Trend
    direction: Direction
    target: Aim | None
    title: str
    words: str
    alt: str
    source_line: str
    method_words: str
    invented: bool = False
    loaded: datetime | None = None
    method: Method | None = None
    control: Control | None = None
    projection: Projection | None = None
    likert: Likert | None = None
    beside: tuple[Comparator, ...] | None = None

    def frame(self) -> DataFrame:
        """Its safe rows as a typed DataFrame: the headline series, then each category's, oldest first; no rows where there is no data."""
        from panels.data_frame import points_frame

        series = (self.points, *(split.points for split in self.categories))
        return points_frame((self.area, point) for points in series for point in points)

    @property
    def drawn(self) -> tuple[Comparator, ...]:
        """The Comparators that a chart draws."""
        return tuple(comparator for comparator in self.comparators if comparator.kind in DRAWN) if self.beside is None else self.beside

    @property
    def tabled(self) -> tuple[Comparator, ...]:
        """The Comparators that a table of its figures holds: all of them where its reader has not chosen."""
        return self.comparators if self.beside is None else self.beside

    @property
    def latest(self) -> Point | None:
        """The last point of the headline series that shows a value, or None."""
        return next((point for point in reversed(self.points) if point.status == "shown"), None)
