"""Differences and ratios of two independent figures from the interval of each (square-and-add).

Newcombe RG, Statistics in Medicine 1998;17:873–890 (differences). Zou GY, Donner A, Statistics in Medicine
2008;27:1693–1702 (differences and, on the log scale, ratios). The limits never leave what the two figures allow.
"""

import numpy as np

from metrics.arrays import Numbers


def difference(first: tuple[Numbers, ...], second: tuple[Numbers, ...]) -> tuple[Numbers, ...]:
    """(value, lower, upper) of first − second; each is (value, lower, upper), arrays of one shape. NaN where either is."""
    (a, al, au), (b, bl, bu) = (_floats(figure) for figure in (first, second))
    return a - b, a - b - np.hypot(a - al, bu - b), a - b + np.hypot(au - a, b - bl)


def ratio(first: tuple[Numbers, ...], second: tuple[Numbers, ...]) -> tuple[Numbers, ...]:
    """(value, lower, upper) of first ÷ second, both ≥ 0, given as for difference().

    Lower is 0 where first or its lower limit is, upper infinite where second or its lower limit is 0; 0 ÷ 0 is NaN.
    """
    (a, al, au), (b, bl, bu) = (_floats(figure) for figure in (first, second))
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.where(b > 0, a / b, np.where(a > 0, np.inf, np.nan))
        middle = np.log(a) - np.log(b)
        down = np.hypot(np.log(a / al), np.log(bu / b))
        up = np.hypot(np.log(au / a), np.log(b / bl))
        lower, upper = np.exp(middle - down), np.exp(middle + up)
        # Nothing has no logarithm. The limits furthest apart are then a safe choice.
        lower = np.where(b > 0, lower, al / bu)
        upper = np.where(a > 0, upper, au / bl)
    lower, upper = np.where((a > 0) & (al > 0), lower, 0.0), np.where(bl > 0, upper, np.inf)
    known = ~np.isnan(value + al + au + bl + bu)
    return np.where(known, value, np.nan), np.where(known, lower, np.nan), np.where(known, upper, np.nan)


def _floats(figure):
    return (np.asarray(part, float) for part in figure)
