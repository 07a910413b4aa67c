"""Where a series is heading "if the recent trend continues": least squares with a prediction interval.

Draper NR, Smith H, Applied Regression Analysis, 3rd edition, 1998, chapter 1 and 3. Proportions are fitted on the logit
scale and rates on the log scale, so that nothing is projected below 0% or above 100%.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import scipy

from metrics.arrays import Numbers
from metrics.line import line
from metrics.normal import level


LEAST_POINTS = 5
SCALES = {"proportion": "logit", "rate": "log", "count": "log"}
_TO: dict[str, Callable] = {"identity": lambda share: share, "log": np.log, "logit": lambda share: scipy.special.logit(share)}
_FROM: dict[str, Callable] = {"identity": lambda share: share, "log": np.exp, "logit": lambda place: scipy.special.expit(place)}


@dataclass(frozen=True)
class Projection:
    """`fit` with its prediction interval (`lower`, `upper`) and that of the line itself, at each time asked, in the unit.

    `slope` and its p value are on the scale of the fit. `reliable` is true where it rests on 5 points or more and looks
    no further ahead than half their number; `words` say what is wrong, or are empty. Without 3 points all is NaN.
    """

    fit: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    line_lower: np.ndarray
    line_upper: np.ndarray
    slope: float
    p: float
    reliable: np.ndarray
    words: str


@np.errstate(all="ignore")
def project(t: Numbers, y: Numbers, at: Numbers, scale: str = "identity", per: float = 1, confidence: float = 0.95) -> Projection:
    """The Projection of a series y at times t (arrays of one length, NaN left out) to the times `at`.

    `scale` is identity, log or logit (see SCALES), the last two for y ÷ per between 0 and 1. Nothing is raised: fewer
    than 3 points, or a value that the scale cannot hold (0 on the log scale), gives NaN and words.
    """
    t, y, at = _sound(t, y, at)
    words = _faults(t, y, at, scale, per)
    fitted = line(t, _to(y, scale, per), at)
    if fitted is None:
        empty = np.full(at.shape, np.nan)
        return Projection(empty, empty, empty, empty, empty, np.nan, np.nan, np.zeros(at.shape, bool), words)
    reach = scipy.special.stdtrit(fitted.freedom, (1 + level(confidence)) / 2)
    near, far = reach * fitted.line_se, reach * fitted.point_se
    ends = (fitted.middle, fitted.middle - far, fitted.middle + far, fitted.middle - near, fitted.middle + near)
    p = 2 * scipy.special.stdtr(fitted.freedom, -np.abs(_ratio(fitted.slope, fitted.se)))
    ahead = (len(t) >= LEAST_POINTS) & (at - t.max() <= len(t) / 2 * _step(t))
    return Projection(*(_from(end, scale, per) for end in ends), fitted.slope, float(p), ahead, words)


@np.errstate(all="ignore")
def chance_of_reaching(
    t: Numbers, y: Numbers, at: Numbers, target: float, better: str, scale: str = "identity", per: float = 1
) -> np.ndarray:
    """The probability that a value at each time of `at` reaches `target`, if the recent trend continues.

    From the distribution of the prediction interval. NaN without 3 points, or where neither high nor low is better.
    """
    t, y, at = _sound(t, y, at)
    fitted = line(t, _to(y, scale, per), at)
    if fitted is None or better == "neither":
        return np.full(at.shape, np.nan)
    short = _ratio(fitted.middle - _to(np.asarray(target, float), scale, per), fitted.point_se)
    return scipy.special.stdtr(fitted.freedom, short if better == "high" else -short)


def _sound(t, y, at):
    t, y, at = np.asarray(t, float), np.asarray(y, float), np.atleast_1d(np.asarray(at, float))
    known = np.isfinite(t) & np.isfinite(y)
    return t[known], y[known], at


def _faults(t, y, at, scale, per):
    if len(y) < LEAST_POINTS:
        return f"A projection needs at least {LEAST_POINTS} points, and there are {len(y)}"
    if not np.isfinite(_to(y, scale, per)).all():
        return "A value of 0% or 100%, or beyond, cannot be projected" if scale == "logit" else "A value of 0 or below cannot be projected"
    if np.ptp(t) == 0:
        return "The points are all of one time"
    if (at - t.max() > len(t) / 2 * _step(t)).any():
        return f"{len(t)} points are too few to look so far ahead"
    return ""


def _step(t):
    """The usual distance in time between points."""
    return np.median(np.diff(np.sort(t))) if len(t) > 1 else np.nan


def _ratio(top, bottom):
    """top ÷ bottom, where no spread at all leaves no doubt: infinite, or 0 for 0 ÷ 0."""
    return np.where((np.asarray(top) == 0) & (np.asarray(bottom) == 0), 0.0, np.divide(top, bottom))


def _to(y, scale, per):
    return _TO[scale](y / per if scale != "identity" else y)


def _from(g, scale, per):
    return _FROM[scale](g) * (per if scale != "identity" else 1)
