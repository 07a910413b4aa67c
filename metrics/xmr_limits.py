"""The limits of XmR charts: mean ± 2.66 mean moving ranges (3 ÷ d₂ = 3 ÷ 1.128; D₄ = 3.267 for screening).

Wheeler DJ, Understanding Variation, 1993. Nelson LS, Journal of Quality Technology 1982;14:172–173 (screening). Series
stand one after another in a single column, and `group` numbers the stretches that have limits of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from metrics.arrays import Numbers


if TYPE_CHECKING:
    from metrics.xmr import Options


LIMIT, SCREEN = 2.66, 3.267
LEAST_POINTS, LEAST_BASELINE = 13, 12


def limits(y: np.ndarray, group: np.ndarray, options: Options) -> tuple[Numbers, ...]:
    """(mean, distance to the limits, enough points?, any variation?) of each point's group."""
    if not len(y):
        return y, y, np.zeros(0, bool), np.zeros(0, bool)
    starts = np.flatnonzero(changes(group))
    place = np.arange(len(y)) - starts[group]
    known = ~np.isnan(y)
    resting = known & (place < options.fix_after) if options.fix_after else known
    mean = _means(y, resting, starts)[group]
    # Corrected once, so that equal values have that very mean.
    mean += _means(y - mean, resting, starts)[group]
    ranges = np.abs(np.diff(y, prepend=np.nan))
    moving = resting & (place > 0) & ~np.isnan(ranges)
    average = _means(ranges, moving, starts)
    if options.screen:
        average = _means(ranges, moving & (ranges < (SCREEN * average)[group]), starts)
    points, baseline = (np.add.reduceat(part, starts, dtype=int) for part in (known, resting))
    enough = (points >= LEAST_POINTS) & (baseline >= LEAST_BASELINE)
    return mean, (LIMIT * average)[group], enough[group], (average > 0)[group]


def _means(y, used, starts):
    """The mean of the points used in each group."""
    return np.add.reduceat(np.where(used, y, 0), starts) / np.add.reduceat(used, starts, dtype=float)


def numbered(*keys: np.ndarray) -> np.ndarray:
    """Groups numbered from 0: a new one wherever any of the keys changes."""
    return np.cumsum(changes(*keys)) - 1


def changes(*keys: np.ndarray) -> np.ndarray:
    """True wherever any of the keys differs from the one before, and for the first."""
    changes = np.ones(len(keys[0]), bool)
    changes[1:] = keys[0][1:] != keys[0][:-1]
    for key in keys[1:]:
        changes[1:] |= key[1:] != key[:-1]
    return changes
