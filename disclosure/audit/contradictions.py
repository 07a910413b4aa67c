"""Beliefs that cannot all be true are dropped, the fewest children's worth of them, so that the rest can be reasoned with."""

from __future__ import annotations

import numpy as np
import scipy

from disclosure.audit.linear_programme import Contradiction, Programme


ENOUGH = 1e-5
ROUNDS = 6


def contradicting(
    matrix: scipy.sparse.csr_array,
    row_low: np.ndarray,
    row_high: np.ndarray,
    low: np.ndarray,
    high: np.ndarray,
    firm: np.ndarray,
    deadline: float,
) -> np.ndarray:
    """For each row whether it is to be dropped, so that the others fit. Rows that are `firm` never are; all False where all fit.

    Raises OutOfTime at the deadline, and Contradiction where even without them nothing fits.
    """
    dropped = np.zeros(len(row_low), bool)
    for _ in range(ROUNDS):
        kept = np.flatnonzero(~dropped)
        try:
            Programme(matrix[kept], row_low[kept], row_high[kept], low, high, deadline).least(np.zeros(len(low)))
            return dropped
        except Contradiction:
            dropped[kept[_strained(matrix[kept], row_low[kept], row_high[kept], low, high, firm[kept], deadline)]] = True
    raise Contradiction("beliefs contradict each other")


def _strained(matrix, row_low, row_high, low, high, firm, deadline) -> np.ndarray:
    """Positions of the rows that have to give where the rows give as little as they can in sum."""
    soft = np.flatnonzero(~firm)
    give = scipy.sparse.csr_array((np.ones(len(soft)), (soft, np.arange(len(soft)))), (len(row_low), len(soft)))
    wide = scipy.sparse.hstack([matrix, give, -give], "csr")
    ends = np.concatenate([high, np.full(2 * len(soft), np.inf)])
    starts = np.concatenate([low, np.zeros(2 * len(soft))])
    aim = np.concatenate([np.zeros(len(low)), np.ones(2 * len(soft))])
    answer = Programme(wide, row_low, row_high, starts, ends, deadline).least(aim)
    given = answer[len(low) : len(low) + len(soft)] + answer[len(low) + len(soft) :]
    return soft[given > ENOUGH]
