"""Tables that share no unknown cell, side by side in one linear programme.

The number of programmes then grows with the largest table, and not with how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import scipy

from disclosure.feasible_range import Furthest
from disclosure.linked_tables import Sums


AT_ONCE = 4000
EXACT = 1e-6


class Block:
    """Independent tables side by side: sparse sums over `cells`, `table` numbering the table of each cell."""

    def __init__(self, matrix: scipy.sparse.csr_matrix, cells: np.ndarray, table: np.ndarray, wanted: np.ndarray) -> None:
        self.matrix, self.cells, self.table, self.wanted = matrix, cells, table, wanted

    def extremes(self, values: np.ndarray, floor: np.ndarray) -> np.ndarray:
        """Array (2, cells): smallest and largest value of each wanted cell, NaN for the others, none being below its `floor`."""
        ceiling = 4 * np.bincount(self.table, np.abs(values))[self.table] + 1000
        limits, furthest = np.full((2, len(values)), np.nan), Furthest(self.matrix, floor - values, ceiling)
        for cell in np.flatnonzero(self.wanted):
            limits[:, cell] = values[cell] + furthest.change(cell, 1), values[cell] + furthest.change(cell, -1)
        limits[1, limits[1] >= (values + ceiling) * (1 - EXACT)] = np.inf
        return np.maximum(limits, floor)

    def narrow(self, values: np.ndarray, floor: np.ndarray, protection: float) -> np.ndarray:
        """Boolean array: the wanted cells that can take values no further apart than less than the `protection`."""
        ceiling = 4 * np.bincount(self.table, np.abs(values))[self.table] + 1000
        furthest, lowest, highest = Furthest(self.matrix, floor - values, ceiling), np.zeros(len(values)), np.zeros(len(values))
        for cell in np.flatnonzero(self.wanted):
            for direction in (-1, 1):
                if highest[cell] - lowest[cell] < protection:
                    furthest.change(cell, direction)
                    change = furthest.answer()
                    lowest, highest = np.minimum(lowest, change), np.maximum(highest, change)
        return self.wanted & (highest - lowest < protection)

    def towards(self, aim: np.ndarray, lowest: np.ndarray, highest: np.ndarray) -> np.ndarray:
        """The change of every cell that makes aim · change smallest and keeps every sum."""
        bounds = np.column_stack([np.minimum(lowest, 0), highest])
        solved = scipy.optimize.linprog(aim, A_eq=self.matrix, b_eq=np.zeros(self.matrix.shape[0]), bounds=bounds, method="highs")
        if solved.x is None:
            raise ArithmeticError(f"HiGHS could not solve the attacker's problem: {solved.message}")
        return solved.x


def blocks(sums: Sums, unknown: np.ndarray, cells: np.ndarray) -> Iterator[Block]:
    """Yield Blocks that hold every table with one of `cells` (indices), at most about AT_ONCE cells in each."""
    members, table, _ = components(sums, unknown)
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
            matrix = _matrix(sums, members[part], len(unknown))
            yield Block(matrix, members[part], np.unique(table[part], return_inverse=True)[1], wanted[part])
            begin = end


def components(sums: Sums, members: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(cells, table, count): the cells marked in `members`, a number for the table of each, and how many sums that table has.

    Tables share no marked cell.
    """
    cells = np.flatnonzero(members)
    entries = members[sums.cell]
    place, number = (np.cumsum(members) - 1)[sums.cell[entries]], sums.sum[entries]
    size = len(cells) + sums.count
    links = (np.ones(len(place), bool), (place, len(cells) + number))
    label = scipy.sparse.csgraph.connected_components(scipy.sparse.coo_matrix(links, shape=(size, size)), directed=False)[1]
    used = np.bincount(number, minlength=sums.count) > 0
    count = np.bincount(label[len(cells) :][used], minlength=size)
    return cells, label[: len(cells)], count[label[: len(cells)]]


def _matrix(sums: Sums, cells: np.ndarray, size: int) -> scipy.sparse.csr_matrix:
    """The sparse matrix of the sums over `cells`, empty ones left out."""
    place = np.full(size, -1)
    place[cells] = np.arange(len(cells))
    entries = place[sums.cell] >= 0
    number = np.unique(sums.sum[entries], return_inverse=True)[1]
    shape = (int(number.max(initial=-1)) + 1, len(cells))
    return scipy.sparse.csr_matrix((sums.sign[entries], (number, place[sums.cell[entries]])), shape)
