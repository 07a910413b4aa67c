"""The recent-trend test: has an indicator risen or fallen over its latest five points, beyond chance?

Fingertips' trend markers (Office for Health Improvement and Disparities, Trend markers guidance). A marker is given at
the 99.8% level, not 95%, and only if leaving out any one point leaves the direction as it is.
"""

from dataclasses import dataclass

import numpy as np
import scipy

from metrics.arrays import Numbers
from metrics.benchmark import kinds, polarity
from metrics.empty_reasons import reasons
from metrics.slopes import proportion_slope, weighted_slope


LEVEL = 0.998
THRESHOLD = 9.54953570608324
POINTS = 5
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


def recent_trend(
    values: Numbers,
    lowers: Numbers,
    uppers: Numbers,
    counts: Numbers = None,
    denominators: Numbers = None,
    method: str = "rate",
    better: str = "neither",
) -> Trend:
    """The Trend of one series of points, oldest first (arrays of one length, NaN where missing); see `recent_trends`."""
    columns = (None if part is None else np.asarray(part, float)[None, :] for part in (values, lowers, uppers, counts, denominators))
    trends = recent_trends(*columns, method=method, better=better)
    single = {name: _plain(part[0]) for name, part in vars(trends).items() if isinstance(part, np.ndarray)}
    return Trend(**(vars(trends) | single))


def recent_trends(
    values: np.ndarray,
    lowers: np.ndarray,
    uppers: np.ndarray,
    counts: np.ndarray | None = None,
    denominators: np.ndarray | None = None,
    method: str = "rate",
    better: Numbers = "neither",
) -> Trend:
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
    slope, chi2, slopes, own = proportion_slope(x, n) if form == PROPORTION else weighted_slope(v, low, high)
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


def _answer(why, slope, chi2, slopes, used, better, form):
    known = why == ""
    steady = known & ((slopes >= 0) == (slope >= 0)).all(axis=0)
    moved = steady & (chi2 > THRESHOLD)
    side = np.where(known, np.where(moved, np.where(slope >= 0, 1, -1), 0), 3)
    marker, label = _MARKERS[side + 1], _LABELS[polarity(better) + 1, side + 1]
    slope, chi2 = np.where(known, slope, np.nan), np.where(known, chi2, np.nan)
    return Trend(marker, label, kinds(side, better), slope, chi2, scipy.special.erfc(np.sqrt(chi2 / 2)), steady, used, why, form)


def _plain(value):
    return value.item() if isinstance(value, np.generic) else value
