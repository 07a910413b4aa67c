"""The part of a grid that matters to what is hidden: the unknown nodes, the sums they are in, and all that stands in those."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import scipy

from disclosure.grid import NOBODY, Grid
from disclosure.implied_numbers import complete
from disclosure.linked_tables import LinkedTables, Sums
from disclosure.remainders import NOISE, Remainders
from disclosure.rows import Thresholds


class Since(NamedTuple):
    """What a round has settled: the instances it knew, and the rows (boolean array) that were hidden after it."""

    instances: np.ndarray
    hidden: np.ndarray


class Network:
    """Grows around nodes; what has been taken in stays. `cost` says what is lost with each row, infinite where it cannot be hidden."""

    def __init__(self, grid: Grid, remainders: Remainders, cost: np.ndarray, thresholds: Thresholds) -> None:
        self.grid, self.remainders, self.cost, self.thresholds = grid, remainders, cost, thresholds
        self.instances = remainders.small
        row, column = np.nonzero(grid.nodes != NOBODY)
        node = grid.nodes[row, column]
        telling = ~np.isnan(grid.values[node]) | grid.kept_back[node]
        order = np.argsort(node[telling], kind="stable")
        self.node, self.row = node[telling][order], row[telling][order]

    def grow(self, hidden: np.ndarray) -> bool:
        """Take in all sums of the nodes of these rows (boolean array); whether any was new.

        Nodes that no row has, and that stand in these sums, bring their own sums with them.
        """
        nodes = self.grid.nodes[hidden]
        return self.grow_around(np.unique(nodes[nodes != NOBODY]))

    def grow_around(self, nodes: np.ndarray) -> bool:
        """The same for nodes."""
        near = np.union1d(self.instances, self.grid.sums.instances(nodes))
        beside = np.unique(self.grid.sums.entries(near)[1])
        absent = beside[np.isnan(self.grid.values[beside]) & ~self.grid.kept_back[beside]]
        larger = np.union1d(near, self.grid.sums.instances(absent))
        grown = len(larger) > len(self.instances)
        self.instances = larger
        return grown

    def tables(self, hidden: np.ndarray, since: Since | None = None) -> tuple[LinkedTables, np.ndarray]:
        """(LinkedTables, which rows of the grid theirs are), with the rows hidden that `hidden` marks.

        Of what was settled in the round before (`since`) only those tables are made that have changed after it.
        """
        instances = self.instances if since is None else self._changed(hidden, since)
        made = complete(self.grid, self.remainders, instances, self.thresholds.protection)
        used, sum_number = np.unique(made.instance, return_inverse=True)
        nodes, cell = np.unique(made.node, return_inverse=True)
        at = np.searchsorted(made.nodes, nodes)
        values, absent = made.values[at], made.absent[at]
        row, of_cell = self._tells(nodes)
        rows, row = np.unique(row, return_inverse=True)
        little, counts, kept_back = self._protected(nodes, values)
        tables = LinkedTables(
            values=values,
            # A count of none is shown, so that whoever meets a hidden one knows of one child at least.
            floor=np.where(~absent & (values >= 1) & ~kept_back, 1.0, np.minimum(values, 0.0)),
            sensitive=little | counts | kept_back,
            sums=Sums(sum_number, cell, made.sign, made.guarded[used], self.grid.sums.axis_of(instances[used]) == 0),
            tells=(row, of_cell),
            cost=self.cost[rows],
            hidden=hidden[rows],
            protection=float(max(self.thresholds.protection, 1)),
        )
        return tables, rows

    def _changed(self, hidden: np.ndarray, since: Since) -> np.ndarray:
        """The instances that hang together with a new one, or with the number of a row that is hidden only now."""
        instance, node, _ = self.grid.sums.entries(self.instances)
        nodes, place = np.unique(node, return_inverse=True)
        size = len(self.instances) + len(nodes)
        links = (np.ones(len(place), bool), (instance, len(self.instances) + place))
        table = scipy.sparse.csgraph.connected_components(scipy.sparse.coo_matrix(links, shape=(size, size)), directed=False)[1]
        changed = np.zeros(size, bool)
        changed[table[: len(self.instances)][~np.isin(self.instances, since.instances)]] = True
        changed[table[len(self.instances) :][np.isin(nodes, self.grid.nodes[hidden != since.hidden])]] = True
        return self.instances[changed[table[: len(self.instances)]]]

    def _protected(self, nodes: np.ndarray, values: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Per node: whether its number is small, whether it is a count of ours that is not nought, whether its sender keeps it back."""
        grid, inside = self.grid, nodes < self.grid.sums.nodes
        at = np.where(inside, nodes, 0)
        limits = np.where(inside, np.where(np.isinf(grid.limits[at]), self.thresholds.count, grid.limits[at]), np.inf)
        counts = inside & grid.counted[at] & ((values > NOISE) | (not self.thresholds.zero_is_safe))
        return (values > NOISE) & (values < limits), counts, inside & grid.kept_back[at]

    def widen(self, most: int) -> None:
        """Take in all that sums tie to what is there, known nodes too, as long as it stays below `most` sums: tables small enough to be
        chosen from whole."""
        while len(self.instances) < most:
            if not self.grow_around(np.unique(self.grid.sums.entries(self.instances)[1])):
                return

    def _tells(self, nodes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(rows, places in `nodes`): which rows tell each of these nodes."""
        left, right = np.searchsorted(self.node, nodes, "left"), np.searchsorted(self.node, nodes, "right")
        often = right - left
        at = np.repeat(left, often) + np.arange(often.sum()) - np.repeat(np.cumsum(often) - often, often)
        return self.row[at], np.repeat(np.arange(len(nodes)), often)
