"""Which hidden cells a reader could still place too well, all sums taken together.

Source of the attacker's problem: Fischetti & Salazar-González (2001); solved with HiGHS.
"""

import numpy as np

from disclosure.components import blocks, components
from disclosure.heuristic_suppression import lacking
from disclosure.linked_tables import LinkedTables
from disclosure.single_sums import plainly_safe


TRIES, REACH, SEED = 3, 4, 2012
TOLERANCE = 1e-6


def exposed(tables: LinkedTables, hidden: np.ndarray, safe: np.ndarray) -> np.ndarray:
    """Boolean array: the secret cells, but for those known to be `safe`, that have less room than the protection."""
    sums, unknown = tables.sums, tables.unknown(hidden)
    secret = tables.secret(unknown) & ~safe
    plain = certain(tables, unknown)
    unknown = unknown & ~plain
    plain[sums.cell[lacking(tables, unknown)[0][sums.sum]]] = True
    result = secret & plain
    open_to_doubt = secret & ~plain & _tangled(tables, unknown) & ~plainly_safe(tables, unknown)
    doubtful = _not_seen_to_move(tables, unknown, np.flatnonzero(open_to_doubt))
    for block in blocks(tables.sums, unknown, doubtful):
        narrow = block.narrow(tables.values[block.cells], tables.floor[block.cells], tables.protection - TOLERANCE)
        result[block.cells[narrow]] = True
    return result


def in_large_tables(tables: LinkedTables, hidden: np.ndarray, largest: int) -> np.ndarray:
    """Boolean array: the cells that hang together with more than `largest` others, too many to be looked at one by one."""
    unknown = tables.unknown(hidden)
    cells, table, _ = components(tables.sums, unknown & ~certain(tables, unknown))
    large = np.zeros(len(unknown), bool)
    large[cells] = np.bincount(table, minlength=1)[table] > largest
    return large


def certain(tables: LinkedTables, unknown: np.ndarray) -> np.ndarray:
    """Boolean array: the unknown cells that follow one after another, each as the only one of a sum, or since nothing is left for it."""
    sums, left = tables.sums, unknown.copy()
    room = np.where(tables.room_below() > 0, 1, 0)
    while True:
        entries = left[sums.cell]
        count, parts = sums.total(entries), sums.total(entries & (sums.sign < 0))
        free = sums.total(entries * room[sums.cell])
        determined = (count == 1) | ((free == 0) & ((parts == 0) | (parts == count)))
        determined_cells = np.unique(sums.cell[entries & determined[sums.sum]])
        if not len(determined_cells):
            return unknown & ~left
        left[determined_cells] = False


def not_surely_safe(tables: LinkedTables, hidden: np.ndarray) -> np.ndarray:
    """Boolean array: the secret cells that are not plainly safe, nor seen to be by pushing; quicker than to say which are exposed."""
    unknown = tables.unknown(hidden)
    open_to_doubt = tables.secret(unknown) & ~plainly_safe(tables, unknown)
    result = np.zeros(len(unknown), bool)
    result[_not_seen_to_move(tables, unknown, np.flatnonzero(open_to_doubt))] = True
    return result


def intervals(tables: LinkedTables, unknown: np.ndarray, cells: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(lower, upper) of the `cells` (indices), when every cell marked in `unknown` may be any number from its floor on."""
    limits = np.full((2, len(unknown)), np.nan)
    for block in blocks(tables.sums, unknown, cells):
        limits[:, block.cells] = block.extremes(tables.values[block.cells], tables.floor[block.cells])
    return limits[0, cells], limits[1, cells]


def _tangled(tables: LinkedTables, unknown: np.ndarray) -> np.ndarray:
    """Boolean array: cells whose table has several sums. In a single sum the room is plain from the sum itself."""
    cells, _, count = components(tables.sums, unknown)
    result = np.zeros(len(unknown), bool)
    result[cells] = count > 1
    return result


def _not_seen_to_move(tables: LinkedTables, unknown: np.ndarray, secret: np.ndarray) -> np.ndarray:
    """The secrets not shown safe by pushing whole tables in random directions, which settles nearly all at little cost."""
    moved = np.zeros((2, len(unknown)))
    directions = np.random.default_rng(SEED)
    box = REACH * tables.protection
    below = np.minimum(tables.room_below(), box)
    for _ in range(TRIES):
        for block in blocks(tables.sums, unknown, secret):
            aim = np.where(block.wanted, directions.choice([-1.0, 1.0], len(block.cells)), 0)
            for push in (aim, -aim):
                change = block.towards(push, -below[block.cells], np.full(len(aim), box))
                moved[0, block.cells] = np.minimum(moved[0, block.cells], change)
                moved[1, block.cells] = np.maximum(moved[1, block.cells], change)
        secret = secret[(moved[1] - moved[0])[secret] < tables.protection - TOLERANCE]
    return secret
