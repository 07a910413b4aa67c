"""Survey estimates by the design: weights, strata, clusters and finite populations; groups kept inside the whole design.

Särndal, Swensson & Wretman, Model Assisted Survey Sampling, 1992, chapter 5 (linearised variance of a ratio). Lumley,
Complex Surveys, 2010, as the R package survey works it out. Kish, Survey Sampling, 1965 (effective base).
"""

from dataclasses import dataclass

import numpy as np


RAKING_ROUNDS = 10
TINY = 1e-300


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


def estimate(answers, design, within=True):
    """The Estimate of the mean of `answers` (NaN for no answer) among the respondents marked in `within` (boolean array).

    The others stay in the design with no weight of their own, for a group's size is as much left to chance as its answers:
    leaving them out first would give another standard error.
    """
    answers, weights = np.asarray(answers, float), np.asarray(design.weights, float)
    weights = weights / max(weights.max(initial=0), TINY)
    asked = np.broadcast_to(within, answers.shape) & (weights > 0)
    counted = asked & np.isfinite(answers)
    n, total = int(counted.sum()), (weights * counted).sum()
    if not n:
        return Estimate(np.nan, np.nan, 0, int(asked.sum()), np.nan, np.nan, 0, "Nobody in this group answered")
    values = np.where(counted, answers, 0.0)
    mean = (weights * counted * values).sum() / total
    scores = counted * weights * (values - mean) / total
    strata, clusters = _units(design, len(answers))
    variance = _variance(_raked(scores, weights, design.margins), strata, clusters, design.population)
    simple = _simple_variance(values - mean, weights * counted, n)
    deff = variance / simple if simple > 1e-24 and variance > 0 else np.nan
    kish = total**2 / (weights[counted] ** 2).sum()
    return Estimate(
        mean, np.sqrt(variance), n, int(asked.sum()), deff, kish if np.isnan(deff) else n / deff, _freedom(strata, clusters, counted)
    )


def _units(design, size):
    """(stratum, cluster) of each respondent as numbers; a cluster belongs to one stratum."""
    strata = np.zeros(size, int) if design.strata is None else np.unique(design.strata, return_inverse=True)[1]
    if design.clusters is None:
        return strata, np.arange(size)
    clusters = np.unique(design.clusters, return_inverse=True)[1]
    return strata, np.unique(strata * (clusters.max(initial=0) + 1) + clusters, return_inverse=True)[1]


def _variance(scores, strata, clusters, population):
    """The variance of a sum of scores, between the clusters of each stratum. A stratum's only cluster is held against 0."""
    totals = np.bincount(clusters, scores)
    stratum = np.zeros(len(totals), int)
    stratum[clusters] = strata
    count = np.bincount(stratum)
    middle = np.where(count > 1, np.bincount(stratum, totals) / np.maximum(count, 1), 0)
    spread = np.bincount(stratum, (totals - middle[stratum]) ** 2) * count / np.maximum(count - 1, 1)
    if population is None:
        return spread.sum()
    size = np.full(len(count), np.inf)
    size[strata] = np.broadcast_to(np.asarray(population, float), strata.shape)
    return (spread * np.clip(1 - count / size, 0, 1)).sum()


def _raked(scores, weights, margins):
    """Scores less what the margins explain: raking takes away the chance in them. (survey::svyrecvar, class raking.)"""
    labels = [np.unique(margin, return_inverse=True)[1] for margin in margins]
    for _ in range(RAKING_ROUNDS if labels else 0):
        for label in labels:
            each = scores / weights
            scores = scores - weights * (np.bincount(label, each) / np.bincount(label))[label]
    return scores


def _simple_variance(deviations, weights, n):
    """The variance of the mean in a simple random sample of n with the same answers; NaN for one answer."""
    return (weights * deviations**2).sum() / weights.sum() / (n - 1) if n > 1 else np.nan


def _freedom(strata, clusters, counted):
    return len(np.unique(clusters[counted])) - len(np.unique(strata[counted]))
