"""What follows only from sums along several axes at once: the last stage, over a whole family."""

import numpy as np

from disclosure.family_sums import entries_in_all
from disclosure.family_tables import FamilyTables
from disclosure.grid import Grid
from disclosure.remainders import Remainders
from disclosure.repair import settled
from disclosure.rows import Thresholds


MOST_ENTRIES = 20_000


class Chains:
    """The sums of a family all together."""

    def __init__(self, grid: Grid, remainders: Remainders, cost: np.ndarray, thresholds: Thresholds) -> None:
        self.tables = None
        if entries_in_all(grid) <= MOST_ENTRIES:
            self.tables = FamilyTables(grid, remainders, cost, thresholds).tables()

    def closed(self, hidden: np.ndarray) -> np.ndarray:
        """`hidden` (boolean array of rows) with more rows hidden, so that no chain of sums tells what they count."""
        return settled(self.tables.starting(hidden), hidden)
