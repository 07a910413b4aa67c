"""Questions with several answers: the share of those who answered the question that ticked each option."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tests.references.survey import Design, estimate


@dataclass(frozen=True)
class Multiple:
    """`options`: an Estimate for each, on one base. `n` ticked anything, `none` saw it and ticked nothing.

    The shares add up to more than 1 when people tick several; `ticks` says how many on average.
    """

    options: tuple
    n: int
    none: int
    ticks: float


def multiple(
    ticked: np.ndarray, design: Design, shown: Sequence[bool] | bool = True, none_counts: bool = False, within: Sequence[bool] | bool = True
) -> Multiple:
    """The Multiple of `ticked` (respondents × options, boolean) among those the question was `shown` to and in `within`.

    Nobody else is in the base, and neither is who ticked nothing, unless `none_counts` because the question allows it.
    """
    ticked = np.asarray(ticked, bool)
    asked = np.broadcast_to(shown, len(ticked)) & np.broadcast_to(within, len(ticked)) & (np.asarray(design.weights) > 0)
    some = ticked.any(axis=1)
    base = asked & (some | none_counts)
    weights = np.asarray(design.weights, float) * base
    ticks = (weights * ticked.sum(axis=1)).sum() / weights.sum() if base.any() else np.nan
    options = tuple(estimate(np.where(base, column, np.nan), design, asked) for column in ticked.T)
    return Multiple(options, int((asked & some).sum()), int((asked & ~some).sum()), ticks)
