"""Raking: weights that add up to known totals of several groupings at once.

Deming & Stephan, Annals of Mathematical Statistics 1940;11:427–444 (iterative proportional fitting).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np


FEWEST = 20
ROUNDS, CLOSE, MET = 200, 1e-12, 1e-6


@dataclass(frozen=True)
class Raked:
    """`weights` of each respondent, None with the `reason` when there are none; `deff` is what the weighting costs (Kish)."""

    weights: np.ndarray | None
    deff: float = np.nan
    reason: str = ""


def rake(
    weights: np.ndarray, margins: Sequence[tuple[np.ndarray, dict[Any, int]]], largest: int | None = None, fewest: int = FEWEST
) -> Raked:
    """The Raked weights nearest to `weights` whose sums are those of every margin.

    `margins` is a list of (labels, totals): an array with one label for each respondent, and {label: how many people}. A
    label without a total (no answer) keeps its weight. `largest` trims each weight to at most that many times their mean.
    No group of fewer than `fewest` respondents is raked to: its few answers would carry too much.
    """
    weights = np.array(weights, float)
    groups = [(np.asarray(labels) == label, float(total)) for labels, totals in margins for label, total in totals.items()]
    reason = _reason(weights, groups, fewest)
    if reason:
        return Raked(None, reason=reason)
    for _ in range(ROUNDS):
        before = weights.copy()
        if largest:
            weights = np.minimum(weights, largest * weights.mean())
        for members, total in groups:
            weights[members] *= total / weights[members].sum()
        if np.abs(weights - before).max() <= CLOSE * weights.max():
            break
    if not _met(weights, groups, largest):
        return Raked(None, reason="The totals contradict one another, or trimming leaves no room for them")
    return Raked(weights, len(weights) * (weights**2).sum() / weights.sum() ** 2)


def _met(weights, groups, largest):
    trimmed = not largest or weights.max() <= largest * weights.mean() * (1 + MET)
    return trimmed and all(abs(weights[members].sum() / total - 1) <= MET for members, total in groups)


def _reason(weights, groups, fewest):
    if not len(weights) or not groups:
        return "There is nothing to rake"
    if not (weights > 0).all():
        return "Every respondent needs a weight above 0"
    if not all(np.isfinite(total) and total > 0 for _, total in groups):
        return "Every total must be above 0"
    if any(members.sum() < fewest for members, _ in groups):
        return f"A group has fewer than {fewest} respondents, too few to stand for it"
    return ""
