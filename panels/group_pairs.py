"""Which group of a breakdown is set against which, so that a gap means the same on every page.

Two groups against each other; groups in order (deprivation) by their two ends; of more groups each against all the others
together, or against the largest where the figures are not shares or rates of counts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from catalogue.indicators import Indicator
from metrics.inequality import Gap, gap, gap_between
from panels.all_areas import UNPLACED
from panels.format import has_small_base
from panels.panel import Point


ORDERED = ("deprivation",)
MOST, LEAST = "most deprived", "least deprived"
PAIR, ENDS, REST, LARGEST = "pair", "ends", "rest", "largest"
# These say what happened, or by whom, and not to which children: their parts share one base and have no gap between them.
NO_GROUPS = ("agency", "living arrangement", "platform", "reason", "type of placement")
COUNTED = ("proportion", "rate")
CHANCE = 0.05
WORSE = {"high": -1, "low": 1, "neither": 0}


@dataclass(frozen=True)
class Contrast:
    """`group` against `other` (its name; None stands for all the others together), by the rule `kind`.

    `looked_at` is how many groups it was picked out of, `order` the names of all groups where they have an order.
    """

    kind: str
    group: str
    other: str | None
    looked_at: int = 1
    order: tuple[str, ...] = ()


def contrast(indicator: Indicator, breakdown: str, series: Mapping[str, tuple[Point, ...]], at: Point) -> Contrast | None:
    """The Contrast of a breakdown in the period of the Point `at`, or None where no two groups can be set against each other.

    `series` is {category: its Points}. Of several groups the one furthest behind by more than chance is taken, at a level
    made stricter by their number; else the one that comes nearest to it. A group of fewer than ten is set against nobody.
    """
    if breakdown in NO_GROUPS:
        return None
    names = [name for name in series if name not in UNPLACED and (point := _at(series[name], at)) and not has_small_base(point)]
    order = in_order(series) if breakdown in ORDERED else ()
    if order:
        return Contrast(ENDS, order[0], order[-1], order=order) if {order[0], order[-1]} <= set(names) else None
    if len(names) < 2:
        return None
    points = [_at(series[name], at) for name in names]
    if len(names) == 2:
        return Contrast(PAIR, *_worse_first(names, points, indicator))
    if all(counts_tell(point, indicator) for point in points):
        others = against_rest(points, indicator, 1 - CHANCE / len(points))
        return Contrast(REST, names[_furthest(others, indicator)], None, len(points))
    largest = max(range(len(names)), key=lambda index: points[index].denominator or 0)
    rest = [index for index in range(len(names)) if index != largest]
    others = gap_between(_columns([points[index] for index in rest], "998"), _columns([points[largest]], "998"))
    return Contrast(LARGEST, names[rest[_furthest(others, indicator)]], names[largest], len(rest))


def in_order(series: Mapping[str, tuple[Point, ...]]) -> tuple[str, ...]:
    """The names of groups from the most to the least deprived; empty where they do not run from one to the other.

    `series` has them in reading order; where each begins with its number, the number counts.
    """
    names = [name for name in series if name not in UNPLACED]
    if names and all(name[:1].isdigit() for name in names):
        names.sort(key=lambda name: int(name.split()[0]))
    whole = len(names) > 1 and MOST in names[0].lower() and LEAST in names[-1].lower()
    return tuple(names) if whole else ()


def counts_tell(point: Point, indicator: Indicator) -> bool:
    """Whether the two counts of a Point give its figure, to half a printed unit: no weights, no estimate."""
    if indicator.method not in COUNTED or point.numerator is None or not point.denominator:
        return False
    return abs(point.value - point.numerator / point.denominator * indicator.per) <= 0.5 * 10.0**-indicator.decimals


def against_rest(points: Sequence[Point], indicator: Indicator, confidence: float = 0.95) -> Gap:
    """The Gap of each Point against all the others together, from their counts."""
    x, n = (np.array([getattr(point, name) for point in points], float) for name in ("numerator", "denominator"))
    return gap(x, n, x.sum() - x, n.sum() - n, indicator.method, indicator.per, confidence)


def _at(points, when):
    return next((point for point in points if point.end == when.end and point.start == when.start and point.value is not None), None)


def _worse_first(names, points, indicator):
    """The two names, the one that stands worse (or higher, where neither is worse) first."""
    sign = WORSE[indicator.better] or 1
    return sorted(names, key=lambda name: -sign * points[names.index(name)].value)


def _furthest(gaps, indicator):
    """The index of the group furthest behind beyond chance; else of the one with most to show for it."""
    sign = WORSE[indicator.better]
    size = gaps.absolute * sign if sign else np.abs(gaps.absolute)
    low = gaps.absolute_lower * sign if sign > 0 else gaps.absolute_upper * sign
    sure = (low > 0) if sign else (gaps.absolute_lower > 0) | (gaps.absolute_upper < 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        strength = size / (gaps.absolute_upper - gaps.absolute_lower)
    if sure.any():
        return int(np.argmax(np.where(sure, size, -np.inf)))
    return int(np.argmax(np.where(np.isnan(strength), -np.inf, strength)))


def _columns(points, level):
    """(values, lower, upper) of Points as arrays, NaN where there is none."""
    names = ("value", f"lower{level}", f"upper{level}")
    return tuple(np.array([np.nan if (value := getattr(point, name)) is None else value for point in points], float) for name in names)
