"""Groups in order of deprivation: the slope of the whole range, and what would be gained if all were as the best off."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from catalogue.indicators import Indicator
from metrics.inequality import attributable
from metrics.slope_index import FEWEST, slope_index, standard_errors
from panels.group_pairs import Contrast, counts_tell
from panels.panel import Point


KINDS = {"proportion": "proportion", "rate": "rate"}


@dataclass(frozen=True)
class Slope:
    """(value, lower, upper) of the slope and the relative index of inequality, most less or over least deprived, in the unit."""

    absolute: tuple
    relative: tuple
    groups: int


def slope(indicator: Indicator, chosen: Contrast, series: Mapping[str, tuple[Point, ...]], at: Point) -> Slope | None:
    """The Slope over all groups in the period of the Point `at`; None without order, or where any group has no figure."""
    points = ordered(chosen, series, at)
    if len(points) < FEWEST or any(point is None or not point.denominator or point.lower95 is None for point in points):
        return None
    kind = KINDS.get(indicator.method, "value")
    per = indicator.per if kind != "value" else 1
    value, low, high = (np.array([getattr(point, name) for point in points]) / per for name in ("value", "lower95", "upper95"))
    result = slope_index(value, [point.denominator for point in points], standard_errors(low, high, kind), kind, kind != "value", -per)
    if result.reason[0]:
        return None
    parts = [result.sii, result.lower, result.upper, result.rii, result.rii_lower, result.rii_upper]
    numbers = [float(part[0]) if np.isfinite(part[0]) else None for part in parts]
    return Slope(tuple(numbers[:3]), tuple(numbers[3:]), len(points))


def ordered(chosen: Contrast, series: Mapping[str, tuple[Point, ...]], at: Point) -> list[Point | None]:
    """One Point, or None, for each group from the most to the least deprived; empty where groups have no order."""
    return [next((point for point in series[name] if point.end == at.end and point.value is not None), None) for name in chosen.order]


def share_to_gain(indicator: Indicator, chosen: Contrast, series: Mapping[str, tuple[Point, ...]], at: Point) -> tuple[float, ...] | None:
    """(share of all, lower, upper, number): how much less there would be if every group were as the least deprived.

    None where more is better, where groups have no order, or where counts do not give the figures.
    """
    points = ordered(chosen, series, at)
    if indicator.better != "low" or not points or any(point is None or not counts_tell(point, indicator) for point in points):
        return None
    x, n = (np.array([getattr(point, name) for point in points], float) for name in ("numerator", "denominator"))
    gain = attributable(x, n, len(points) - 1, indicator.method)
    return tuple(float(part) for part in gain) if np.isfinite(gain[:3]).all() else None
