"""The integer programme of one table: which rows to hide so that every target has room to move, at least cost.

Source: Fischetti & Salazar-González (2001), Solving the cell suppression problem on tabular data with linear constraints,
with a pair of movements for each target; solved with HiGHS.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy

from disclosure.solver_output import quiet


GAP, NODES = 0.01, 100


@dataclass(frozen=True)
class Movements:
    """What may move in a table: sparse `sums` over its cells, how far each may fall (`low`), and the pairs (`choice`, `cell`) of rows that
    must be hidden for a cell to move. A cell in no pair moves freely.

    All in units of the protection, so that every coefficient is near 1. `targets` are places among the cells; each has two movements.
    """

    sums: scipy.sparse.sparray
    low: np.ndarray
    choice: np.ndarray
    cell: np.ndarray
    targets: np.ndarray

    @property
    def count(self) -> int:
        """The number of movements."""
        return 2 * len(self.targets)

    def kept(self) -> scipy.sparse.sparray:
        """The sums of every movement, which stay as they are."""
        return scipy.sparse.kron(scipy.sparse.eye_array(self.count), self.sums)

    def tied(self, choices: int) -> tuple[scipy.sparse.sparray, scipy.sparse.sparray]:
        """(on choices, on movements), their sum ≤ 0: a cell rises by 1 and falls by `low` at most, and only when its rows are chosen."""
        pairs = np.arange(len(self.choice))
        cells = scipy.sparse.csr_array((np.ones(len(pairs)), (pairs, self.cell)), (len(pairs), len(self.low)))
        rise = scipy.sparse.csr_array((-np.ones(len(pairs)), (pairs, self.choice)), (len(pairs), choices))
        fall = scipy.sparse.csr_array((-self.low[self.cell], (pairs, self.choice)), (len(pairs), choices))
        every, each = np.ones((self.count, 1)), scipy.sparse.eye_array(self.count)
        return scipy.sparse.vstack([scipy.sparse.kron(every, rise), scipy.sparse.kron(every, fall)]), scipy.sparse.vstack(
            [scipy.sparse.kron(each, cells), scipy.sparse.kron(each, -cells)]
        )

    def apart(self) -> scipy.sparse.sparray:
        """How far the two movements of each target lie apart."""
        pairs, size = np.arange(len(self.targets)), len(self.low)
        up, down = (size * (2 * pairs + turn) + self.targets for turn in (0, 1))
        signs = np.concatenate([np.ones(len(pairs)), -np.ones(len(pairs))])
        return scipy.sparse.csr_array((signs, (np.tile(pairs, 2), np.concatenate([up, down]))), (len(pairs), self.count * size))


def least(movements: Movements, guards: scipy.sparse.sparray, cost: np.ndarray) -> np.ndarray | None:
    """Boolean array: the rows to hide, one for each `cost`, so that all targets have their room, and each row of `guards` (sums ×
    choices) has one hidden.

    None when no choice gives it. The answer is within GAP of the least cost, or the best found after NODES branches.
    """
    choices = len(cost)
    on_choices, on_moves = movements.tied(choices)
    kept, apart = movements.kept(), movements.apart()
    no_choice = [scipy.sparse.csr_array((part.shape[0], choices)) for part in (kept, apart)]
    limits = [
        scipy.optimize.LinearConstraint(scipy.sparse.hstack([on_choices, on_moves]).tocsc(), -np.inf, 0),
        scipy.optimize.LinearConstraint(scipy.sparse.hstack([no_choice[0], kept]).tocsc(), 0, 0),
        scipy.optimize.LinearConstraint(scipy.sparse.hstack([no_choice[1], apart]).tocsc(), 1, np.inf),
    ]
    if guards.shape[0]:
        limits.append(
            scipy.optimize.LinearConstraint(
                scipy.sparse.hstack([guards, scipy.sparse.csr_array((guards.shape[0], apart.shape[1]))]).tocsc(), 1, np.inf
            )
        )
    low = np.concatenate([np.zeros(choices), np.tile(-movements.low, movements.count)])
    high = np.ones(len(low))
    chosen = np.arange(len(low)) < choices
    aim = np.where(chosen, np.concatenate([cost, np.zeros(len(low) - choices)]), 0)
    options = {"mip_rel_gap": GAP, "node_limit": NODES}
    with quiet():
        solved = scipy.optimize.milp(
            aim,
            constraints=[limit for limit in limits if limit.A.shape[0]],
            bounds=scipy.optimize.Bounds(low, high),
            integrality=chosen,
            options=options,
        )
    return None if solved.x is None else solved.x[:choices] > 0.5
