"""Which sets of columns add up to another column, in every row at once."""

import numpy as np


MOST_COLUMNS = 26
MOST_SETS = 4
LEAST_ROWS = 3
# There are as many sets as two to the number of columns; numbers of so many more binary digits do not fit one of them by chance.
MARGIN = 12


def sets_that_sum(columns: np.ndarray, targets: np.ndarray) -> list[tuple[int, tuple[int, ...]]]:
    """(target, columns) for every set of two or more columns that add up to a target in all rows, fewest columns first.

    `columns` and `targets` are whole numbers, rows by columns, with the same rows. No more than MOST_SETS sets for a target, and
    none where the numbers are so small that sets would fit by chance. A target that is itself among the columns is found in sets without it, as a set of one does not count. Empty for fewer than LEAST_ROWS rows.
    """
    if len(columns) < LEAST_ROWS or columns.shape[1] < 2:
        return []
    weights = np.random.default_rng(20_261_128).integers(1, 2**63, len(columns), dtype=np.uint64)
    prints, goals = weights @ columns.astype(np.uint64), weights @ targets.astype(np.uint64)
    if columns.shape[1] > MOST_COLUMNS:
        sums, members = _small_sets(prints)
        pairs = [(at, sum(1 << int(column) for column in set(row))) for at, goal in enumerate(goals) for row in members[sums == goal]]
    else:
        pairs = list(_meet(prints, goals))
    beyond_chance = np.log2(1.0 + targets).sum(axis=0) > columns.shape[1] + MARGIN
    fits = [pair for pair in _fewest(pairs) if np.array_equal(columns[:, pair[1]].sum(axis=1), targets[:, pair[0]])]
    return [pair for pair in fits if beyond_chance[pair[0]]]


def _all_sets(prints: np.ndarray) -> np.ndarray:
    """The print of every set of columns, in the order of the sets read as binary numbers."""
    sums = np.zeros(1, np.uint64)
    for value in prints:
        sums = np.concatenate([sums, sums + value])
    return sums


def _meet(prints: np.ndarray, goals: np.ndarray):
    """Yield (goal, set) by meeting in the middle: a sum over one half of the columns and what it lacks in the other."""
    middle = len(prints) // 2
    left, right = _all_sets(prints[:middle]), _all_sets(prints[middle:])
    order = np.argsort(left)
    ordered = left[order]
    for at, goal in enumerate(goals):
        wanted = goal - right
        first, after = np.searchsorted(ordered, wanted, "left"), np.searchsorted(ordered, wanted, "right")
        for high in np.flatnonzero(after > first)[: 64 * MOST_SETS]:
            for low in order[first[high] : min(after[high], first[high] + MOST_SETS)]:
                yield at, int(high) << middle | int(low)


def _small_sets(prints: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The prints of all pairs and threes of columns, for more columns than can be tried in full, and the columns of each.

    A pair has its second column twice in its row of columns.
    """
    count = len(prints)
    first, second = np.triu_indices(count, 1)
    sizes = count - 1 - second
    pair = np.repeat(np.arange(len(first)), sizes)
    third = np.arange(len(pair)) - np.repeat(np.cumsum(sizes) - sizes, sizes) + second[pair] + 1
    pairs = prints[first] + prints[second]
    members = np.concatenate([np.column_stack([first, second, second]), np.column_stack([first[pair], second[pair], third])])
    return np.concatenate([pairs, pairs[pair] + prints[third]]), members


def _fewest(pairs: list[tuple[int, int]]) -> list[tuple[int, tuple[int, ...]]]:
    """The sets of each target as tuples of columns, without sets of one, fewest columns first and no more than MOST_SETS."""
    by_target = {}
    for at, mask in sorted(set(pairs), key=lambda pair: (pair[1].bit_count(), pair)):
        if mask.bit_count() > 1 and len(by_target.setdefault(at, [])) < MOST_SETS:
            by_target[at].append(tuple(bit for bit in range(mask.bit_length()) if mask >> bit & 1))
    return [(at, columns) for at, sets in by_target.items() for columns in sets]
