"""Rounding to a base: the alternative to hiding, for tables in which every count may be shown to the nearest 5 or 10.

Government Analysis Function, Disclosure control guidance, 2022. Halves go up, as in spreadsheets and SQL, and not to the
nearest even number as in numpy and R.
"""

import numpy as np

from metrics.arrays import Numbers


SETTLED = 1e-9


def rounded(values: Numbers, base: float) -> Numbers:
    """Each value to the nearest multiple of `base`, halves up (2.5 to 5 with base 5, −2.5 to 0); NaN stays.

    Parts and totals are rounded each on its own, so rounded parts need not add up, and that is to be said beside them.
    Raises ValueError when the base is not above 0.
    """
    if not base > 0:
        raise ValueError("A base of rounding must be above 0")
    # What is a half but for the last binary digit is a half.
    return np.floor(np.asarray(values, float) / base + 0.5 + SETTLED) * base


def rounded_table(numerator: Numbers, denominator: Numbers, base: int, per: float = 1) -> tuple[Numbers, ...]:
    """(numerator, denominator, value): both counts rounded, and the value worked out from the rounded ones.

    A value from the exact counts beside rounded ones would give the exact counts back. NaN where the rounded base is 0.
    """
    x, n = rounded(numerator, base), rounded(denominator, base)
    with np.errstate(divide="ignore", invalid="ignore"):
        return x, n, np.where(n > 0, x / n * per, np.nan)


def interval(values: Numbers, base: int) -> tuple[Numbers, Numbers]:
    """(lower, upper): between what counts a reader can place each rounded value. Whole counts span `base` of them.

    With base 5, 10 is 8 to 12; 0 is 0 to 2.
    """
    values = np.asarray(values, float)
    return np.maximum(np.ceil(values - base / 2), 0), np.ceil(values + base / 2) - 1
