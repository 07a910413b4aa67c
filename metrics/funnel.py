"""Funnels: areas of unequal size against one target, with limits that chance alone would seldom cross.

Spiegelhalter DJ, Funnel plots for comparing institutional performance, Statistics in Medicine 2005;24:1185–1202. Limits of
proportions are those at which Wilson's interval would touch the target; limits of rates and ratios are exact Poisson, as in
PHEindicatormethods::calculate_funnel_limits. A standing says on which side an area lies, not whether that is good.
"""

from dataclasses import dataclass

import numpy as np
import scipy

from metrics.arrays import Numbers
from metrics.dispersion import Dispersion, dispersion
from metrics.normal import deviate, level, over_rows
from metrics.rate import count_limits


LEVELS = (0.95, 0.998)
FEWEST_STANDARDISED = 10


@dataclass(frozen=True)
class Funnel:
    """`value` of each area and the `target`, both in the unit; `lower` and `upper` limits of each, 95% and then 99.8%.

    `standing`: 0 within the limits, ±1 beyond the 95% ones, ±2 beyond the 99.8% ones (negative: below), NaN for an area
    without a sound figure. `dispersion` says whether areas differ by more than chance, and whether the limits allow for it.
    """

    value: np.ndarray
    target: float
    lower: np.ndarray
    upper: np.ndarray
    standing: np.ndarray
    dispersion: Dispersion


def funnel(
    x: Numbers,
    n: Numbers,
    kind: str = "proportion",
    per: float = 1,
    target: float | None = None,
    standardised: bool = False,
    widen: bool = True,
) -> Funnel:
    """The Funnel of areas with x events among n. `kind` is "proportion", "rate" or "ratio" (n the events expected).

    The target, in the unit, is Σx ÷ Σn unless given, and 1 times `per` for a ratio. A `standardised` rate of fewer than 10
    events has no standing. With `widen` the limits allow for over-dispersion where there is some.
    """
    x, n = _sound(x, n, kind)
    theta = target / per if target is not None else 1.0 if kind == "ratio" else _whole(x, n)
    spread = dispersion(x, n, theta, kind)
    if widen and spread.over:
        lower, upper = spread.limits(n, theta, LEVELS)
        standing = _standing(x / n, lower, upper)
    elif kind == "proportion":
        lower, upper = proportion_limits(n, theta, LEVELS)
        standing = _standing(x / n, lower, upper)
    else:
        lower, upper = poisson_limits(x, theta, LEVELS)
        few, many = count_limits(x, LEVELS)
        standing = _standing(n * theta, few, many) * -1
    if standardised:
        standing = np.where(x < FEWEST_STANDARDISED, np.nan, standing)
    return Funnel(x / n * per, theta * per, lower * per, upper * per, standing, spread)


def proportion_limits(n: Numbers, target: float, confidence: float | tuple[float, ...] = 0.95) -> tuple[Numbers, ...]:
    """(lower, upper), from 0 to 1, of the share in n that is compatible with `target` (a share); two levels add an axis."""
    n = np.asarray(n, float)
    square = deviate(confidence, n.ndim) ** 2
    with np.errstate(divide="ignore", invalid="ignore"):
        middle = target * (n / square + 1)
        scale = n * (1 / square + 1 / n)
        squared = middle**2 - scale / n * target * (n * (target * (n / square + 2) - 1) + square * (target - 1))
        root = np.sqrt(np.maximum(squared, 0))
        return np.clip((middle - root) / scale, 0, 1), np.clip((middle + root) / scale, 0, 1)


def poisson_limits(events: Numbers, target: float = 1.0, confidence: float | tuple[float, ...] = 0.95) -> tuple[Numbers, ...]:
    """(lower, upper) of the rate or ratio that with so many events is compatible with `target`; upper is infinite for none."""
    events = np.asarray(events, float)
    tail = (1 - over_rows(level(confidence), events.ndim)) / 2
    some = np.where(events > 0, events, np.nan)
    lower = np.where(np.isnan(events), np.nan, events / scipy.special.gammaincinv(events + 1, 1 - tail))
    return target * lower, target * np.where(events == 0, np.inf, events / scipy.special.gammaincinv(some, tail))


def _sound(x, n, kind):
    """Both as arrays, NaN in both wherever the area has no sound figure."""
    x, n = (np.array(array, float) for array in np.broadcast_arrays(x, n))
    sound = np.isfinite(x) & np.isfinite(n) & (x >= 0) & (n > 0) & ((x <= n) | (kind != "proportion"))
    return np.where(sound, x, np.nan), np.where(sound, n, np.nan)


def _whole(x, n):
    total = np.nansum(n)
    return np.nansum(x) / total if total > 0 else np.nan


def _standing(value, lower, upper):
    """−2 to 2: how many of the two lower limits a value is below, or of the two upper ones above; NaN where it is missing."""
    return np.where(np.isnan(value), np.nan, (value > upper).sum(axis=0) - (value < lower).sum(axis=0))
