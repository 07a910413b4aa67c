"""The latest move: has a figure changed from one period to the next by more than chance?

Proportions by the pooled two-proportion z test, rates and counts by the log of their ratio, anything else by the standard
errors that two 95% intervals imply. Altman DG, Machin D, Bryant TN, Gardner MJ: Statistics with Confidence, 2nd edition, 2000.
"""

from dataclasses import dataclass

import numpy as np

from metrics.arrays import Numbers
from metrics.normal import deviate


LEVEL = 0.998
NORMAL = 0.95
HALF = 0.5


@dataclass(frozen=True)
class Moves:
    """Changes with the standard error of each, arrays of one shape, on a scale that all areas share; NaN where not testable.

    The scale is the share itself for proportions, the natural logarithm for rates and counts, else the unit of the figures.
    """

    change: np.ndarray
    error: np.ndarray

    @property
    def z(self) -> np.ndarray:
        """Each change in multiples of its standard error; 0 for no change at all, even where the error is 0 too."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(self.change == 0, 0.0, self.change / self.error)

    @property
    def side(self) -> np.ndarray:
        """−1, 0 or 1: down, not beyond chance (or not testable), up, at the 99.8% level."""
        return np.where(np.abs(self.z) > deviate(LEVEL), np.sign(self.z), 0).astype(int)


def proportion_moves(x1: Numbers, n1: Numbers, x2: Numbers, n2: Numbers) -> Moves:
    """Moves from x1 of n1 to x2 of n2, the error from both together, as if nothing had changed. NaN where an n is not above 0."""
    x1, n1, x2, n2 = (np.asarray(part, float) for part in (x1, n1, x2, n2))
    with np.errstate(divide="ignore", invalid="ignore"):
        whole = (x1 + x2) / (n1 + n2)
        change, error = x2 / n2 - x1 / n1, np.sqrt(whole * (1 - whole) * (1 / n1 + 1 / n2))
    return _moves(change, error, (n1 > 0) & (n2 > 0))


def rate_moves(x1: Numbers, n1: Numbers, x2: Numbers, n2: Numbers) -> Moves:
    """Moves of the log of a rate, from x1 events in n1 to x2 in n2; for bare counts n1 and n2 are 1.

    Half an event is added to both where either is 0, which has no logarithm.
    """
    x1, n1, x2, n2 = (np.asarray(part, float) for part in (x1, n1, x2, n2))
    more = np.where((x1 == 0) | (x2 == 0), HALF, 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        change = np.where((x1 == 0) & (x2 == 0), 0, np.log((x2 + more) / n2) - np.log((x1 + more) / n1))
        error = np.sqrt(1 / (x1 + more) + 1 / (x2 + more))
    return _moves(change, error, (n1 > 0) & (n2 > 0) & (x1 >= 0) & (x2 >= 0))


def interval_moves(first: Numbers, second: Numbers, log: bool = False) -> Moves:
    """Moves between two figures, each (value, lower, upper) with 95% limits; `log` where the limits are those of a rate.

    NaN where limits are missing or have no width, and on the log scale where a figure or limit is not above 0.
    """
    (v1, l1, u1), (v2, l2, u2) = (tuple(np.asarray(part, float) for part in figure) for figure in (first, second))
    with np.errstate(divide="ignore", invalid="ignore"):
        if log:
            v1, l1, u1, v2, l2, u2 = (np.log(np.where(part > 0, part, np.nan)) for part in (v1, l1, u1, v2, l2, u2))
        error = np.hypot(u1 - l1, u2 - l2) / (2 * deviate(NORMAL))
        return _moves(v2 - v1, error, (u1 > l1) & (u2 > l2))


def _moves(change, error, sound):
    sound = sound & np.isfinite(change) & np.isfinite(error)
    return Moves(np.where(sound, change, np.nan), np.where(sound, error, np.nan))
