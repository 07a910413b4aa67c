"""The integer programme of one table: which cells to hide so that every target has room to move, at least cost.

Source: Fischetti & Salazar-González (2001), Solving the cell suppression problem on tabular data with linear constraints,
with a pair of movements for each target; solved with HiGHS.
"""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import block_diag, csr_array, eye_array, hstack, kron, sparray, vstack

from metrics.quiet import quiet


GAP, NODES = 0.02, 50


@dataclass(frozen=True)
class Movements:
    """What may move in one layer of a table: sparse `sums` over its cells, how far each may fall, which choice frees it.

    All in units of the protection, so that every coefficient is near 1. `choice` is −1 for a cell that is unknown
    already. `targets` are places among the cells; each has two movements.
    """

    sums: sparray
    low: np.ndarray
    choice: np.ndarray
    targets: np.ndarray

    @property
    def count(self):
        """The number of movements."""
        return 2 * len(self.targets)

    def kept(self):
        """The sums of every movement, which stay as they are."""
        return kron(eye_array(self.count), self.sums)

    def tied(self, choices):
        """(on choices, on movements), their sum ≤ 0: a cell rises by 1 and falls by `low` at most, and only when chosen."""
        at = np.flatnonzero(self.choice >= 0)
        cells = csr_array((np.ones(len(at)), (np.arange(len(at)), at)), (len(at), len(self.low)))
        rise = csr_array((-np.ones(len(at)), (np.arange(len(at)), self.choice[at])), (len(at), choices))
        fall = csr_array((-self.low[at], (np.arange(len(at)), self.choice[at])), (len(at), choices))
        every, each = np.ones((self.count, 1)), eye_array(self.count)
        return vstack([kron(every, rise), kron(every, fall)]), vstack([kron(each, cells), kron(each, -cells)])

    def apart(self):
        """How far the two movements of each target lie apart."""
        pairs, size = np.arange(len(self.targets)), len(self.low)
        up, down = (size * (2 * pairs + turn) + self.targets for turn in (0, 1))
        signs = np.concatenate([np.ones(len(pairs)), -np.ones(len(pairs))])
        return csr_array((signs, (np.tile(pairs, 2), np.concatenate([up, down]))), (len(pairs), self.count * size))


def least(layers, cost):
    """Boolean array: the choices to take, one for each `cost`, so that all targets of `layers` (Movements) have their room.

    None when no choice gives it. The answer is within GAP of the least cost, or the best found after NODES branches.
    """
    choices = len(cost)
    on_choices, on_moves = zip(*(one.tied(choices) for one in layers))
    kept, apart = block_diag([one.kept() for one in layers]), block_diag([one.apart() for one in layers])
    no_choice = [csr_array((one.shape[0], choices)) for one in (kept, apart)]
    limits = [
        LinearConstraint(hstack([vstack(on_choices), block_diag(on_moves)]).tocsc(), -np.inf, 0),
        LinearConstraint(hstack([no_choice[0], kept]).tocsc(), 0, 0),
        LinearConstraint(hstack([no_choice[1], apart]).tocsc(), 1, np.inf),
    ]
    low = np.concatenate([np.zeros(choices), *(np.tile(-one.low, one.count) for one in layers)])
    high = np.ones(len(low))
    chosen = np.arange(len(low)) < choices
    aim = np.where(chosen, np.concatenate([cost, np.zeros(len(low) - choices)]), 0)
    with quiet():
        found = milp(
            aim, constraints=limits, bounds=Bounds(low, high), integrality=chosen, options={"mip_rel_gap": GAP, "node_limit": NODES}
        )
    return None if found.x is None else found.x[:choices] > 0.5
