"""The cheapest further rows that protect the cells which several sums together still give away."""

import numpy as np
import scipy

from disclosure.components import components
from disclosure.exposure import TOLERANCE, exposed
from disclosure.heuristic_suppression import closed
from disclosure.linked_tables import LinkedTables
from disclosure.separate_tables import SeparateTables


# So many exposed cells of a table are helped before it is looked at anew: what helps some mostly helps others as well.
AT_ONCE = 40


def settled(tables: LinkedTables, hidden: np.ndarray, left_out: np.ndarray | None = None) -> np.ndarray:
    """`hidden` (boolean array of rows) with more rows hidden, until every secret has its room or nothing more would help.

    Cells that are `left_out` (boolean array) are not looked at.
    """
    safe = np.zeros(len(tables.values), bool) if left_out is None else left_out.copy()
    beyond_help, separate = np.zeros(len(tables.values), bool), SeparateTables(tables)
    while True:
        hidden = closed(tables, hidden)
        open_to_attack = exposed(tables, hidden, safe | beyond_help)
        # What is safe stays so when more is hidden, and need not be looked at again.
        safe |= tables.secret(tables.unknown(hidden)) & ~open_to_attack
        if not open_to_attack.any():
            return hidden
        hidden = hidden.copy()
        for cells in _some_of_each_table(tables, hidden, open_to_attack):
            part = separate.around(cells[0])
            before = more = hidden[part.rows]
            for cell, place in zip(cells, np.searchsorted(part.cells, cells)):
                helpful = cheapest(part.tables, more, place)
                beyond_help[cell] |= more is before and not helpful.any()
                more = part.tables.hide(more, helpful) if helpful.any() else more
            hidden[part.rows] = more


def _some_of_each_table(tables: LinkedTables, hidden: np.ndarray, open_to_attack: np.ndarray) -> list[np.ndarray]:
    """AT_ONCE of the cells open to attack in each table, table by table."""
    cells, table, _ = components(tables.sums, tables.unknown(hidden))
    cells, table = cells[open_to_attack[cells]], table[open_to_attack[cells]]
    order = np.argsort(table, kind="stable")
    return [part[:AT_ONCE] for part in np.split(cells[order], np.flatnonzero(np.diff(table[order])) + 1)]


def cheapest(tables: LinkedTables, hidden: np.ndarray, cell: int) -> np.ndarray:
    """Boolean array: the known cells that give `cell` its room at least cost, looked for ever further around it.

    All False where nothing helps: no sum of the table then has as much as the protection in it.
    """
    sums = tables.sums
    near, before = sums.touching(np.arange(len(tables.values)) == cell), 0
    while near.sum() > before:
        before = near.sum()
        around = np.zeros(len(tables.values), bool)
        around[sums.cell[near[sums.sum]]] = True
        near = sums.touching(around)
        helpful = _flow(tables, hidden, cell, near)
        if helpful is not None:
            return helpful
    return np.zeros(len(tables.values), bool)


def _flow(tables: LinkedTables, hidden: np.ndarray, cell: int, near: np.ndarray) -> np.ndarray | None:
    """The known cells that must move for `cell` to have room, when only whole sums in `near` may move; None if it cannot."""
    sums, unknown, price = tables.sums, tables.unknown(hidden), tables.price(hidden)
    movable = unknown | (price < np.inf)
    movable[sums.cell[~near[sums.sum]]] = False
    at = near[sums.sum] & movable[sums.cell]
    cells, place = np.unique(sums.cell[at], return_inverse=True)
    number = np.unique(sums.sum[at], return_inverse=True)[1]
    matrix = scipy.sparse.csr_matrix((sums.sign[at], (number, place)))
    moved = _moved(matrix, np.where(unknown, 0, price)[cells], tables.room_below()[cells], cells == cell, tables.protection)
    if moved is None:
        return None
    helpful = np.zeros(len(unknown), bool)
    helpful[cells[moved & ~unknown[cells]]] = True
    return helpful


def _moved(matrix, price, below, target, protection) -> np.ndarray | None:
    """Which cells move in the cheapest pair of changes that keep every sum and part `target` by `protection`, or None."""
    split = scipy.sparse.hstack([matrix, -matrix])
    both, goal = scipy.sparse.block_diag([split, split]), target.astype(float)
    most = np.tile(np.concatenate([np.full(len(below), np.inf), below]), 2)
    solved = scipy.optimize.linprog(
        np.tile(price, 4) + TOLERANCE,
        A_eq=both,
        b_eq=np.zeros(both.shape[0]),
        A_ub=scipy.sparse.csr_matrix(np.concatenate([-goal, goal, goal, -goal])),
        b_ub=[-protection],
        bounds=np.column_stack([np.zeros(len(most)), most]),
        method="highs",
    )
    return None if solved.x is None else solved.x.reshape(4, -1).max(axis=0) > TOLERANCE
