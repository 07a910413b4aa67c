"""All equations as one system, split into those that share no unknown, with the least and most that a sum of unknowns can be."""

from functools import cached_property

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import bmat, csr_matrix
from scipy.sparse.csgraph import connected_components


SECONDS = 5


class System:
    """`matrix` · unknowns lies between `low` and `high`; unknowns are counts, none above `most`."""

    def __init__(self, equations, agreements, size):
        rows, columns, factors = [], [], []
        for number, (unknowns, weights) in enumerate(
            [*((made.unknowns, made.factors) for made in equations), *map(_agreement, agreements)]
        ):
            rows.append(np.full(len(unknowns), number))
            columns.append(unknowns)
            factors.append(weights)
        self.equations, number = equations, len(rows)
        empty = [np.zeros(0, int)]
        places = (np.concatenate(rows or empty), np.concatenate(columns or empty))
        self.matrix = csr_matrix((np.concatenate(factors or empty), places), (number, size))
        self.low, self.high = np.zeros(number), np.zeros(number)
        self.low[: len(equations)], self.high[: len(equations)] = ([getattr(made, end) for made in equations] for end in ("low", "high"))
        shown = self.high[np.isfinite(self.high)]
        self.most = 10 * shown.max(initial=0) + 1000
        self._parts = {}

    @cached_property
    def component(self):
        """The number of the part of the system that each unknown is in."""
        linked = bmat([[None, self.matrix], [self.matrix.T, None]])
        return connected_components(linked, directed=False)[1][self.matrix.shape[0] :]

    def part(self, columns):
        """(unknowns, numbers of the equations) of the smallest part of the system that has these unknowns and all that is tied to them."""
        wanted = frozenset(self.component[columns].tolist())
        if wanted not in self._parts:
            unknowns = np.flatnonzero(np.isin(self.component, list(wanted)))
            self._parts[wanted] = unknowns, np.unique(self.matrix[:, unknowns].tocoo().row)
        return self._parts[wanted]

    def extreme(self, columns, factors, sign, whole=False):
        """(the least of the sum where `sign` is 1, the most where it is −1; the unknowns of the part; their numbers there).

        With `whole`, unknowns are whole numbers; where time is up, the end that is certain. The numbers are None where there is no solution.
        """
        unknowns, rows = self.part(columns)
        aim = np.zeros(self.matrix.shape[1])
        np.add.at(aim, columns, factors)
        tied = self.matrix[rows][:, unknowns]
        constraints = [LinearConstraint(tied, self.low[rows], self.high[rows])] if len(rows) else []
        solved = milp(
            sign * aim[unknowns], constraints=constraints, bounds=Bounds(0, self.most), integrality=np.full(len(unknowns), int(whole)),
            options={"time_limit": SECONDS},
        )  # fmt: skip
        if solved.x is None or (whole and solved.status):
            bound = getattr(solved, "mip_dual_bound", None)
            return (-np.inf if sign > 0 else np.inf) if bound is None else sign * bound, unknowns, None
        return sign * solved.fun, unknowns, solved.x


def _agreement(pair):
    whole, parts = pair
    return np.concatenate([[whole], parts]), np.concatenate([[1.0], -np.ones(len(parts))])
