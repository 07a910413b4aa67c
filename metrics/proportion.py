"""Proportions: x of n, with Wilson's score interval.

Wilson EB, Journal of the American Statistical Association 1927;22:209–212. Newcombe RG, Altman DG in Statistics with
Confidence, 2nd edition, 2000. Public Health England, Technical Guide: Confidence Intervals, 2018.
"""

import numpy as np

from metrics.arrays import Numbers
from metrics.column_pieces import in_pieces
from metrics.empty_reasons import reasons
from metrics.normal import deviate


def proportion(x: Numbers, n: Numbers, per: float = 1) -> Numbers:
    """x ÷ n × per for each row; NaN where `proportion_reasons` says why."""
    x, n = _sound(x, n)
    with np.errstate(under="ignore", invalid="ignore"):
        return x / n * per


def wilson(x: Numbers, n: Numbers, confidence: float | tuple[float, ...] = 0.95, per: Numbers = 1) -> tuple[Numbers, ...]:
    """(lower, upper) of x ÷ n in units of `per`, arrays of the rows' shape, always within 0 and `per`.

    x may be a fraction (an effective count). Two levels (0.95, 0.998) add a first axis of length 2. A row that has no
    proportion has NaN limits, and so has a level outside 90% to 100%; nothing is raised.
    """
    return in_pieces(lambda x, n, per: _limits(x, n, confidence, per), x, n, per)


def wilson_base(value: Numbers, lower: Numbers, upper: Numbers, confidence: float = 0.95) -> np.ndarray:
    """The base n on which Wilson's interval of a share rests, all three in one unit; NaN where the lower limit is 0.

    The limits are the roots of (1 + z² ÷ n) x² − (2 p + z² ÷ n) x + p² = 0, whose product is p² ÷ (1 + z² ÷ n).
    """
    value, lower, upper = (np.asarray(part, float) for part in (value, lower, upper))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(lower > 0, deviate(confidence) ** 2 / (value**2 / (lower * upper) - 1), np.nan)


def proportion_reasons(x: Numbers, n: Numbers) -> np.ndarray:
    """Why each row has no proportion, as text; empty where it has one."""
    x, n = np.asarray(x, float), np.asarray(n, float)
    return reasons(
        (np.isnan(x) | np.isnan(n), "The numerator or the denominator is missing"),
        (np.isinf(x) | np.isinf(n), "The numerator or the denominator is not a number"),
        (x < 0, "The numerator is below 0"),
        (n <= 0, "The denominator is not above 0"),
        (x > n, "The numerator is larger than the denominator"),
    )


def _sound(x, n):
    """Both as arrays, the denominator NaN wherever the row can have no proportion."""
    x, n = np.asarray(x, float), np.asarray(n, float)
    return x, np.where((x >= 0) & (n > 0) & (x <= n) & (n < np.inf), n, np.nan)


def _limits(x, n, confidence, per):
    x, n = _sound(x, n)
    # At 100% z is infinite, and one this large gives the whole range without dividing infinity by itself.
    z = np.minimum(deviate(confidence, x.ndim), 1e100)
    square = z * z
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        share = x / n
        half = z * np.sqrt(square + 4 * x * (1 - share))
        middle = 2 * x + square
        scale = per / (2 * (n + square))
        # Rounding may not carry a limit past the value: 0 of n begins at 0, and n of n ends at `per`.
        lower = np.minimum(np.maximum((middle - half) * scale, 0), share * per)
        upper = np.maximum(np.minimum((middle + half) * scale, per), share * per)
    return lower, upper
