"""Comparison of an area with a benchmark: better, similar or worse, as Fingertips compares.

The interval rule: an area differs when the benchmark lies outside its confidence interval. A benchmark that touches a
limit is similar, and the benchmark's own interval is ignored. Office for Health Improvement and Disparities,
Fingertips technical guidance, comparisons.
"""

from collections.abc import Sequence

import numpy as np

from metrics.arrays import Numbers


BETTER = {"low": -1, "neither": 0, "high": 1}
LABELS = {
    "better": "Better",
    "worse": "Worse",
    "similar": "Similar",
    "higher": "Higher",
    "lower": "Lower",
    "best": "Best",
    "worst": "Worst",
    "highest": "Highest",
    "lowest": "Lowest",
    "none": "Not compared",
}
# Rows follow BETTER (low, neither, high is better); columns go from far below the benchmark, by similar, to far above.
_KINDS = np.array(
    [
        ["best", "better", "similar", "worse", "worst", "none"],
        ["lowest", "lower", "similar", "higher", "highest", "none"],
        ["worst", "worse", "similar", "better", "best", "none"],
    ]
)
_NONE = 3


def verdict(lower: Numbers, upper: Numbers, benchmark: Numbers, better: Sequence[str] | str) -> Numbers:
    """The kind of difference from the benchmark for each row: better, worse, similar, higher, lower or none.

    `lower` and `upper` are limits at any one level, `better` is high, low or neither (one, or one per row). A row
    without limits or benchmark is 'none'. Arrays of text of the rows' shape; single values give a single text.
    """
    return kinds(_side(lower, upper, benchmark), better)


def two_level_verdict(lower95: float, upper95: float, lower998: float, upper998: float, benchmark: float, better: str) -> str:
    """As `verdict`, with best, worst, highest and lowest where the benchmark is outside the 99.8% limits as well."""
    near, far = _side(lower95, upper95, benchmark), _side(lower998, upper998, benchmark)
    return kinds(np.where((near == far) & (near != _NONE), near + far, near), better)


def overlap_verdict(lower: Numbers, upper: Numbers, benchmark_lower: float | None, benchmark_upper: float | None, better: str) -> Numbers:
    """As `verdict`, with both intervals: similar where they overlap or touch.

    Two 95% intervals that stay apart differ at about p < 0.006, so an overlap is never to be called no difference.
    """
    lower, upper, least, most = (np.asarray(part, float) for part in (lower, upper, benchmark_lower, benchmark_upper))
    side = np.where(upper < least, -1, np.where(lower > most, 1, 0))
    return kinds(np.where(_missing(lower, upper, least, most), _NONE, side), better)


def target_verdict(value: Numbers, target: Numbers, better: str, lower: Numbers = np.nan, upper: Numbers = np.nan) -> Numbers:
    """Against a goal: reaching it is better. With limits, similar while the goal lies between them.

    Without limits there is nothing between better and worse. `better` neither, or anything missing, gives 'none'.
    """
    value, target, lower, upper = (np.asarray(part, float) for part in (value, target, lower, upper))
    sign = polarity(better)
    bare = np.isnan(lower) | np.isnan(upper)
    low, high = np.where(bare, value, lower), np.where(bare, value, upper)
    above = np.where(low >= target, 1, np.where(high < target, -1, 0))
    below = np.where(high <= target, -1, np.where(low > target, 1, 0))
    side = np.where(sign < 0, below, above)
    return kinds(np.where((sign == 0) | _missing(value, target), _NONE, side), better)


def range_verdict(value: Numbers, least: Numbers, most: Numbers, better: str) -> Numbers:
    """Against a goal that is a range: below `least`, at or above `most`, and similar between them."""
    value, least, most = (np.asarray(part, float) for part in (value, least, most))
    side = np.where(value >= most, 1, np.where(value < least, -1, 0))
    return kinds(np.where(_missing(value, least, most), _NONE, side), better)


def expected_by_chance(comparisons: int, confidence: float = 0.95) -> float:
    """How many of that many comparisons would be flagged by chance alone, were no area different."""
    return np.asarray(comparisons) * (1 - np.asarray(confidence, float))


def polarity(better: Numbers) -> Numbers:
    """−1, 0 or 1 for low, neither or high, an array where `better` is one."""
    if isinstance(better, str):
        return BETTER.get(better, 0)
    words = np.asarray(better)
    return np.select([words == word for word in BETTER], list(BETTER.values()), 0)


def kinds(side: Numbers, better: Numbers) -> Numbers:
    """Side −2 to 2 of the benchmark (3 where none) and what is better, in words: 'better', 'lower', 'none'…"""
    return _KINDS[polarity(better) + 1, np.asarray(side) + 2]


def _side(lower, upper, benchmark):
    lower, upper, benchmark = (np.asarray(part, float) for part in (lower, upper, benchmark))
    side = np.where(upper < benchmark, -1, np.where(lower > benchmark, 1, 0))
    return np.where(_missing(lower, upper, benchmark), _NONE, side)


def _missing(*parts):
    return np.logical_or.reduce(np.broadcast_arrays(*(np.isnan(part) for part in parts)))
