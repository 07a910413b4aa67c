"""p values corrected for the number of comparisons in a list.

Holm S, Scandinavian Journal of Statistics 1979;6:65–70. Benjamini Y, Hochberg Y, Journal of the Royal Statistical
Society B 1995;57:289–300. Each takes a list of p values and returns an array of its length; a missing p stays missing
and is not counted, and an empty list gives an empty array.
"""

import numpy as np

from metrics.arrays import Numbers


def bonferroni(p: Numbers) -> np.ndarray:
    """Each p times their number, at most 1: controls the chance of any false flag."""
    p = np.asarray(p, float)
    return np.minimum(p * np.count_nonzero(~np.isnan(p)), 1)


def holm(p: Numbers) -> np.ndarray:
    """Holm's step-down correction: as safe as Bonferroni's and never less powerful."""
    return _stepped(p, lambda ranked: np.maximum.accumulate(ranked * np.arange(len(ranked), 0, -1)))


def benjamini_hochberg(p: Numbers) -> np.ndarray:
    """The false discovery rate: of the flags at q below 0.05, about 5% are expected to be false."""
    return _stepped(p, _step_up)


def _step_up(ranked):
    scaled = ranked * len(ranked) / np.arange(1, len(ranked) + 1)
    return np.minimum.accumulate(scaled[::-1])[::-1]


def _stepped(p, corrected):
    p = np.asarray(p, float)
    known = np.flatnonzero(~np.isnan(p))
    order = known[np.argsort(p[known], kind="stable")]
    result = np.full(p.shape, np.nan)
    result[order] = np.minimum(corrected(p[order]), 1)
    return result
