"""What follows only from sums along several axes at once: the last stage, over a whole family."""

import numpy as np

from disclosure.exposure import in_large_tables
from disclosure.family_sums import entries_in_all
from disclosure.family_tables import LARGEST, FamilyTables
from disclosure.grid import Grid
from disclosure.remainders import Remainders
from disclosure.repair import settled
from disclosure.rows import Thresholds


# Of larger families no more is looked for here; what chains tell in those is left to the audit of the finished file.
MOST_ENTRIES = 100_000


class Chains:
    """The sums of a family all together. Work is counted, not timed, so that the same rows are always hidden in the same manner."""

    def __init__(self, grid: Grid, remainders: Remainders, cost: np.ndarray, thresholds: Thresholds) -> None:
        fits = entries_in_all(grid) <= MOST_ENTRIES
        self.tables = FamilyTables(grid, remainders, cost, thresholds).tables() if fits else None

    def closed(self, hidden: np.ndarray) -> np.ndarray:
        """`hidden` (boolean array of rows) with more rows hidden, so that no chain of sums tells what they count."""
        if self.tables is None:
            return hidden
        tables = self.tables.starting(hidden)
        return settled(tables, hidden, in_large_tables(tables, hidden, LARGEST))
