"""Tables that share no unknown cell, side by side in one linear programme.

The number of programmes then grows with the largest table, and not with how many there are.
"""

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components


AT_ONCE = 4000
EXACT = 1e-6


class Block:
    """Independent tables side by side: sparse sums over `cells`, `table` numbering the table of each cell."""

    def __init__(self, matrix, cells, table, wanted):
        self.matrix, self.cells, self.table, self.wanted = matrix, cells, table, wanted

    def extremes(self, values):
        """Array (2, cells): smallest and largest value of each wanted cell, NaN for the others."""
        ceiling = 4 * np.bincount(self.table, values)[self.table] + 1000
        found = np.full((2, len(values)), np.nan)
        for turn in turns(self.table, self.wanted):
            found[0, turn] = values[turn] + self.shift(turn, 1, -values, ceiling)[turn]
            found[1, turn] = values[turn] + self.shift(turn, -1, -values, ceiling)[turn]
        found[1, found[1] >= (values + ceiling) * (1 - EXACT)] = np.inf
        return np.maximum(found, 0)

    def shift(self, cells, direction, lowest, highest):
        """The change of every cell that takes `cells` furthest down (direction 1) or up (−1) and keeps every sum."""
        aim = np.zeros(len(lowest))
        aim[cells] = direction
        return self.towards(aim, lowest, highest)

    def towards(self, aim, lowest, highest):
        """The change of every cell that makes aim · change smallest and keeps every sum."""
        solved = linprog(
            aim, A_eq=self.matrix, b_eq=np.zeros(self.matrix.shape[0]), bounds=np.column_stack([lowest, highest]), method="highs"
        )
        if solved.x is None:
            raise ArithmeticError(f"HiGHS could not solve the attacker's problem: {solved.message}")
        return solved.x


def blocks(relations, unknown, cells):
    """Yield Blocks that hold every table with one of `cells`, at most about AT_ONCE cells in each."""
    members, table, _ = tables(relations, unknown)
    wanted = np.zeros(len(unknown), bool)
    wanted[cells] = True
    wanted = wanted[members]
    useful = np.bincount(table, wanted)[table] > 0
    members, table, wanted = members[useful], table[useful], wanted[useful]
    order = np.argsort(table, kind="stable")
    members, table, wanted = members[order], table[order], wanted[order]
    bounds = np.flatnonzero(np.diff(table, prepend=-1, append=-2))
    begin = 0
    for end in bounds[1:]:
        if end - begin >= AT_ONCE or end == len(members):
            part = slice(begin, end)
            yield Block(
                _sums(relations, members[part], len(unknown)), members[part], np.unique(table[part], return_inverse=True)[1], wanted[part]
            )
            begin = end


def tables(relations, unknown):
    """(cells, table, sums): the unknown cells, a number for the table of each, and how many sums that table has.

    Tables share no unknown cell.
    """
    cells = np.flatnonzero(unknown)
    rows = unknown[relations.cell]
    place, relation = (np.cumsum(unknown) - 1)[relations.cell[rows]], relations.relation[rows]
    size = len(cells) + relations.count
    links = (np.ones(len(place), bool), (place, len(cells) + relation))
    label = connected_components(coo_matrix(links, shape=(size, size)), directed=False)[1]
    used = np.bincount(relation, minlength=relations.count) > 0
    sums = np.bincount(label[len(cells) :][used], minlength=size)
    return cells, label[: len(cells)], sums[label[: len(cells)]]


def turns(table, wanted):
    """Yield index arrays that together name each wanted cell once, never two of one table in the same array."""
    cells = np.flatnonzero(wanted)
    order = cells[np.argsort(table[cells], kind="stable")]
    first = np.searchsorted(table[order], table[order])
    rank = np.arange(len(order)) - first
    by_rank = order[np.argsort(rank, kind="stable")]
    yield from np.split(by_rank, np.cumsum(np.bincount(rank))[:-1]) if len(order) else ()


def _sums(relations, cells, size):
    """The sparse matrix of relations over `cells`, empty relations left out."""
    place = np.full(size, -1)
    place[cells] = np.arange(len(cells))
    rows = place[relations.cell] >= 0
    relation = np.unique(relations.relation[rows], return_inverse=True)[1]
    shape = (int(relation.max(initial=-1)) + 1, len(cells))
    return csr_matrix((relations.sign[rows], (relation, place[relations.cell[rows]])), shape)
