"""Unknowns that follow one after another: from a sum of one, or because they add up to nothing."""

import numpy as np


NOTHING = 1e-7


def certain(matrix, low, high):
    """Array: what each unknown must be, NaN where that does not follow so simply. Unknowns are counts."""
    known = np.full(matrix.shape[1], np.nan)
    plus, minus = (matrix > 0).astype(int), (matrix < 0).astype(int)
    even = low == high
    while True:
        free = np.isnan(known)
        left = low - matrix @ np.where(free, 0, known)
        above, below = plus @ free, minus @ free
        for row in np.flatnonzero(even & (above + below == 1)):
            places, factors = _row(matrix, row)
            place = places[np.isnan(known[places])]
            if len(place):
                known[place] = left[row] / factors[places == place[0]]
        for row in np.flatnonzero(even & (np.abs(left) < NOTHING) & ((above == 0) ^ (below == 0))):
            places, _ = _row(matrix, row)
            known[places[np.isnan(known[places])]] = 0
        if (np.isnan(known) == free).all():
            return np.where(np.abs(known - np.round(known)) < NOTHING, np.round(known), known)


def _row(matrix, row):
    ends = slice(matrix.indptr[row], matrix.indptr[row + 1])
    return matrix.indices[ends], matrix.data[ends]
