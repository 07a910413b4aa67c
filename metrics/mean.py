"""Means with Student's t interval.

"Student", Biometrika 1908;6:1–25. Public Health England, Technical Guide: Confidence Intervals, 2018.
"""

import numpy as np
import scipy

from metrics.arrays import Numbers
from metrics.empty_reasons import reasons
from metrics.normal import level, over_rows


def summary(values: Numbers) -> tuple[Numbers, ...]:
    """(mean, sd, n) over the last axis; the sd has n − 1. One missing value empties mean and sd, as in the reference.

    No values give NaN, NaN, 0; a single one has no sd.
    """
    values = np.asarray(values, float)
    n = values.shape[-1]
    if not n:
        empty = np.full(values.shape[:-1], np.nan)
        return empty, empty, np.zeros(values.shape[:-1], int)
    mean = values.mean(axis=-1)
    sd = values.std(axis=-1, ddof=1) if n > 1 else np.full(mean.shape, np.nan)
    return mean, sd, np.full(mean.shape, n)


def student(
    mean: Numbers, sd: Numbers, n: Numbers, confidence: float | tuple[float, ...] = 0.95, least: float = -np.inf, most: float = np.inf
) -> tuple[Numbers, ...]:
    """(lower, upper) of each mean of n values with sample standard deviation `sd`, in the unit of the mean.

    `least` and `most` are the ends of the scale, which no limit passes (0 and 100 for a mean of percentages). Fewer
    than 2 values, a negative sd, anything missing, or a level outside 90% to 100% gives NaN; nothing is raised.
    """
    mean, sd, n = np.broadcast_arrays(np.asarray(mean, float), np.asarray(sd, float), np.asarray(n, float))
    levels = over_rows(level(confidence), mean.ndim)
    known = (n > 1) & (sd >= 0) & (n < np.inf)
    with np.errstate(all="ignore"):
        freedom = np.where(known, n - 1, np.nan)
        half = scipy.special.stdtrit(freedom, (1 + levels) / 2) * sd / np.sqrt(n)
        return np.maximum(mean - half, least), np.minimum(mean + half, most)


def mean_reasons(mean: Numbers, sd: Numbers, n: Numbers) -> Numbers:
    """Why each mean has no limits, as text; empty where it has them."""
    mean, sd, n = (np.asarray(part, float) for part in (mean, sd, n))
    return reasons(
        (np.isnan(mean), "There is no mean"),
        (n < 2, "A single value has no spread, so no limits"),
        (np.isnan(sd) | np.isnan(n), "The spread or the number of values is missing"),
        (sd < 0, "The spread is below 0"),
    )
