"""Limits of survey shares: on the logit scale, and Wilson's on the effective base at 0% and 100%.

Lumley, survey::svyciprop. Korn & Graubard, Survey Methodology 1998;24:193–201 (beta). At 0% and 100% the standard error is
0, so every method built on it gives an interval without width; Wilson's does not.
"""

import numpy as np
from scipy.special import expit, logit, stdtrit
from scipy.stats import beta

from metrics.normal import level
from metrics.proportion import wilson
from tests.references.survey import Estimate


def limits(estimate: Estimate, confidence: float = 0.95, method: str = "logit") -> tuple[float, ...]:
    """(lower, upper) of a share, both from 0 to 1; NaN where there is no estimate or no such level.

    `method` is "logit" (the default), "beta", "asin" or "mean" (symmetric, cut off at 0 and 1).
    """
    share, se, t = estimate.value, estimate.se, _t(estimate, confidence)
    if not 0 < share < 1 or not se > 0:
        edge = wilson(share * estimate.effective, estimate.effective, confidence)
        return float(edge[0]), float(edge[1])
    return METHODS[method](share, se, t, estimate, confidence)


def _t(estimate, confidence):
    return stdtrit(max(estimate.freedom, 1), (1 + float(level(confidence))) / 2)


def _logit(share, se, t, *_):
    half = t * se / (share * (1 - share))
    return expit(logit(share) - half), expit(logit(share) + half)


def _mean(share, se, t, *_):
    return max(share - t * se, 0.0), min(share + t * se, 1.0)


def _asin(share, se, t, *_):
    angle, half = np.arcsin(np.sqrt(share)), t * se / (2 * np.sqrt(share * (1 - share)))
    return np.sin(max(angle - half, 0)) ** 2, np.sin(min(angle + half, np.pi / 2)) ** 2


def _beta(share, se, t, estimate, confidence):
    tail = (1 - float(level(confidence))) / 2
    base = share * (1 - share) / se**2 * (stdtrit(max(estimate.n - 1, 1), 1 - tail) / t) ** 2
    yes, no = base * share, base * (1 - share)
    return beta.ppf(tail, yes, no + 1), beta.ppf(1 - tail, yes + 1, no)


METHODS = {"logit": _logit, "mean": _mean, "asin": _asin, "beta": _beta}
