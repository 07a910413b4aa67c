"""Spearman's rank correlation of two figures over the same areas, with its interval.

Spearman C, American Journal of Psychology 1904;15:72–101. The interval is Fisher's, with the variance of Bonett DG and
Wright TA, Psychometrika 2000;65:23–28.
"""

from dataclasses import dataclass

import numpy as np

from metrics.arrays import Numbers
from metrics.normal import deviate


LEAST_PAIRS = 10


@dataclass(frozen=True)
class Correlation:
    """`rho` from −1 to 1 with its limits, over `count` pairs that have both figures. NaN where `words` says why."""

    rho: float
    lower: float
    upper: float
    count: int
    words: str = ""


def rank_correlation(first: Numbers, second: Numbers, confidence: float = 0.95) -> Correlation:
    """The Correlation of two lists of values, pair by pair; equal values share the middle of their ranks.

    Fewer than 10 complete pairs, or a list whose values are all equal, have none. Two lists in the very same, or the very
    opposite, order have no interval.
    """
    first, second = np.asarray(first, float), np.asarray(second, float)
    known = np.isfinite(first) & np.isfinite(second)
    count = int(known.sum())
    if count < LEAST_PAIRS:
        return Correlation(np.nan, np.nan, np.nan, count, f"Fewer than {LEAST_PAIRS} areas have both figures")
    ranked = [_middle_ranks(values[known]) for values in (first, second)]
    if any(np.ptp(ranks) == 0 for ranks in ranked):
        return Correlation(np.nan, np.nan, np.nan, count, "All areas have the same figure")
    rho = float(np.clip(np.corrcoef(*ranked)[0, 1], -1, 1))
    if 1 - abs(rho) < 1e-12:
        return Correlation(rho, np.nan, np.nan, count, "The areas stand in the same order by both figures")
    half = deviate(confidence) * np.sqrt((1 + rho**2 / 2) / (count - 3))
    lower, upper = np.tanh(np.arctanh(rho) + np.array([-half, half]))
    return Correlation(rho, float(lower), float(upper), count)


def _middle_ranks(values: Numbers) -> Numbers:
    """The rank of each value from 1 on, equal ones at the middle of theirs; scipy.stats has this too, and takes a second to begin."""
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts - 1) / 2)[places]
