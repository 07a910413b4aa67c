"""A whole family as linked tables: every sum at once, and every number that no row counts as an unknown.

Whoever takes all sums together needs no chain of them that we would have to think of first.
"""

from dataclasses import replace

import numpy as np
import scipy

from disclosure.exposure import exposed, in_large_tables
from disclosure.family_sums import HEADINGS, INSIDE, family_sums
from disclosure.grid import NOBODY, Grid
from disclosure.linked_tables import LinkedTables, Sums
from disclosure.missing_cells import completed
from disclosure.remainders import NOISE, Remainders
from disclosure.rows import Thresholds


# That all children of a group are in its parts is less to be doubted than that all children are.
DOUBT = 10.0
# Of tables of more unknown cells only what follows step by step is looked for: a programme for each of them would take hours.
LARGEST = 3_500


class FamilyTables:
    """Makes the LinkedTables of a grid; their rows are those of the grid, their cells its nodes and what wholes hold beyond their parts."""

    def __init__(self, grid: Grid, remainders: Remainders, cost: np.ndarray, thresholds: Thresholds) -> None:
        self.grid, self.cost, self.thresholds = grid, cost, thresholds
        self.sums = family_sums(grid, remainders)
        self.nodes, self.cell = np.unique(self.sums.node, return_inverse=True)
        self.real = self.nodes < grid.sums.nodes
        at = np.where(self.real, self.nodes, 0)
        self.given = np.where(self.real, grid.values[at], np.nan)
        self.unsent = np.isnan(self.given)
        self.kept_back, self.counted = self.real & grid.kept_back[at], self.real & grid.counted[at]
        self.limit_of_state = self._limits()
        self.limit = np.where(self.real & np.isfinite(grid.limits[at]), grid.limits[at], self.limit_of_state)

    def tables(self) -> LinkedTables:
        """The LinkedTables, with no row hidden but those that their senders keep back."""
        values = self._completed()
        sums, cell = self.sums, self.cell
        holds = np.abs(np.bincount(sums.sum, sums.sign * values[self.cell], sums.count)) <= NOISE
        small = (values > NOISE) & (values < self.limit)
        counts = self.counted & ((values > NOISE) | (not self.thresholds.zero_is_safe))
        # A count of none is shown, so that whoever meets a hidden one knows of one child at least.
        somebody = (values >= 1) & (~self.unsent | (self.kept_back & self.counted))
        made = LinkedTables(
            values=values,
            floor=np.where(somebody, 1.0, np.minimum(values, 0.0)),
            sensitive=((small | counts) & ~self.unsent) | self.kept_back,
            sums=Sums(sums.sum, cell, sums.sign, np.zeros(sums.count, bool), sums.axis == 0).kept(holds),
            tells=self._tells(),
            cost=self.cost,
            hidden=self.grid.rows.withheld & ~self.grid.rows.published,
            protection=float(max(self.thresholds.protection, 1)),
        )
        revealed = exposed(replace(made, sensitive=small & self._beside()), made.hidden, in_large_tables(made, made.hidden, LARGEST))
        return _with_differences(replace(made, sensitive=made.sensitive | revealed), self._differences(values))

    def _limits(self) -> np.ndarray:
        """The smallest number that may be known of each node without a row: that of its state, or of the whole it belongs to."""
        grid, sums = self.grid, self.sums
        stride = grid.sums.nodes // grid.shape[0]
        of_state = np.where(grid.ours, grid.limits, np.inf).reshape(grid.shape[0], -1).min(axis=1)
        bases = grid.nodes[~grid.rows.published, 1]
        of_state[np.unique(bases[bases != NOBODY] // stride)] = self.thresholds.base
        limits = np.where(self.real, of_state[np.where(self.real, self.nodes, 0) // stride], 0)
        rests = ~self.real[self.cell] & (sums.axis != INSIDE)[sums.sum]
        limits[self.cell[rests]] = of_state[sums.whole[sums.sum[rests]] // stride]
        return limits

    def _completed(self) -> np.ndarray:
        """The numbers of all nodes, those that no row gives so that the sums hold."""
        sums, unsent = self.sums, self.unsent
        values = np.where(unsent, 0.0, np.nan_to_num(self.given))
        entries = unsent[self.cell]
        busy, number = np.unique(sums.sum[entries], return_inverse=True)
        place = (np.cumsum(unsent) - 1)[self.cell[entries]]
        matrix = scipy.sparse.csr_matrix((sums.sign[entries], (number, place)), (len(busy), int(unsent.sum())))
        left = -np.bincount(sums.sum, sums.sign * values[self.cell], sums.count)[busy]
        rests = (sums.node >= sums.rests) & sums.doubtful[sums.sum]
        doubt = np.zeros(len(values))
        doubt[self.cell[rests]] = np.where(self._heading()[sums.sum[rests]] == 0, DOUBT, 2 * DOUBT)
        values[unsent] = completed(matrix, left, doubt[unsent])
        self.sums = sums.settled(values[self.cell])
        self.cell = np.searchsorted(self.nodes, self.sums.node)
        return values

    def _beside(self) -> np.ndarray:
        """Boolean array of cells without a row: those that some row leaves out along one axis alone."""
        sums = self.sums
        given = (np.bincount(sums.sum, ~self.unsent[self.cell], sums.count) > 0) & (sums.axis != INSIDE)
        beside = np.zeros(len(self.nodes), bool)
        beside[self.cell[given[sums.sum]]] = True
        return beside & self.unsent & ~self.kept_back

    def _heading(self) -> np.ndarray:
        """The heading of the whole of each sum."""
        return self.sums.whole // self.grid.sums.axes[HEADINGS].stride % self.grid.shape[HEADINGS]

    def _differences(self, values: np.ndarray) -> np.ndarray:
        """Array (pairs, 2) of cells: a group and one within it, beyond which it holds few children."""
        sums = self.sums
        has_rest = np.bincount(sums.sum, ~self.real[self.cell], sums.count) > 0
        wide = (sums.axis == HEADINGS) & ~has_rest & (np.bincount(sums.sum, minlength=sums.count) > 3) & (self._heading() != 0)
        at = np.flatnonzero(wide[sums.sum] & (sums.sign < 0))
        pairs = np.column_stack([np.searchsorted(self.nodes, sums.whole[sums.sum[at]]), self.cell[at]]).reshape(-1, 2)
        pairs = np.unique(pairs[~self.unsent[pairs].any(axis=1)], axis=0)
        difference = values[pairs[:, 0]] - values[pairs[:, 1]]
        return pairs[(difference > NOISE) & (difference < self.limit_of_state[pairs[:, 0]])]

    def _tells(self) -> tuple[np.ndarray, np.ndarray]:
        """(row, cell): which rows tell which cells."""
        row, column = np.nonzero(self.grid.nodes != NOBODY)
        node = self.grid.nodes[row, column]
        telling = (~np.isnan(self.grid.values[node]) | self.grid.kept_back[node]) & np.isin(node, self.nodes)
        return row[telling], np.searchsorted(self.nodes, node[telling])


def _with_differences(tables: LinkedTables, pairs: np.ndarray) -> LinkedTables:
    """The tables with one more secret cell for each pair of cells: what the first holds beyond the second."""
    sums, size, more = tables.sums, len(tables.values), len(pairs)
    number = np.append(sums.sum, np.repeat(sums.count + np.arange(more), 3))
    cell = np.append(sums.cell, np.column_stack([pairs, size + np.arange(more)]).ravel())
    none = np.zeros(more, bool)
    joined = Sums(
        number, cell, np.append(sums.sign, np.tile([1.0, -1.0, -1.0], more)), np.append(sums.guarded, none), np.append(sums.own, none)
    )
    return replace(
        tables, sums=joined, values=np.append(tables.values, tables.values[pairs[:, 0]] - tables.values[pairs[:, 1]]),
        floor=np.append(tables.floor, np.zeros(more)), sensitive=np.append(tables.sensitive, ~none),
    )  # fmt: skip
