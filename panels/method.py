"""Which method of change suits a series, and why, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from metrics.method_choice import CHART, LONGEST_STEP_OF_A_CHART, method_of_change
from metrics.trend import PROPORTION
from panels.comparable_points import comparable, same_season
from panels.panel import Method
from panels.periods import day
from panels.series_breaks import breaks


if TYPE_CHECKING:
    from panels.panel import Panel, Point


RULES = "Its limits lie 2.66 mean moving ranges from the mean, and four rules tell a signal from chance."
POOLED = "Periods of several years overlap, so only those that share no year are used, each as one yearly figure."
SEASON = "Of periods shorter than a year the same one of each year is used, as a yearly figure."
YEAR = timedelta(days=364)


def method(panel: Panel) -> Method | None:
    """The Method for the comparable points of a Panel, None without any. Longer periods than a quarter stand for a year each."""
    if panel.latest is None:
        return None
    points = comparable(panel.points, panel.indicator.breaks)
    short = frequent(of_one_kind(panel))
    used = points if short else same_season(points)
    starts = [point.start for point in used]
    ends = [point.end for point in used] if short else [start + YEAR for start in starts]
    limited = all(point.lower95 is not None and point.upper95 is not None for point in used)
    choice = method_of_change(panel.indicator.method, starts, ends, panel.trend.method == PROPORTION, limited)
    words = f"{choice.words} {RULES}" if choice.method == CHART else choice.words
    rests = " ".join(filter(None, ["" if short else lengthy(used), broken(panel)]))
    return Method(choice.method, choice.level, choice.points, words, rests)


def of_one_kind(panel: Panel) -> list[Point]:
    """The rows of the latest figure's period type, oldest first, with or without a figure."""
    return [point for point in panel.points if point.period_type == panel.latest.period_type]


def frequent(points: Sequence[Point]) -> bool:
    """Whether periods follow one another a quarter or less apart without sharing a day."""
    starts, ends = (np.array([getattr(point, name) for point in points], "datetime64[D]") for name in ("start", "end"))
    steps = np.diff(starts).astype(int)
    return bool(len(steps) and np.median(steps) <= LONGEST_STEP_OF_A_CHART and (starts[1:] > ends[:-1]).all())


def lengthy(points: tuple[Point, ...]) -> str:
    """How periods that are no years are made yearly figures; empty for years."""
    length = points[-1].end - points[-1].start
    return POOLED if length > timedelta(days=380) else SEASON if length < timedelta(days=200) else ""


def broken(panel: Panel) -> str:
    """Figures before 1 April 2023 are not compared with later ones: counted in a new way."""
    within = [series_break for series_break in breaks(panel.points, panel.indicator.breaks) if series_break.since <= panel.latest.end]
    return f"Figures before {day(within[-1].since)} are not compared with later ones: {small(within[-1].reason)}." if within else ""


def small(reason: str) -> str:
    """A reason inside a sentence."""
    return reason[:1].lower() + reason[1:]
