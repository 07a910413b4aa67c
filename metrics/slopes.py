"""The slope of a few points in time, of many series at once: arrays (points, series), times 1, 2, 3…

Office for Health Improvement and Disparities, Fingertips: Trend markers. Armitage P, Tests for linear trends in proportions
and frequencies, Biometrics 1955;11:375–386. Each function gives (slope, χ² of the slope, slopes without each point in
turn, faults), the faults being (mask, words) of the series that the form does not suit.
"""

from typing import Any

import numpy as np


# Standard errors in a 95% interval, as Fingertips rounds it. Its markers are judged with this very figure.
WIDTH = 3.92


@np.errstate(all="ignore")
def weighted_slope(v: np.ndarray, low: np.ndarray, high: np.ndarray) -> Any:
    """By weighted least squares, the 95% limits `low` and `high` giving the variance of each value `v`."""
    se = (high - low) / WIDTH
    w = 1 / (se * se)
    slope, spread = _fit(v, w)
    faults = [
        (~np.isfinite(low + high).all(axis=0), "Confidence limits are missing"),
        (~(se > 0).all(axis=0), "Confidence limits have no width"),
    ]
    return slope, slope * slope * spread, _fit(v[:, None], w[:, None] * _leaving_out(len(v)))[0], faults


@np.errstate(all="ignore")
def proportion_slope(x: np.ndarray, n: np.ndarray) -> Any:
    """Cochran and Armitage's χ² of x of n, without continuity correction; the direction from the unweighted log odds."""
    total, events = n.sum(axis=0), x.sum(axis=0)
    t = _times(x)
    nt, ntt, xt = (n * t).sum(axis=0), (n * t * t).sum(axis=0), (x * t).sum(axis=0)
    between = total * xt - events * nt
    chi2 = total * between * between / (events * (total - events) * (total * ntt - nt * nt))
    odds = np.log(x / (n - x))
    slope = _fit(odds, np.ones((len(x), 1)))[0]
    faults = [
        ((x > n).any(axis=0), "A count is larger than its denominator"),
        ((x <= 0).any(axis=0), "A count of 0 has no odds"),
        (np.isnan(x).any(axis=0), "Counts are missing"),
    ]
    return slope, chi2, _fit(odds[:, None], _leaving_out(len(x)))[0], faults


def _fit(v, w):
    """(slope, Σw(t − t̄)²) of v on t = 1, 2… over the first axis, by least squares with weights w."""
    t = _times(w)
    total = w.sum(axis=0)
    away = t - (w * t).sum(axis=0) / total
    centred = v - (w * v).sum(axis=0) / total
    weighted = w * away
    together = (weighted * centred).sum(axis=0)
    # A slope of 0 counts as rising, and rounding must not turn it into a falling one.
    level = np.abs(together) <= 1e-13 * np.abs(weighted * v).sum(axis=0)
    spread = (weighted * away).sum(axis=0)
    return np.where(level, 0, together) / spread, spread


def _times(columns):
    """1, 2, 3… along the first axis."""
    return np.arange(1.0, len(columns) + 1).reshape(-1, *[1] * (columns.ndim - 1))


def _leaving_out(points):
    """Weights that leave out each point in turn, along the second axis."""
    return 1 - np.eye(points)[:, :, None]
