"""How far those who read the same answers agree on one theme."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from metrics.coder_agreement import cohens_kappa, krippendorffs_alpha


# Of fewer answers that several have read, agreement says nothing, and might say how a single one was read.
ENOUGH = 10


@dataclass(frozen=True)
class Agreement:
    """Cohen's kappa and Krippendorff's alpha over the answers that several have read, and how many these are.

    Both are None where fewer than ten are, or where all were read alike.
    """

    kappa: float | None
    alpha: float | None
    read_by_several: int


def agreement(readings: Sequence[Mapping[Any, bool]]) -> Agreement:
    """The Agreement of coders, each with {answer: whether it was read into the theme}. Without answers that several read there is none."""
    places = [place for place in dict.fromkeys(place for each in readings for place in each) if sum(place in each for each in readings) > 1]
    if len(places) < ENOUGH:
        return Agreement(None, None, len(places))
    table = np.array([[each.get(place, np.nan) for place in places] for each in readings], dtype=float)
    return Agreement(_kappa(table), krippendorffs_alpha(table), len(places))


def _kappa(table: np.ndarray) -> float | None:
    """Cohen's kappa; of more than two coders the mean over their pairs (Light 1971), of pairs who both have read enough."""
    kappas = []
    for first, second in combinations(table, 2):
        both = ~np.isnan(first) & ~np.isnan(second)
        if both.sum() >= ENOUGH:
            kappas.append(cohens_kappa(first[both], second[both]))
    known = [kappa for kappa in kappas if kappa is not None]
    return float(np.mean(known)) if known else None
