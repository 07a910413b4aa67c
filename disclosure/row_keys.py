"""Rows numbered by what stands in some of their columns, without sorting them: ten million rows in a fraction of a second."""

import numpy as np


# A table of all possible keys is made where it is not much longer than the rows; else the keys are sorted.
ROOMY, LEAST = 8, 1 << 16


def numbered(*columns: np.ndarray) -> tuple[np.ndarray, tuple[np.ndarray, ...]]:
    """(the number of each row, the values of each column for every number): rows alike in all columns (of whole numbers) have one number.

    Numbers go from 0, in the order of the values. No rows give no numbers.
    """
    if not len(columns[0]):
        return np.zeros(0, np.int64), tuple(np.zeros(0, np.int64) for _ in columns)
    key, size = np.zeros(len(columns[0]), np.int64), 1
    values = []
    for column in columns:
        number, different = _by_itself(np.asarray(column, np.int64))
        key, size = key * len(different) + number, size * len(different)
        values.append(different)
    at, keys = _by_itself(key)
    places = []
    for different in reversed(values):
        keys, place = np.divmod(keys, len(different))
        places.append(different[place])
    return at, tuple(reversed(places))


def _by_itself(column: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(the number of each row, the different values in order) of one column."""
    low, high = int(column.min()), int(column.max())
    if high - low >= ROOMY * len(column) + LEAST:
        different, number = np.unique(column, return_inverse=True)
        return number.astype(np.int64), different
    there = np.zeros(high - low + 1, bool)
    there[column - low] = True
    return (np.cumsum(there) - 1)[column - low], np.flatnonzero(there) + low
