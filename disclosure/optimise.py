"""Choose the complementary rows anew, at least cost, in every table small enough to be solved."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy

from disclosure.components import components
from disclosure.exposure import not_surely_safe
from disclosure.heuristic_suppression import lacking
from disclosure.integer_programme import Movements, least
from disclosure.linked_tables import LinkedTables
from disclosure.repair import settled
from disclosure.single_sums import sums_of_rows


LARGEST_TABLE, LARGEST_CHOICE, EACH = 12_000, 12_000, 200


@dataclass
class Effort:
    """How many variables of integer programmes may still be solved. A count of work, not of time, so that the same tables always give the
    same answer; where it is spent, the quick choice stays."""

    left: int

    def spend(self, size: int) -> bool:
        """Whether so much is left; it is then spent. So is the rest where it is not enough, as to look for smaller ones takes effort too."""
        if size > self.left:
            self.left = 0
            return False
        self.left -= size
        return True


@dataclass(frozen=True)
class Programme:
    """One table to be solved: its `cells`, and the rows it may choose among (`options`); `size` counts its variables."""

    size: int
    cells: np.ndarray
    options: np.ndarray


def suppressed(tables: LinkedTables, effort: Effort) -> np.ndarray:
    """Boolean array: the rows to hide: those hidden from the start, and others so that every secret has its room."""
    quick = settled(tables, tables.hidden)
    better = economised(tables, quick, effort)
    if (better == quick).all():
        return quick
    anew = settled(tables, better)
    cost = np.where(np.isfinite(tables.cost), tables.cost, 0)
    return anew if cost[anew].sum() <= cost[quick].sum() else quick


def economised(tables: LinkedTables, quick: np.ndarray, effort: Effort) -> np.ndarray:
    """`quick` (boolean array of rows) with the rows it adds to those hidden from the start chosen anew, table by table.

    A small table is chosen from whole; a larger one from what was already chosen, so that it loses what is superfluous. The smallest
    programmes come first, as long as the effort lasts.
    """
    if effort.left <= EACH or (quick == tables.hidden).all():
        return quick
    targets = not_surely_safe(tables, tables.hidden)
    better = quick.copy()
    for programme in _programmes(tables, quick, targets):
        if not effort.spend(programme.size):
            break
        chosen = _chosen(tables, programme, targets)
        if chosen is not None:
            better[programme.options] = False
            better[chosen] = True
    return better | tables.hidden


def _programmes(tables: LinkedTables, quick: np.ndarray, targets: np.ndarray) -> list[Programme]:
    """The programmes worth solving, smallest first."""
    everything = np.ones(len(tables.values), bool)
    whole = _of(tables, everything, quick, targets, np.isfinite(tables.cost), LARGEST_TABLE)
    left = tables.unknown(quick)
    for programme in whole:
        left[programme.cells] = False
    return sorted(
        whole + _of(tables, left, quick, targets, quick, LARGEST_CHOICE), key=lambda programme: (programme.size, programme.cells[0])
    )


def _of(tables, members, quick, targets, among, largest) -> list[Programme]:
    """The Programmes of the tables among `members` (boolean array of cells) to which rows were added, where they are small enough.

    Where a single sum is all there is, the first choice is already the cheapest.
    """
    cells, table, _ = components(tables.sums, members)
    count = sums_of_rows(tables, table, cells)
    row, cell = tables.tells
    of_cell = np.full(len(tables.values), -1)
    of_cell[cells] = table
    of_pair = np.where(members[cell], of_cell[cell], -1)
    added = np.unique(of_pair[(quick & ~tables.hidden)[row] & members[cell]])
    mine, may = _by_table(table, added), _by_table(np.where((among & ~tables.hidden)[row], of_pair, -1), added)
    programmes = []
    for at, pairs in zip(mine, may):
        size = 2 * int(targets[cells[at]].sum()) * len(at)
        if 0 < size <= largest and count[table[at[0]]] > 1:
            programmes.append(Programme(size + EACH, cells[at], np.unique(row[pairs])))
    return programmes


def _by_table(of: np.ndarray, tables: np.ndarray) -> list[np.ndarray]:
    """The places in `of` (the table of each thing) of each of these tables, which are sorted: one sort for all of them."""
    order = np.argsort(of, kind="stable")
    left, right = np.searchsorted(of[order], tables, "left"), np.searchsorted(of[order], tables, "right")
    return [order[start:end] for start, end in zip(left, right)]


def _chosen(tables: LinkedTables, programme: Programme, targets: np.ndarray) -> np.ndarray | None:
    """The rows to hide, of the programme's options, so that each target has its room; None when no choice gives it."""
    row, cell = tables.tells
    option = np.full(len(tables.hidden), -1)
    option[programme.options] = np.arange(len(programme.options))
    fixed = np.zeros(len(tables.values), bool)
    fixed[cell[~tables.hidden[row] & (option[row] < 0)]] = True
    cells = programme.cells[~fixed[programme.cells]]
    place = np.full(len(tables.values), -1)
    place[cells] = np.arange(len(cells))
    pairs = (option[row] >= 0) & (place[cell] >= 0)
    entries = place[tables.sums.cell] >= 0
    number = np.unique(tables.sums.sum[entries], return_inverse=True)[1]
    matrix = scipy.sparse.csc_array(
        (tables.sums.sign[entries], (number, place[tables.sums.cell[entries]])), (int(number.max(initial=-1)) + 1, len(cells))
    )
    low = np.minimum(tables.room_below()[cells] / tables.protection, 1)
    aims = np.flatnonzero(targets[cells])
    movements = Movements(matrix, low, option[row[pairs]], place[cell[pairs]], aims)
    chosen = least(movements, _guards(tables, option, programme), tables.cost[programme.options])
    return None if chosen is None else programme.options[chosen]


def _guards(tables: LinkedTables, option: np.ndarray, programme: Programme) -> scipy.sparse.csr_array:
    """(guarded sums that nothing hidden keeps yet) × options: which rows would."""
    unknown = tables.unknown(tables.hidden)
    open_guard = tables.sums.guarded & lacking(tables, unknown)[0]
    row, cell = tables.tells
    inside = np.zeros(len(tables.values), bool)
    inside[programme.cells] = True
    entries = np.flatnonzero(open_guard[tables.sums.sum] & inside[tables.sums.cell])
    by_cell = scipy.sparse.csr_array(
        (np.ones(len(entries)), (tables.sums.sum[entries], tables.sums.cell[entries])), (tables.sums.count, len(tables.values))
    )
    telling = scipy.sparse.csr_array((np.ones(len(row)), (cell, row)), (len(tables.values), len(tables.hidden)))
    rows = (by_cell @ telling)[:, programme.options]
    used = np.unique(tables.sums.sum[entries])
    return scipy.sparse.csr_array((rows[used] > 0).astype(float))
