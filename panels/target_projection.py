"""Where the figure would be on the target's day, if its recent trend continues."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from catalogue.indicators import Indicator
from metrics.projection import SCALES, chance_of_reaching, project
from panels.comparable_points import comparable, same_season
from panels.format import figure, reach, spelled, target_figure
from panels.method import small
from panels.panel import Projection
from panels.periods import deadline, span


if TYPE_CHECKING:
    from panels.panel import Aim, Panel, Point


MOST_POINTS = 10
YEAR = 365.25


def projection(panel: Panel) -> Projection | None:
    """The Projection of the latest comparable figures, one a year and ten at most, to the day of the target.

    None where there is no figure, no target, or no day ahead. Figures before a break and hidden ones take no part.
    """
    points, aim, indicator = same_season(comparable(panel.points, panel.indicator.breaks))[-MOST_POINTS:], panel.target, panel.indicator
    if not points or aim is None or aim.by <= panel.latest.end or indicator.better == "neither":
        return None
    times, values = [point.end.toordinal() / YEAR for point in points], [point.value for point in points]
    at, scale = aim.by.toordinal() / YEAR, SCALES.get(indicator.method, "identity")
    projected = project(times, values, at, scale, indicator.per)
    if projected.words or not projected.reliable[0] or not np.isfinite(projected.upper[0]):
        why = projected.words or "its points do not allow it"
        return Projection(aim.by, None, None, None, None, f"The recent trend is not projected to the target’s day: {small(why)}.")
    chance = float(chance_of_reaching(times, values, at, aim.value, indicator.better, scale, indicator.per)[0])
    value, lower, upper = (float(part[0]) for part in (projected.fit, projected.lower, projected.upper))
    return Projection(aim.by, value, lower, upper, chance, words(points, indicator, aim, (value, lower, upper), chance))


def words(points: tuple[Point, ...], indicator: Indicator, aim: Aim, projected: tuple[float, ...], chance: float) -> str:
    """If the recent trend continues, the figure is 20.1% by the end of 2027, 19 times in 20 between … and …. …"""
    value, lower, upper = projected
    return (
        f"If the recent trend continues, the figure is about {figure(value, indicator)} {deadline(aim.by)}, and 19 times in 20 in the range "
        f"from {reach(lower, upper, indicator)}. The probability that it reaches the target of {target_figure(aim.value, indicator)} is {likely(chance)}. "
        f"This is a straight line through its latest {spelled(len(points))} comparable figures, one a year, {span(points)}; it knows of no action taken since."
    )


def likely(chance: float) -> str:
    """about 12%, less than 1%, more than 99%."""
    percent = round(100 * chance)
    return "less than 1%" if percent < 1 else "more than 99%" if percent > 99 else f"about {percent}%"
