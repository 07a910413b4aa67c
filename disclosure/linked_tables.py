"""Cells tied by sums, and the rows that show them: what the solvers work on.

A *cell* is one number that a reader may know or not. A row that is shown tells several cells at once (its count, its base and the rest),
and a cell may be told by several rows: it is unknown only when every one of those is hidden. Sums hold whatever is hidden: the cells
signed +1 equal those signed −1, but for a remainder that stays as it is.
"""

from dataclasses import dataclass, replace

import numpy as np


@dataclass(frozen=True)
class Sums:
    """Sums as entries (`sum` from 0, `cell`, `sign`). `guarded` marks the sums whose remainder is a small number that must not follow, `own`
    those within one row, as of its base from its count and rest."""

    sum: np.ndarray
    cell: np.ndarray
    sign: np.ndarray
    guarded: np.ndarray
    own: np.ndarray

    @property
    def count(self) -> int:
        """How many sums there are."""
        return len(self.guarded)

    def total(self, of_entries: np.ndarray) -> np.ndarray:
        """Per sum, the total of an array that has one number per entry."""
        return np.bincount(self.sum, of_entries, self.count).astype(float)

    def touching(self, cells: np.ndarray) -> np.ndarray:
        """Per sum, whether any of its cells is marked in the boolean array `cells`."""
        return self.total(cells[self.cell]) > 0

    def kept(self, wanted: np.ndarray) -> "Sums":
        """Only the sums marked in the boolean array `wanted`, numbered anew."""
        entries = wanted[self.sum]
        return Sums(
            (np.cumsum(wanted) - 1)[self.sum[entries]], self.cell[entries], self.sign[entries], self.guarded[wanted], self.own[wanted]
        )


@dataclass(frozen=True)
class LinkedTables:
    """Arrays of one entry per cell: `values`, the `floor` below which a reader knows it not to be, and whether it is `sensitive` when
    unknown. `tells` are pairs (row, cell). Per row: its `cost`, infinite where it can not be hidden, and whether it is `hidden` from the start.

    `protection` is the least room that a sensitive cell must have.
    """

    values: np.ndarray
    floor: np.ndarray
    sensitive: np.ndarray
    sums: Sums
    tells: tuple[np.ndarray, np.ndarray]
    cost: np.ndarray
    hidden: np.ndarray
    protection: float

    def unknown(self, hidden: np.ndarray) -> np.ndarray:
        """Boolean array of cells: those that no shown row tells, where the rows in `hidden` (boolean) are not shown."""
        row, cell = self.tells
        return np.bincount(cell, ~hidden[row], len(self.values)) == 0

    def secret(self, unknown: np.ndarray) -> np.ndarray:
        """Boolean array of cells: the unknown ones that must have room."""
        return unknown & self.sensitive

    def price(self, hidden: np.ndarray) -> np.ndarray:
        """Per cell, what it costs to make it unknown: infinite where one of its rows cannot be hidden, 0 where it is unknown."""
        row, cell = self.tells
        further = np.where(hidden[row], 0.0, self.cost[row])
        price = np.zeros(len(self.values))
        np.add.at(price, cell, further)
        present = np.bincount(cell, minlength=len(self.values)) > 0
        return np.where(present, price, 0.0)

    def hide(self, hidden: np.ndarray, cells: np.ndarray) -> np.ndarray:
        """`hidden` with all rows that tell one of `cells` (boolean, or indices)."""
        marked = np.zeros(len(self.values), bool)
        marked[cells] = True
        row, cell = self.tells
        more = hidden.copy()
        more[row[marked[cell]]] = True
        return more

    def room_below(self) -> np.ndarray:
        """How far each cell may fall."""
        return np.maximum(self.values - self.floor, 0.0)

    def starting(self, hidden: np.ndarray) -> "LinkedTables":
        """The same, with these rows hidden from the start."""
        return replace(self, hidden=hidden)
