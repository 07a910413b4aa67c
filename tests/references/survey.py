"""Survey estimates by the design: weights, strata, clusters and finite populations; groups kept inside the whole design.

Särndal, Swensson & Wretman, Model Assisted Survey Sampling, 1992, chapter 5 (linearised variance of a ratio). Lumley,
Complex Surveys, 2010, as the R package survey works it out. Kish, Survey Sampling, 1965 (effective base).
"""

from dataclasses import dataclass

import numpy as np

from metrics.arrays import Numbers
from tests.references.survey_variance import raked, simple_variance, units, variance_between


@dataclass(frozen=True)
class Design:
    """How the respondents were chosen, arrays of one value for each of them.

    `weights`: how many people each stands for. `strata` and `clusters` (schools) are labels; None for none. `population`:
    how many clusters (or people, without clusters) the stratum has in all; None when the sample is a small part of it, or
    when the claim is about the process and not about these very people. `margins`: the labels the weights were raked to.
    """

    weights: np.ndarray
    strata: np.ndarray | None = None
    clusters: np.ndarray | None = None
    population: np.ndarray | None = None
    margins: tuple = ()


@dataclass(frozen=True)
class Estimate:
    """A weighted mean (a share from 0 to 1 where the answers are 0 and 1) with its standard error.

    `n` is how many answered, `asked` how many were in the group; `deff` how much the design widens the variance over a
    simple sample of that size; `effective` the size of the simple sample that would say as much; `freedom` the degrees of
    freedom of t. Without an answer all are NaN and `reason` says why.
    """

    value: float
    se: float
    n: int
    asked: int
    deff: float
    effective: float
    freedom: int
    reason: str = ""


def estimate(answers: Numbers, design: Design, within: Numbers = True) -> Estimate:
    """The Estimate of the mean of `answers` (NaN for no answer) among the respondents marked in `within` (boolean array).

    The others stay in the design with no weight of their own, for a group's size is as much left to chance as its answers:
    leaving them out first would give another standard error.
    """
    answers, weights = np.asarray(answers, float), np.asarray(design.weights, float)
    asked = np.broadcast_to(within, answers.shape) & (weights > 0)
    counted = asked & np.isfinite(answers)
    n = int(counted.sum())
    if not n:
        return Estimate(np.nan, np.nan, 0, int(asked.sum()), np.nan, np.nan, 0, "Nobody in this group answered")
    # Only the ratios of weights matter, and very small ones would vanish when squared.
    counts = np.where(counted, weights, 0) / weights[counted].max()
    values, total = np.where(counted, answers, 0.0), counts.sum()
    mean = (counts * values).sum() / total
    strata, clusters = units(design, len(answers))
    scores = raked(counts * (values - mean) / total, weights, design.margins)
    variance = variance_between(scores, strata, clusters, design.population)
    simple = simple_variance(values - mean, counts, n)
    deff = variance / simple if simple > 1e-24 and variance > 0 else np.nan
    kish = total**2 / (counts**2).sum()
    return Estimate(
        mean, np.sqrt(variance), n, int(asked.sum()), deff, kish if np.isnan(deff) else n / deff, _freedom(strata, clusters, counted)
    )


def _freedom(strata, clusters, counted):
    return len(np.unique(clusters[counted])) - len(np.unique(strata[counted]))
