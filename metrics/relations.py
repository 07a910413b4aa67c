"""Sums that tie published cells together, kept sparse."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Relations:
    """In each relation the cells signed +1 (the total) equal the cells signed −1 (its parts).

    Three arrays of one length: relation (numbered from 0), cell (index into the arrays of values) and sign; and one value per
    relation: whether only the counts add up, and not the bases (default: none). Two indicators may count the same children
    among different ones.
    """

    relation: np.ndarray
    cell: np.ndarray
    sign: np.ndarray
    counts_only: np.ndarray | None = None

    def __post_init__(self):
        for name, kind in (("relation", np.int64), ("cell", np.int64), ("sign", float)):
            object.__setattr__(self, name, np.asarray(getattr(self, name), kind))
        none = np.zeros(int(self.relation.max(initial=-1)) + 1, bool)
        object.__setattr__(self, "counts_only", none if self.counts_only is None else np.asarray(self.counts_only, bool))

    @property
    def count(self):
        """The number of relations."""
        return len(self.counts_only)

    def sums(self, of_entries):
        """Per relation, the sum of an array that has one value for each of our rows."""
        return np.bincount(self.relation, of_entries, self.count).astype(float)

    def touching(self, cells):
        """Per relation, whether any of its cells is marked in the boolean array `cells`."""
        return self.sums(cells[self.cell]) > 0

    def of_bases(self):
        """Under the same numbers, those in which the bases add up as well; the others are left without cells."""
        rows = ~self.counts_only[self.relation]
        return Relations(self.relation[rows], self.cell[rows], self.sign[rows], self.counts_only)

    def kept(self, wanted):
        """Only the relations marked in the boolean array `wanted`, numbered anew."""
        rows = wanted[self.relation]
        return Relations((np.cumsum(wanted) - 1)[self.relation[rows]], self.cell[rows], self.sign[rows], self.counts_only[wanted])
