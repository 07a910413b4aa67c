"""The linked tables that share no cell at all, each cut out of the whole when it is needed: work on one then costs what it is large."""

from functools import cached_property
from typing import NamedTuple

import numpy as np

from disclosure.components import components
from disclosure.linked_tables import LinkedTables, Sums


class Part(NamedTuple):
    """One table by itself, and where its cells and its rows stand in the whole (both sorted)."""

    tables: LinkedTables
    cells: np.ndarray
    rows: np.ndarray


class SeparateTables:
    """Cuts LinkedTables into Parts. A Part has every sum of its cells and every row that tells one of them."""

    def __init__(self, tables: LinkedTables) -> None:
        self.tables = tables

    def around(self, cell: int) -> Part:
        """The Part that this cell is in."""
        tables, number = self.tables, self._of_cell[cell]
        cells, entries, pairs = (_numbered(order, of, number) for order, of in self._orders)
        used, sums = np.unique(tables.sums.sum[entries], return_inverse=True)
        rows, row = np.unique(tables.tells[0][pairs], return_inverse=True)
        own = Sums(
            sums,
            np.searchsorted(cells, tables.sums.cell[entries]),
            tables.sums.sign[entries],
            tables.sums.guarded[used],
            tables.sums.own[used],
        )
        part = LinkedTables(
            tables.values[cells], tables.floor[cells], tables.sensitive[cells], own, (row, np.searchsorted(cells, tables.tells[1][pairs])),
            tables.cost[rows], tables.hidden[rows], tables.protection,
        )  # fmt: skip
        return Part(part, cells, rows)

    @cached_property
    def _of_cell(self) -> np.ndarray:
        return components(self.tables.sums, np.ones(len(self.tables.values), bool))[1]

    @cached_property
    def _orders(self) -> list[tuple[np.ndarray, np.ndarray]]:
        """(places, the table of each) in the order of tables: of the cells, of the entries of sums, and of the pairs of row and cell."""
        made = []
        for of in (self._of_cell, self._of_cell[self.tables.sums.cell], self._of_cell[self.tables.tells[1]]):
            order = np.argsort(of, kind="stable")
            made.append((order, of[order]))
        return made


def _numbered(order: np.ndarray, of: np.ndarray, number: int) -> np.ndarray:
    return order[np.searchsorted(of, number, "left") : np.searchsorted(of, number, "right")]
