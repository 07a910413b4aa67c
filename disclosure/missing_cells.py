"""Numbers for what no row counts, such that all sums hold: any will do, as what a reader can say of a hidden number does not depend on it."""

from __future__ import annotations

import numpy as np
import scipy


MISFIT, SOMEBODY = 1e4, 1.0


def completed(matrix: scipy.sparse.csr_matrix, left: np.ndarray, doubt: np.ndarray) -> np.ndarray:
    """The unknown numbers, none below 0, for which matrix · numbers is `left`, as nearly as can be.

    Where there is a choice, somebody is in every unknown, so that one that is nought must be, and nobody in those of which there
    is `doubt`, the more the less. None unknown gives an empty array.
    """
    sums, unknown = matrix.shape
    if not unknown:
        return np.zeros(0)
    eye = scipy.sparse.identity(sums, format="csr")
    # Each unknown is a little and more; the little is rewarded. What does not fit is punished.
    whole = scipy.sparse.hstack([matrix, matrix, eye, -eye], format="csr")
    sizes = (unknown, unknown, sums, sums)
    cost = np.repeat([-1.0, 0.0, MISFIT, MISFIT], sizes)
    cost[: 2 * unknown] = np.where(np.tile(doubt > 0, 2), np.tile(doubt, 2), cost[: 2 * unknown])
    most = np.repeat([SOMEBODY, np.inf, np.inf, np.inf], sizes)
    solved = scipy.optimize.linprog(cost, A_eq=whole, b_eq=left, bounds=np.column_stack([np.zeros(len(cost)), most]), method="highs")
    if solved.x is None:
        raise ArithmeticError(f"HiGHS could not complete the sums: {solved.message}")
    return solved.x[:unknown] + solved.x[unknown : 2 * unknown]
