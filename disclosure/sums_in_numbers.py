"""Sums that hold in the numbers themselves: subtotals among the categories, and one group under two names.

Nobody has to tell a reader that one column is the sum of three others in every row; whoever looks can see it. So disclosure control
looks as well.
"""

import numpy as np
import scipy

from disclosure.interval_sums import Sum


NOISE = 0.5
# A sum is believed where chance would hardly make it: numbers of so many bits, over all instances, against the choices of parts.
MARGIN_BITS = 10
MOST_SEARCHED = 16


def sums_in_numbers(numbers: np.ndarray) -> list[Sum]:
    """The Sums among the columns of an array (instances × members, NaN where there is no number), by their places.

    A Sum of one part says that two members are the same wherever both are given. Only instances with every member count, and too
    few or too small numbers give no Sum; nor does a column of noughts.
    """
    sums = []
    for member in range(numbers.shape[1]):
        others = [other for other in range(numbers.shape[1]) if other != member]
        parts = sum_of(numbers[:, member], numbers[:, others])
        if parts and not (len(parts) == 1 and others[parts[0]] < member):
            sums.append(Sum(member, tuple(others[part] for part in parts)))
    return sums


def sum_of(whole: np.ndarray, others: np.ndarray) -> tuple[int, ...]:
    """The places of the columns of `others` (instances × columns) that add up to `whole` in every instance; empty where none do.

    Columns that are nowhere given, or always nought, are in no sum.
    """
    rows, used = _instances(whole, others)
    if not len(used) or not _enough(rows, len(used)):
        return ()
    parts = _parts(rows[:, 0], rows[:, 1:])
    return () if parts is None else tuple(int(used[part]) for part in parts)


def searched_through(whole: np.ndarray, others: np.ndarray) -> bool:
    """Whether there are numbers enough to say that columns which were not seen to add up to `whole` do not."""
    rows, used = _instances(whole, others)
    return not len(used) or (_enough(rows, len(used)) and (len(rows) >= len(used) or len(used) <= MOST_SEARCHED))


def _instances(whole: np.ndarray, others: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(the different instances with every number in them, `whole` first; the columns that may be part of it)."""
    used = np.flatnonzero((np.nan_to_num(others) > 0).any(axis=0))
    rows = np.column_stack([whole, others[:, used]])
    rows = np.unique(rows[~np.isnan(rows).any(axis=1)], axis=0)
    within = (rows[:, 1:] <= rows[:, [0]] + NOISE).all(axis=0)
    return rows[:, np.concatenate([[True], within])], used[within]


def _enough(rows: np.ndarray, columns: int) -> bool:
    return bool(np.log2(1 + rows[:, 0]).sum() >= columns + MARGIN_BITS)


def _parts(whole: np.ndarray, others: np.ndarray) -> np.ndarray | None:
    """The places of the columns that add up to `whole` in every row, or None."""
    weights = scipy.optimize.nnls(others, whole)[0]
    chosen = np.flatnonzero(weights > 0.5)
    if len(chosen) and np.abs(others[:, chosen].sum(axis=1) - whole).max() <= NOISE:
        return chosen
    return _searched(whole, others) if others.shape[1] <= MOST_SEARCHED and len(whole) < others.shape[1] else None


def _searched(whole: np.ndarray, others: np.ndarray) -> np.ndarray | None:
    """The same by trying every choice, where there are fewer rows than columns to tell the weights; None where several would do."""
    choices = np.array([[0.0] * others.shape[1]])
    for place in range(others.shape[1]):
        with_it = choices.copy()
        with_it[:, place] = 1
        choices = np.vstack([choices, with_it])
        choices = choices[(choices @ others.T <= whole + NOISE).all(axis=1)]
    fits = choices[(np.abs(choices @ others.T - whole) <= NOISE).all(axis=1) & (choices.sum(axis=1) > 0)]
    # Columns of noughts may stand in a sum or not; the smallest of the choices that fit says enough where all others add noughts only.
    if not len(fits):
        return None
    least = fits[fits.sum(axis=1).argmin()]
    unlike = [fit for fit in fits if (fit < least).any()]
    return None if unlike else np.flatnonzero(least)


def same_everywhere(numbers: np.ndarray) -> list[tuple[int, int]]:
    """The pairs of columns (instances × columns) that are equal wherever both are given, on numbers enough to mean something."""
    pairs = []
    filled = np.flatnonzero(~np.isnan(numbers).all(axis=0))  # a small home has figures of a few indicators of hundreds
    numbers = numbers[:, filled]
    for left in range(len(filled) - 1):
        others = numbers[:, left + 1 :]
        both = ~np.isnan(numbers[:, [left]]) & ~np.isnan(others)
        unlike = both & (np.abs(numbers[:, [left]] - np.nan_to_num(others)) > NOISE)
        for right in np.flatnonzero(both.any(axis=0) & ~unlike.any(axis=0)):
            distinct = np.unique(numbers[both[:, right], left])
            if np.log2(1 + distinct).sum() >= 2 * MARGIN_BITS:
                pairs.append((int(filled[left]), int(filled[left + 1 + right])))
    return pairs
