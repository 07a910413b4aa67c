"""The recent-trend test: has an indicator risen or fallen over its latest five points, beyond chance?

Fingertips' trend markers (Office for Health Improvement and Disparities, Trend markers guidance). A marker is given at
the 99.8% level, not 95%, and only if leaving out any one point leaves the direction as it is.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import erfc

from metrics.benchmark import kinds, polarity
from metrics.reasons import reasons


LEVEL = 0.998
THRESHOLD = 9.54953570608324
POINTS = 5
# Standard errors in a 95% interval, as Fingertips rounds it. Its markers are judged with this very figure.
WIDTH = 3.92
WEIGHTED = "weighted slope"
PROPORTION = "Cochran–Armitage"

DECREASING, UNCHANGED, INCREASING, UNKNOWN = "Decreasing", "No significant change", "Increasing", "Cannot be calculated"
# By side −1, 0, 1 and none; rows of the labels follow low, neither and high is better.
_MARKERS = np.array([DECREASING, UNCHANGED, INCREASING, "", UNKNOWN], object)
_LABELS = np.array(
    [
        [f"{DECREASING} and getting better", UNCHANGED, f"{INCREASING} and getting worse", "", UNKNOWN],
        _MARKERS,
        [f"{DECREASING} and getting worse", UNCHANGED, f"{INCREASING} and getting better", "", UNKNOWN],
    ],
    object,
)
# Times run along the first axis, and the series along the last.
_TIMES = np.arange(1.0, POINTS + 1)[:, None]
_LEAVING_OUT = 1 - np.eye(POINTS)[:, :, None]


@dataclass(frozen=True)
class Trend:
    """The answer for each series: single values from `recent_trend`, arrays over series from `recent_trends`.

    `marker` is one of the four above; `label` adds whether that is better or worse; `kind` is better, worse, higher,
    lower, similar or none. `slope` is per point, in the unit (weighted slope) or in log odds (Cochran–Armitage);
    `steady` says that no single point turns the direction. Where `reason` is not empty the numbers are NaN.
    """

    marker: object
    label: object
    kind: object
    slope: object
    chi2: object
    p: object
    steady: object
    points: object
    reason: object
    method: str
    level: float = LEVEL


def recent_trend(values, lowers, uppers, counts=None, denominators=None, method="rate", better="neither"):
    """The Trend of one series of points, oldest first (arrays of one length, NaN where missing); see `recent_trends`."""
    one = (None if part is None else np.asarray(part, float)[None, :] for part in (values, lowers, uppers, counts, denominators))
    found = recent_trends(*one, method=method, better=better)
    single = {name: _plain(part[0]) for name, part in vars(found).items() if isinstance(part, np.ndarray)}
    return Trend(**(vars(found) | single))


def recent_trends(values, lowers, uppers, counts=None, denominators=None, method="rate", better="neither"):
    """The Trend of many series: arrays (series, points), oldest first, NaN where missing; `better` one or one per series.

    The latest 5 points that have a value (and a count and a denominator, where those are given) are used, whatever
    years lie between them; the periods must not overlap and the series must not have a break. `method` 'proportion'
    takes Cochran and Armitage's χ² for trend on the counts, anything else the slope weighted by the 95% limits.

    Nothing is raised. Fewer than 5 points, a count equal to its denominator, limits that are missing or have no width,
    or (Cochran–Armitage) a count of 0, is "Cannot be calculated" with the reason.
    """
    values, lowers, uppers = (np.asarray(part, float) for part in (values, lowers, uppers))
    counted = counts is not None and denominators is not None
    counts, denominators = (np.asarray(part, float) if counted else np.full(values.shape, np.nan) for part in (counts, denominators))
    valid = np.isfinite(values) & ((np.isfinite(counts) & np.isfinite(denominators)) | (not counted))
    v, low, high, x, n = _latest((values, lowers, uppers, counts, denominators), valid)
    form = PROPORTION if method in ("proportion", PROPORTION) else WEIGHTED
    used = np.minimum(valid.sum(axis=1), POINTS)
    faults = [(used < POINTS, f"Fewer than {POINTS} points have a value"), ((x == n).any(axis=0), "A count equals its denominator")]
    with np.errstate(all="ignore"):
        slope, chi2, slopes, own = _proportion_slope(x, n) if form == PROPORTION else _weighted_slope(v, low, high)
    why = reasons(*faults, *own, (~np.isfinite(chi2), "The figures do not allow the test"))
    return _answer(why, slope, chi2, slopes, used, better, form)


def _latest(parts, valid):
    """Each of `parts` cut to its latest valid points, as (points, series); all NaN for a series that has too few."""
    order = np.argsort(valid, axis=1, kind="stable")[:, -POINTS:]
    enough = valid.sum(axis=1) >= POINTS
    for part in parts:
        if order.shape[1] < POINTS:
            yield np.full((POINTS, len(valid)), np.nan)
        else:
            yield np.where(enough, np.take_along_axis(part, order, axis=1).T, np.nan)


def _weighted_slope(v, low, high):
    """Slope by weighted least squares of known variance: (slope, χ², slopes without each point, faults)."""
    se = (high - low) / WIDTH
    w = 1 / (se * se)
    slope, spread = _fit(v, w)
    faults = [
        (~np.isfinite(low + high).all(axis=0), "Confidence limits are missing"),
        (~(se > 0).all(axis=0), "Confidence limits have no width"),
    ]
    return slope, slope * slope * spread, _fit(v[:, None], w[:, None] * _LEAVING_OUT)[0], faults


def _proportion_slope(x, n):
    """Cochran and Armitage's χ² for trend without continuity correction, its direction from the unweighted log odds."""
    total, events = n.sum(axis=0), x.sum(axis=0)
    nt, ntt, xt = (n * _TIMES).sum(axis=0), (n * _TIMES**2).sum(axis=0), (x * _TIMES).sum(axis=0)
    between = total * xt - events * nt
    chi2 = total * between * between / (events * (total - events) * (total * ntt - nt * nt))
    odds = np.log(x / (n - x))
    slope = _fit(odds, np.ones((POINTS, 1)))[0]
    faults = [
        ((x > n).any(axis=0), "A count is larger than its denominator"),
        ((x <= 0).any(axis=0), "A count of 0 has no odds"),
        (np.isnan(x).any(axis=0), "Counts are missing"),
    ]
    return slope, chi2, _fit(odds[:, None], _LEAVING_OUT)[0], faults


