"""One breakdown of one indicator in one area: how far a group is behind, how surely, and what has become of the gap."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from catalogue import Area, Indicator
from metrics.gap_change import gap_change, within_chance
from metrics.inequality import INTERVALS, Gap, gap, gap_between
from panels import gap_words as words
from panels.all_areas import UNPLACED
from panels.comparable_points import comparable, same_season
from panels.deprivation_slope import Slope, share_to_gain, slope
from panels.group_pairs import CHANCE, REST, WORSE, Contrast, contrast, counts_tell
from panels.panel import Build, Panel, Point, Split, Verdict


@dataclass(frozen=True)
class GapAt:
    """The gap in one period: the group's Point, and (value, lower, upper) of the other, of the difference and of the ratio.

    Limits are None where the figures have no interval, the ratio also where it has no meaning.
    """

    point: Point
    other: tuple
    absolute: tuple
    relative: tuple


@dataclass(frozen=True)
class GroupGap:
    """A breakdown whose groups differ. `series` holds comparable periods, oldest first, the last being the one judged.

    `verdict` says whether the group is behind (worse) or ahead (better) by more than chance; `change` whether the gap has
    narrowed or widened since the first of the series by more than chance. `splits` are all groups, `hidden` how many of them are
    hidden in the last period. `slope` is None unless the groups have an order; `gain` unless fewer is better.
    """

    indicator: Indicator
    area: Area
    build: Build
    breakdown: str
    contrast: Contrast
    series: tuple[GapAt, ...]
    splits: tuple[Split, ...]
    everyone: tuple[Point, ...]
    verdict: Verdict
    change: Verdict
    hidden: int
    slope: Slope | None = None
    gain: tuple | None = None
    title: str = ""
    words: str = ""
    alt: str = ""

    @property
    def id(self) -> str:
        """What the address calls it."""
        return f"{self.indicator.id}.{self.breakdown}"

    @property
    def latest(self) -> GapAt:
        return self.series[-1]

    @property
    def points(self) -> tuple[Point, ...]:
        """The group's own Points, oldest first."""
        return tuple(gap_at.point for gap_at in self.series)

    @property
    def tested(self) -> bool:
        return self.verdict.kind != "none"

    @property
    def stands_out(self) -> bool:
        """Whether the gap itself, or what has become of it, is more than chance."""
        return self.verdict.kind not in ("similar", "none") or self.change.kind in ("better", "worse")

    @property
    def as_measured(self) -> tuple[Gap, ...]:
        """The first and the last of the series as the metrics have them."""
        return as_gap(self.series[0]), as_gap(self.series[-1])

    @property
    def invented(self) -> bool:
        return any(gap_at.point.invented for gap_at in self.series)


def group_gap(
    indicator: Indicator, area: Area, build: Build, breakdown: str, splits: tuple[Split, ...], everyone: tuple[Point, ...]
) -> GroupGap | None:
    """The GroupGap of a breakdown, or None where no two of its groups can be set against each other.

    `splits` are its groups in reading order, `everyone` the Points of the headline. A bare count has none, as groups differ
    in size.
    """
    series = {split.category: split.points for split in splits}
    at = _latest(splits)
    chosen = contrast(indicator, breakdown, series, at) if at and indicator.method != "count" else None
    if chosen is None:
        return None
    gap_series = gaps(indicator, chosen, series, at)
    hidden = sum(any(point.status == "hidden" and point.end == at.end for point in split.points) for split in splits)
    made = GroupGap(
        indicator, area, build, breakdown, chosen, gap_series, splits, everyone, judged(indicator, chosen, series, gap_series[-1]), changed(gap_series, indicator),
        hidden, slope(indicator, chosen, series, at), share_to_gain(indicator, chosen, series, at),
    )  # fmt: skip
    return replace(made, title=words.title(made), words=words.words(made), alt=words.alt(made))


def of_panel(panel: Panel) -> GroupGap:
    """The GroupGap of the breakdown that a Panel was asked for with, or None; an indicator outside a framework may have one too."""
    return group_gap(panel.indicator, panel.area, panel.build, panel.breakdown, panel.categories, panel.points)


def _latest(splits):
    """The Point of the latest period in which at least two groups show a figure, or None."""
    seen = {}
    for split in splits:
        for point in split.points:
            if point.value is not None:
                seen.setdefault((point.end, point.start), []).append(point)
    return next((seen[when][0] for when in sorted(seen, reverse=True) if len(seen[when]) > 1), None)


def gaps(indicator: Indicator, chosen: Contrast, series: Mapping[str, tuple[Point, ...]], at: Point) -> tuple[GapAt, ...]:
    """The GapAt of every comparable period up to that of `at`, oldest first: one a year where periods are parts of a year."""
    own = [point for point in series[chosen.group] if point.end <= at.end]
    pairs = [(point, _other(chosen, series, point, indicator)) for point in same_season(comparable(own, indicator.breaks))]
    return tuple(_gap_at(point, other, indicator) for point, other in pairs if other is not None)


