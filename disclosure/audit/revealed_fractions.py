"""The fraction that a value with all its decimals gives away: 3.0928 % is 3 of 97."""

import numpy as np


# How many fractions with so small a denominator would fit such a value by chance: fewer than this, and the fit says something.
CHANCE = 0.005
STEPS = 12


def simplest_fraction(values: np.ndarray, halves: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Numerator and denominator of the simplest fraction within `halves` of each of `values` (from 0 to 1).

    Both are NaN where none is simple enough to be more than chance. Arrays of equal length in, two of that length out.
    """
    numerator, denominator = np.full(len(values), np.nan), np.full(len(values), np.nan)
    whole = np.floor(values)
    rest = values - whole
    p_before, p, q_before, q = np.ones(len(values)), whole, np.zeros(len(values)), np.ones(len(values))
    for _ in range(STEPS):
        fits = np.isnan(numerator) & (np.abs(p / q - values) <= halves) & (q * q * halves <= CHANCE)
        numerator, denominator = np.where(fits, p, numerator), np.where(fits, q, denominator)
        with np.errstate(divide="ignore", invalid="ignore"):
            term = np.floor(1 / rest)
        go_on = np.isfinite(term) & (q < 1e9)
        term = np.where(go_on, term, 0)
        rest = np.where(go_on, 1 / np.where(rest > 0, rest, 1) - term, 0)
        p_before, p = np.where(go_on, p, p_before), np.where(go_on, term * p + p_before, p)
        q_before, q = np.where(go_on, q, q_before), np.where(go_on, term * q + q_before, q)
    return numerator, denominator
