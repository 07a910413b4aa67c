"""The cheapest further cells that protect those which several sums together still give away."""

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import block_diag, csr_matrix, hstack

from metrics.closure import closed
from metrics.exposure import TOLERANCE, unsafe
from metrics.tables import tables


def settled(attack, hidden):
    """`hidden` (boolean array) with more cells hidden, until every secret has its room or nothing more would help."""
    proved = [np.zeros(len(hidden), bool) for _ in attack.layers]
    while True:
        hidden = closed(attack, hidden)
        further = np.zeros(len(hidden), bool)
        for layer, safe in zip(attack.layers, proved):
            exposed = unsafe(attack, layer, hidden, safe)
            # What is safe stays so when more is hidden, and need not be looked at again.
            safe |= attack.secret(layer, hidden) & ~exposed
            for cell in _one_of_each_table(attack, layer, hidden, exposed):
                further |= cheapest(attack, layer, hidden | further, cell)
        if not further.any():
            return hidden
        hidden = hidden | further


def _one_of_each_table(attack, layer, hidden, exposed):
    cells, table, _ = tables(layer.relations, attack.unknown(layer, hidden))
    exposed = exposed[cells]
    return cells[exposed][np.unique(table[exposed], return_index=True)[1]]


def cheapest(attack, layer, hidden, cell):
    """Boolean array: the shown cells that give `cell` its room at least cost, looked for ever further around it.

    All False where nothing helps: no sum of the table then has as much as the protection in it.
    """
    near, before = layer.relations.touching(np.arange(len(hidden)) == cell), 0
    while near.sum() > before:
        before = near.sum()
        around = np.zeros(len(hidden), bool)
        around[layer.relations.cell[near[layer.relations.relation]]] = True
        near = layer.relations.touching(around)
        found = _flow(attack, layer, hidden, cell, near)
        if found is not None:
            return found
    return np.zeros(len(hidden), bool)


def _flow(attack, layer, hidden, cell, near):
    """The shown cells that must move for `cell` to have room, when only whole sums in `near` may move; None if it cannot."""
    rows, unknown = layer.relations, attack.unknown(layer, hidden)
    movable = unknown | layer.given & (attack.cost < np.inf)
    movable[rows.cell[~near[rows.relation]]] = False
    at = near[rows.relation] & movable[rows.cell]
    cells, place = np.unique(rows.cell[at], return_inverse=True)
    relation = np.unique(rows.relation[at], return_inverse=True)[1]
    sums = csr_matrix((rows.sign[at], (relation, place)))
    price = np.where(unknown, 0, attack.cost)[cells]
    moved = _moved(sums, price, layer.values[cells], cells == cell, attack.protection)
    if moved is None:
        return None
    found = np.zeros(len(hidden), bool)
    found[cells[moved & ~unknown[cells]]] = True
    return found


def _moved(sums, price, values, target, protection):
    """Which cells move in the cheapest pair of changes that keep every sum and part `target` by `protection`, or None."""
    split = hstack([sums, -sums])
    both, here = block_diag([split, split]), target.astype(float)
    most = np.tile(np.concatenate([np.full(len(values), np.inf), values]), 2)
    solved = linprog(
        np.tile(price, 4) + TOLERANCE,
        A_eq=both,
        b_eq=np.zeros(both.shape[0]),
        A_ub=csr_matrix(np.concatenate([-here, here, here, -here])),
        b_ub=[-protection],
        bounds=np.column_stack([np.zeros(len(most)), most]),
        method="highs",
    )
    return None if solved.x is None else solved.x.reshape(4, -1).max(axis=0) > TOLERANCE
