"""Bounds of unknowns as they follow from one equation at a time, again and again."""

from __future__ import annotations

import numpy as np
import scipy


ROUNDS = 25
SLACK = 1e-6


def tighten(
    matrix: scipy.sparse.csr_array, row_low: np.ndarray, row_high: np.ndarray, low: np.ndarray, high: np.ndarray, whole: bool = True
) -> tuple[np.ndarray, np.ndarray]:
    """Narrower bounds of whole numbers (or of any, if not `whole`), in new arrays.

    Where the equations contradict each other some lower bound ends up above its upper one.
    """
    entries = matrix.tocoo()
    rows, columns, factors = entries.row, entries.col, entries.data
    low, high = low.copy(), high.copy()
    for _ in range(ROUNDS):
        before = low.copy(), high.copy()
        upward = factors > 0
        least = factors * np.where(upward, low[columns], high[columns])
        most = factors * np.where(upward, high[columns], low[columns])
        above = (row_high[rows] - _rest(least, rows, len(row_low), -np.inf)) / factors
        below = (row_low[rows] - _rest(most, rows, len(row_low), np.inf)) / factors
        np.minimum.at(high, columns, _down(np.where(upward, above, below), whole))
        np.maximum.at(low, columns, _up(np.where(upward, below, above), whole))
        if (low > high + SLACK).any() or np.array_equal(before[0], low) and np.array_equal(before[1], high):
            break
    return low, high


def _rest(parts: np.ndarray, rows: np.ndarray, count: int, endless: float) -> np.ndarray:
    """For each entry what the others of its row come to at the extreme; `endless` where one of those has no bound."""
    free = np.isinf(parts)
    sums = np.bincount(rows, np.where(free, 0, parts), count)
    free_in_row = np.bincount(rows, free, count)
    return np.where(free_in_row[rows] - free > 0, endless, sums[rows] - np.where(free, 0, parts))


def _down(bounds: np.ndarray, whole: bool) -> np.ndarray:
    return np.floor(bounds + SLACK) if whole else bounds


def _up(bounds: np.ndarray, whole: bool) -> np.ndarray:
    return np.ceil(bounds - SLACK) if whole else bounds
