"""Rates and counts of events: x events in n, with exact Poisson limits below 10 events and Byar's from 10.

Breslow NE, Day NE, Statistical Methods in Cancer Research, volume II, 1987. Public Health England, Technical Guide:
Confidence Intervals, 2018 (Byar's limits are within 0.2% of the exact ones from 10 events, at 95%).
"""

import numpy as np
import scipy

from metrics.arrays import Numbers
from metrics.column_pieces import in_pieces
from metrics.empty_reasons import reasons
from metrics.normal import deviate, level, over_rows


EXACT_BELOW = 10


def rate(x: int, n: int, per: float = 100_000) -> float:
    """x ÷ n × per for each row; NaN where `rate_reasons` says why. x may exceed n."""
    x, n = _sound(x, n)
    with np.errstate(over="ignore", invalid="ignore"):
        return x / n * per


def byar(x: Numbers, n: Numbers, confidence: float | tuple[float, ...] = 0.95, per: Numbers = 100_000) -> tuple[Numbers, ...]:
    """(lower, upper) of the rate, arrays of the rows' shape, never below 0. For a count alone, n = 1 and per = 1.

    Two levels (0.95, 0.998) add a first axis of length 2. A row that has no rate has NaN limits, and so has a level
    outside 90% to 100%. At 100% the upper limit is infinite and Byar's lower one is empty.
    """
    return in_pieces(lambda x, n, per: _limits(x, n, confidence, per), x, n, per)


def count_limits(x: Numbers, confidence: float | tuple[float, ...] = 0.95) -> tuple[Numbers, ...]:
    """(lower, upper) of a Poisson count, exact below 10 and Byar's from 10; NaN below 0."""
    x = np.asarray(x, float)
    lower, upper = byar_limits(x, confidence)
    small = (x >= 0) & (x < EXACT_BELOW)
    if small.any():
        lower, upper = np.array(lower), np.array(upper)
        lower[..., small], upper[..., small] = _exact(x[small], over_rows(level(confidence), 1))
    return lower, upper


def byar_limits(x: Numbers, confidence: float | tuple[float, ...] = 0.95) -> tuple[Numbers, ...]:
    """Byar's (lower, upper) of a count whatever its size. A lower limit that would be negative is NaN, as for 0 events."""
    x = np.asarray(x, float)
    z = deviate(confidence, x.ndim)
    with np.errstate(all="ignore"):
        low = 1 - 1 / (9 * x) - z / (3 * np.sqrt(x))
        lower = x * (low * low * low)
        more = x + 1
        high = 1 - 1 / (9 * more) + z / (3 * np.sqrt(more))
        return np.where(lower >= 0, lower, np.nan), more * (high * high * high)


def rate_reasons(x: Numbers, n: Numbers) -> Numbers:
    """Why each row has no rate, as text; empty where it has one."""
    x, n = np.asarray(x, float), np.asarray(n, float)
    return reasons(
        (np.isnan(x) | np.isnan(n), "The numerator or the denominator is missing"),
        (np.isinf(x) | np.isinf(n), "The numerator or the denominator is not a number"),
        (x < 0, "The numerator is below 0"),
        (n <= 0, "The denominator is not above 0"),
    )


def _sound(x, n):
    """Both as arrays, the denominator NaN wherever the row can have no rate."""
    x, n = np.asarray(x, float), np.asarray(n, float)
    return x, np.where((x >= 0) & (x < np.inf) & (n > 0) & (n < np.inf), n, np.nan)


def _limits(x, n, confidence, per):
    x, n = _sound(x, n)
    lower, upper = count_limits(x, confidence)
    with np.errstate(over="ignore", invalid="ignore"):
        scale = per / n
        return lower * scale, upper * scale


def _exact(x, levels):
    """Exact limits of counts below 10: looked up for whole counts, worked out for the others."""
    whole = x.astype(int)
    fractional = x != whole
    known = np.arange(EXACT_BELOW, dtype=float)
    lower, upper = (limits[..., whole] for limits in _poisson(known, levels))
    if fractional.any():
        lower[..., fractional], upper[..., fractional] = _poisson(x[fractional], levels)
    return lower, upper


def _poisson(x, levels):
    """χ² quantiles halved, as the inverse of the incomplete gamma function: the exact limits of a Poisson count."""
    tail = (1 - levels) / 2
    lower = np.where(x > 0, scipy.special.gammaincinv(np.where(x > 0, x, 1), tail), np.where(np.isnan(tail), np.nan, 0))
    return lower, scipy.special.gammaincinv(x + 1, 1 - tail)
