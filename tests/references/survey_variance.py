"""The variance of a survey estimate, from the score of each respondent and how respondents were chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from metrics.arrays import Numbers


if TYPE_CHECKING:
    from tests.references.survey import Design


RAKING_ROUNDS = 10


def units(design: Design, size: int) -> tuple[Numbers, ...]:
    """(stratum, cluster) of each respondent as numbers; a cluster belongs to one stratum."""
    strata = np.zeros(size, int) if design.strata is None else np.unique(design.strata, return_inverse=True)[1]
    if design.clusters is None:
        return strata, np.arange(size)
    clusters = np.unique(design.clusters, return_inverse=True)[1]
    return strata, np.unique(strata * (clusters.max(initial=0) + 1) + clusters, return_inverse=True)[1]


def variance_between(scores: np.ndarray, strata: np.ndarray, clusters: np.ndarray, population: np.ndarray | None) -> float:
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


def raked(scores: np.ndarray, weights: np.ndarray, margins: tuple[Numbers, ...]) -> np.ndarray:
    """Scores less what the margins explain: raking takes away the chance in them. (survey::svyrecvar, class raking.)"""
    labels = [np.unique(margin, return_inverse=True)[1] for margin in margins]
    for _ in range(RAKING_ROUNDS if labels else 0):
        for label in labels:
            each = scores / weights
            scores = scores - weights * (np.bincount(label, each) / np.bincount(label))[label]
    return scores


def simple_variance(deviations: np.ndarray, weights: np.ndarray, n: int) -> float:
    """The variance of the mean in a simple random sample of n with the same answers; NaN for one answer."""
    return (weights * deviations**2).sum() / weights.sum() / (n - 1) if n > 1 else np.nan