def _fit(v, w):
    """(slope, Σw(t − t̄)²) of v on t = 1, 2… over the first axis, by least squares with weights w."""
    t = _TIMES.reshape(-1, *[1] * (w.ndim - 1))
    total = w.sum(axis=0)
    away = t - (w * t).sum(axis=0) / total
    centred = v - (w * v).sum(axis=0) / total
    weighted = w * away
    together = (weighted * centred).sum(axis=0)
    # A slope of 0 counts as rising, and rounding must not turn it into a falling one.
    level = np.abs(together) <= 1e-13 * np.abs(weighted * v).sum(axis=0)
    spread = (weighted * away).sum(axis=0)
    return np.where(level, 0, together) / spread, spread


def _answer(why, slope, chi2, slopes, used, better, form):
    known = why == ""
    steady = known & ((slopes >= 0) == (slope >= 0)).all(axis=0)
    moved = steady & (chi2 > THRESHOLD)
    side = np.where(known, np.where(moved, np.where(slope >= 0, 1, -1), 0), 3)
    marker, label = _MARKERS[side + 1], _LABELS[polarity(better) + 1, side + 1]
    slope, chi2 = np.where(known, slope, np.nan), np.where(known, chi2, np.nan)
    return Trend(marker, label, kinds(side, better), slope, chi2, erfc(np.sqrt(chi2 / 2)), steady, used, why, form)


def _plain(value):
    return value.item() if isinstance(value, np.generic) else value
