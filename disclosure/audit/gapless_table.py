"""From a table with gaps, the rows and columns in which there are none."""

import numpy as np


def without_gaps(table: np.ndarray, least_rows: int, most_rows: int) -> tuple[np.ndarray, np.ndarray]:
    """Positions of rows and columns that have no NaN where they cross, the first rows before later ones.

    The columns with most gaps are left out, one after another, until there are `least_rows` rows, of which at most `most_rows` are
    given. Both are empty where no two columns have so many rows.
    """
    columns = np.arange(table.shape[1])
    while len(columns) > 1:
        gaps = np.isnan(table[:, columns])
        rows = np.flatnonzero(~gaps.any(axis=1))
        if len(rows) >= least_rows:
            return rows[:most_rows], columns
        columns = np.delete(columns, gaps.sum(axis=0).argmax())
    return np.empty(0, np.int64), np.empty(0, np.int64)
