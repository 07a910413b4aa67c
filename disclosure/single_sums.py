"""Tables that are one sum of rows, in their counts, bases and rests alike: whether their secrets have room is plain without a programme.

Nearly all tables with a hidden number are of this kind, a headline and its parts, and there may be a hundred thousand of them.
"""

import numpy as np

from disclosure.linked_tables import LinkedTables, Sums


NONE = -1


def plainly_safe(tables: LinkedTables, unknown: np.ndarray) -> np.ndarray:
    """Boolean array of cells: secrets that can move by the protection within the one sum of rows they are in.

    A count rises while others of its sum fall, its own row's rest falls and theirs rise, so that no base moves; a base moves with its
    rest. All other sums then stay as they are. Cells in several sums of rows are not judged.
    """
    sums, below = tables.sums, tables.room_below()
    across = np.flatnonzero(~sums.own[sums.sum] & unknown[sums.cell])
    number, cell, sign = sums.sum[across], sums.cell[across], sums.sign[across]
    often = np.bincount(cell, minlength=len(unknown))
    sum_of = np.full(len(unknown), NONE)
    sum_of[cell] = number
    beside, against, tangled = _rows_of_three(sums, len(unknown))
    moves_along = beside != NONE
    other = np.where(moves_along, beside, 0)
    single = ~tangled & (often <= 1) & (~moves_along | (unknown[other] & (often[other] <= 1)))
    company = np.where(moves_along, sum_of[other], NONE)
    most = 4 * tables.protection
    up = np.where(moves_along & against, np.minimum(below[other], most), most)
    down = np.minimum(np.where(moves_along & ~against, np.minimum(below, below[other]), below), most)
    fit = _alike(number, company[cell], sums.count) & (np.bincount(number, ~single[cell], sums.count) == 0)
    part = sign < 0
    # What the others of a sum can give when a part of it rises, and when it falls; for the whole it is the other way round.
    give, take = np.where(part, down[cell], up[cell]), np.where(part, up[cell], down[cell])
    gives, takes = (np.bincount(number, amount, sums.count)[number] - amount for amount in (give, take))
    rise = np.minimum(up[cell], np.where(part, gives, takes))
    fall = np.minimum(down[cell], np.where(part, takes, gives))
    safe = np.zeros(len(unknown), bool)
    safe[cell] = fit[number] & (rise + fall >= tables.protection)
    return safe


def _rows_of_three(sums: Sums, cells: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """From the rows' own sums (base = count + rest), per cell: the cell that moves with it (NONE where it stands alone), whether that
    moves against it, and whether several rows' own sums make it too tangled to say."""
    beside, against = np.full(cells, NONE), np.zeros(cells, bool)
    entries = np.flatnonzero(sums.own[sums.sum])
    order = entries[np.lexsort((-sums.sign[entries], sums.sum[entries]))]
    of_three = np.bincount(sums.sum[entries], minlength=sums.count)[sums.sum[order]] == 3
    base, count, rest = sums.cell[order[of_three]].reshape(-1, 3).T
    beside[base], beside[count], beside[rest] = rest, rest, count
    against[count] = against[rest] = True
    return beside, against, np.bincount(sums.cell[entries], minlength=cells) > 1


def _alike(number: np.ndarray, company: np.ndarray, count: int) -> np.ndarray:
    """Per sum, whether what moves along with its cells is all in one other sum, or in none."""
    lowest, highest = np.full(count, np.iinfo(np.int64).max), np.full(count, np.iinfo(np.int64).min)
    np.minimum.at(lowest, number, company)
    np.maximum.at(highest, number, company)
    return lowest >= highest


def sums_of_rows(tables: LinkedTables, table: np.ndarray, cells: np.ndarray) -> np.ndarray:
    """Per table (numbered in `table`, one entry per member of `cells`), how many different sums of rows it has.

    The sums of the counts, bases and rests of the same rows are one.
    """
    sums, (row, cell) = tables.sums, tables.tells
    first = np.full(len(tables.values), len(tables.hidden))
    np.minimum.at(first, cell, row)
    weight = np.random.default_rng(2012).random(len(tables.hidden) + 1)[first]
    mark = np.round(sums.total(weight[sums.cell]), 9)
    of_cell = np.full(len(tables.values), NONE)
    of_cell[cells] = table
    of_sum = np.full(sums.count, NONE)
    of_sum[sums.sum] = of_cell[sums.cell]
    known = (of_sum != NONE) & ~sums.own
    different = np.unique(np.column_stack([of_sum[known], mark[known]]), axis=0)
    return np.bincount(different[:, 0].astype(np.int64), minlength=int(table.max(initial=NONE)) + 1)
