"""Find the hidden cells that several sums together still give away, and the cheapest further cells that protect them."""

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import block_diag, csr_matrix, hstack

from metrics.audit import blocks, intervals, tables


TRIES, REACH, SEED = 3, 4, 2012
TOLERANCE = 1e-6


def remedies(attack, hidden):
    """Boolean array: cells to hide because some secret has less than `protection` of room. All False when none has."""
    further = np.zeros(len(hidden), bool)
    for layer in attack.layers:
        for cell in exposed(attack, layer, hidden):
            further |= cheapest(attack, layer, hidden | further, cell)
    return further


def exposed(attack, layer, hidden):
    """One secret of every table whose interval is narrower than the protection, as indices."""
    unknown = attack.unknown(layer, hidden)
    number = np.zeros(len(hidden), int)
    number[unknown] = tables(layer.relations, unknown)[1]
    secret = np.flatnonzero(attack.secret(layer, hidden) & _tangled(layer.relations, unknown, number))
    secret = _not_seen_to_move(attack, layer, unknown, secret)
    lower, upper = intervals(layer.relations, layer.values, unknown, secret)
    secret = secret[upper - lower < attack.protection - TOLERANCE]
    return secret[np.unique(number[secret], return_index=True)[1]]


def _tangled(relations, unknown, number):
    """Boolean array: cells whose table has several sums. In a single sum the room is what closed() saw to."""
    rows = unknown[relations.cell]
    first = np.unique(relations.relation[rows], return_index=True)[1]
    sums = np.bincount(number[relations.cell[rows][first]], minlength=number.max(initial=0) + 1)
    return unknown & (sums[number] > 1)


def _not_seen_to_move(attack, layer, unknown, secret):
    """The secrets not shown safe by pushing whole tables in random directions, which settles nearly all at little cost."""
    seen = np.zeros((2, len(unknown)))
    directions = np.random.default_rng(SEED)
    box = REACH * attack.protection
    for _ in range(TRIES):
        for block in blocks(layer.relations, unknown, secret):
            aim = np.where(block.wanted, directions.choice([-1.0, 1.0], len(block.cells)), 0)
            for push in (aim, -aim):
                change = block.towards(push, -np.minimum(layer.values[block.cells], box), np.full(len(aim), box))
                seen[0, block.cells] = np.minimum(seen[0, block.cells], change)
                seen[1, block.cells] = np.maximum(seen[1, block.cells], change)
        secret = secret[(seen[1] - seen[0])[secret] < attack.protection - TOLERANCE]
    return secret


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
    movable = unknown | layer.given
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
    found[cells[moved & (price > 0)]] = True
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
