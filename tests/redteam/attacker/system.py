"""All equations as one system, split into those that share no unknown, with the least and most that a sum of unknowns can be."""

from functools import cached_property
from typing import NamedTuple

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import bmat, csr_matrix, diags
from scipy.sparse.csgraph import connected_components

from tests.redteam.attacker.certain import certain


SECONDS = 5


class Part(NamedTuple):
    """Unknowns that hang together, and what is known of them."""

    unknowns: np.ndarray
    matrix: csr_matrix
    low: np.ndarray
    high: np.ndarray


class System:
    """`matrix` · unknowns lies between `low` and `high`; unknowns are counts, none above `most`."""

    def __init__(self, equations, agreements, size):
        self.equations = list({_same(equation): equation for equation in reversed(equations)}.values())
        every = [*((made.unknowns, made.factors) for made in self.equations), *map(_agreement, agreements)]
        rows = np.repeat(np.arange(len(every)), [len(unknowns) for unknowns, _ in every])
        columns, factors = (np.concatenate([pair[part] for pair in every] or [np.zeros(0, int)]) for part in (0, 1))
        self.matrix = csr_matrix((factors.astype(float), (rows, columns.astype(int))), (len(every), size))
        self.low, self.high = np.zeros(len(every)), np.zeros(len(every))
        for ends, name in ((self.low, "low"), (self.high, "high")):
            ends[: len(self.equations)] = [getattr(made, name) for made in self.equations]
        self.most = 10 * self.high[np.isfinite(self.high)].max(initial=0) + 1000
        self.known = certain(self.matrix, self.low, self.high)
        self._parts = {}

    @cached_property
    def component(self):
        """The number of the part that each unknown is in."""
        return _components(self.matrix)

    @cached_property
    def loose(self):
        """(the equations and their ends without what is certain, the number of the part that each unknown is in)."""
        free = np.isnan(self.known)
        certainly = self.matrix @ np.where(free, 0, self.known)
        matrix = self.matrix @ diags(free.astype(float))
        matrix.eliminate_zeros()
        return matrix.tocsr(), self.low - certainly, self.high - certainly, _components(matrix)

    def tied(self, columns):
        """(unknowns, numbers of the equations) of all that is tied to some unknowns."""
        unknowns = np.flatnonzero(np.isin(self.component, self.component[columns]))
        return unknowns, np.unique(self.matrix[:, unknowns].tocoo().row)

    def part(self, columns):
        """The Part of unknowns none of which is certain."""
        matrix, low, high, component = self.loose
        wanted = frozenset(component[columns].tolist())
        if wanted not in self._parts:
            unknowns = np.flatnonzero(np.isin(component, list(wanted)) & np.isnan(self.known))
            rows = np.unique(matrix[:, unknowns].tocoo().row)
            self._parts[wanted] = Part(unknowns, matrix[rows][:, unknowns], low[rows], high[rows])
        return self._parts[wanted]

    def extreme(self, columns, factors, sign, whole=False):
        """(the least of the sum where `sign` is 1, the most where it is −1; the unknowns of the part; their numbers there).

        With `whole`, unknowns are whole numbers; where time is up, the end that is certain. The numbers are None where there is no solution.
        """
        aim = np.zeros(self.matrix.shape[1])
        np.add.at(aim, columns, factors)
        free = np.isnan(self.known)
        given, part = (aim[~free] * self.known[~free]).sum(), self.part(np.flatnonzero(free & (aim != 0)))
        if not len(part.unknowns):
            return given, part.unknowns, np.zeros(0)
        solved = milp(
            sign * aim[part.unknowns], constraints=[LinearConstraint(part.matrix, part.low, part.high)] if len(part.low) else [],
            bounds=Bounds(0, self.most), integrality=np.full(len(part.unknowns), int(whole)), options={"time_limit": SECONDS},
        )  # fmt: skip
        if solved.x is None or (whole and solved.status):
            bound = getattr(solved, "mip_dual_bound", None)
            return (-np.inf if sign > 0 else np.inf) if bound is None else given + sign * bound, part.unknowns, None
        return given + sign * solved.fun, part.unknowns, solved.x


def _same(equation):
    return equation.unknowns.tobytes(), np.asarray(equation.factors, float).tobytes(), equation.low, equation.high


def _components(matrix):
    return connected_components(bmat([[None, matrix], [matrix.T, None]]), directed=False)[1][matrix.shape[0] :]


def _agreement(pair):
    whole, parts = pair
    return np.concatenate([[whole], parts]), np.concatenate([[1.0], -np.ones(len(parts))])