def gap_in(indicator: Indicator, chosen: Contrast, series: dict[str, tuple[Point, ...]], point: Point) -> GapAt | None:
    """The GapAt of the group's Point alone, or None where the others have no figure in its period."""
    other = _other(chosen, series, point, indicator)
    return None if other is None else _gap_at(point, other, indicator)


def _other(chosen, series, point, indicator):
    """What the group is set against in the period of its Point: another Point, or (count, base) of all others; None without."""
    if chosen.kind != REST:
        return _same(series[chosen.other], point)
    others = [points for name, points in series.items() if name not in (chosen.group, *UNPLACED)]
    counterparts = [same for points in others if (same := _same(points, point))]
    if not counterparts or not all(counts_tell(part, indicator) for part in (point, *counterparts)):
        return None
    return sum(part.numerator for part in counterparts), sum(part.denominator for part in counterparts)


def _same(points, when):
    return next((point for point in points if (point.start, point.end) == (when.start, when.end) and point.value is not None), None)


def _gap_at(point, other, indicator):
    if isinstance(other, tuple):
        x, n = other
        result = gap(point.numerator, point.denominator, x, n, indicator.method, indicator.per)
        figures = _rest(x, n, indicator)
    else:
        figures = _figures(other)
        result = gap_between(_figures(point), figures)
    absolute = (result.absolute, result.absolute_lower, result.absolute_upper)
    relative = (result.relative, result.relative_lower, result.relative_upper)
    return GapAt(point, *(tuple(map(_known, triple)) for triple in (figures, absolute, relative)))


def _rest(x, n, indicator):
    """(value, lower, upper) of all the others together."""
    return (x / n * indicator.per, *INTERVALS[indicator.method](x, n, 0.95, indicator.per))


def _figures(point, level="95"):
    return tuple(
        np.nan if value is None else value for value in (point.value, getattr(point, f"lower{level}"), getattr(point, f"upper{level}"))
    )


def _known(value):
    """A plain number, or None for what is unknown or without end."""
    return float(value) if np.isfinite(value) else None


def judged(indicator: Indicator, chosen: Contrast, series: Mapping[str, tuple[Point, ...]], latest: GapAt) -> Verdict:
    """Behind, ahead, not clearly different or not tested; at a stricter level where the group was picked out of several."""
    low, high = latest.absolute[1:]
    if chosen.kind == REST:
        x, n = _other(chosen, series, latest.point, indicator)
        strict = gap(latest.point.numerator, latest.point.denominator, x, n, indicator.method, indicator.per, 1 - CHANCE / chosen.looked_at)
        low, high = _known(strict.absolute_lower), _known(strict.absolute_upper)
    elif chosen.looked_at > 1:
        strict = gap_between(_figures(latest.point, "998"), _figures(_same(series[chosen.other], latest.point), "998"))
        low, high = _known(strict.absolute_lower), _known(strict.absolute_upper)
    if low is None or high is None:
        return Verdict("none", "not tested", "there are no intervals")
    side = 1 if low > 0 else -1 if high < 0 else 0
    if not side:
        return Verdict("similar", "not clearly different")
    if indicator.better == "neither":
        return Verdict("higher" if side > 0 else "lower", "higher" if side > 0 else "lower")
    return Verdict("worse", "behind") if side == WORSE[indicator.better] else Verdict("better", "ahead")


def changed(series: tuple[GapAt, ...], indicator: Indicator) -> Verdict:
    """Narrowed, widened or no clear change since the first period of the series; none where there is nothing to compare."""
    if len(series) < 2:
        return Verdict("none", "one period only")
    first, last = (as_gap(gap_at) for gap_at in (series[0], series[-1]))
    since = words.since(series[0].point)
    if np.isnan(first.absolute_lower) or np.isnan(last.absolute_lower):
        return Verdict("none", "not tested", since)
    if within_chance(first, last):
        return Verdict("similar", "no clear change", since)
    if first.absolute * last.absolute < 0:
        return Verdict("none", "turned round", since)
    absolute, relative = gap_change(first, last)
    text = words.MOVED[absolute]
    if absolute * relative < 0:
        text += f", {words.MOVED[relative]} in relative terms"
    kind = {-1: "better", 1: "worse"}[absolute] if indicator.better != "neither" and not absolute * relative < 0 else "none"
    return Verdict(kind, text, since)


def as_gap(gap_at: GapAt) -> Gap:
    """A GapAt as the metrics have it."""
    return Gap(*(np.nan if value is None else value for value in (*gap_at.absolute, *gap_at.relative)))
