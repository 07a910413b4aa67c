"""Sums that tie published cells together, kept sparse."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np


@dataclass(frozen=True)
class Relations:
    """In each relation the cells signed +1 (the total) equal the cells signed −1 (its parts).

    Three arrays of one length: relation (numbered from 0), cell (index into the arrays of values) and sign.
    """

    relation: np.ndarray
    cell: np.ndarray
    sign: np.ndarray

    def __post_init__(self):
        for name, kind in (("relation", np.int64), ("cell", np.int64), ("sign", float)):
            object.__setattr__(self, name, np.asarray(getattr(self, name), kind))

    @cached_property
    def count(self):
        """The number of relations."""
        return int(self.relation.max(initial=-1)) + 1

    def sums(self, of_entries):
        """Per relation, the sum of an array that has one value for each of our rows."""
        return np.bincount(self.relation, of_entries, self.count).astype(float)

    def touching(self, cells):
        """Per relation, whether any of its cells is marked in the boolean array `cells`."""
        return self.sums(cells[self.cell]) > 0

    def kept(self, wanted):
        """Only the relations marked in the boolean array `wanted`, numbered anew."""
        rows = wanted[self.relation]
        return Relations((np.cumsum(wanted) - 1)[self.relation[rows]], self.cell[rows], self.sign[rows])
