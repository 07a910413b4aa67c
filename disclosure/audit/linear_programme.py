"""Linear programmes by HiGHS."""

from __future__ import annotations

from time import monotonic

import numpy as np
import scipy


class OutOfTime(Exception):
    """The deadline passed before a programme was solved."""


class Contradiction(Exception):
    """No unknowns fit all equations."""


class Programme:
    """Equations and bounds that are solved for one aim after another, until a deadline on the monotonic clock.

    Unknowns without an upper bound get one that is far out of reach, so that every aim has an end.
    """

    def __init__(
        self, matrix: scipy.sparse.csr_array, row_low: np.ndarray, row_high: np.ndarray, low: np.ndarray, high: np.ndarray, deadline: float
    ):
        ends = np.concatenate([row_low, row_high, low, high, [100.0]])
        self.reach = 10 * np.abs(ends[np.isfinite(ends)]).max()
        self.bounds = scipy.optimize.Bounds(low, np.where(np.isinf(high), self.reach, high))
        self.constraint = scipy.optimize.LinearConstraint(matrix, row_low, row_high)
        self.deadline = deadline
        self.solved = 0

    def least(self, aim: np.ndarray, whole: bool = False) -> np.ndarray:
        """The unknowns for which aim @ unknowns is least. Raises Contradiction where there are none, and OutOfTime."""
        seconds = self.deadline - monotonic()
        if seconds <= 0:
            raise OutOfTime
        answer = scipy.optimize.milp(
            aim, constraints=self.constraint, bounds=self.bounds, integrality=np.full(len(aim), int(whole)), options={"time_limit": seconds}
        )
        self.solved += 1
        if answer.status == 1:
            raise OutOfTime
        if answer.x is None:
            raise Contradiction(answer.message)
        return answer.x
