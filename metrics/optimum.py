"""Choose the complementary cells anew, at least cost, in every table small enough to be solved."""

import numpy as np
from scipy.sparse import csc_array

from metrics.exposure import unsafe
from metrics.programme import Movements, least
from metrics.relations import Relations
from metrics.tables import tables


LARGEST_TABLE, LARGEST_CHOICE, BUDGET, EACH = 4_000, 6_000, 60_000, 200


def economised(attack, start, found):
    """`found` (boolean array) with the cells it adds to `start` chosen anew, table by table.

    A small table is chosen from whole; a larger one from what was already found, so that it loses what is superfluous.
    The smallest programmes come first, until BUDGET variables are used: the same tables always give the same answer.
    """
    targets = [unsafe(attack, layer, start) for layer in attack.layers]
    sums = [_matrix(layer.relations, len(start)) for layer in attack.layers]
    better, left = found.copy(), BUDGET
    for size, cells in _programmes(attack, start, found, np.sum(targets, axis=0)):
        left -= size
        if left < 0:
            break
        chosen = _chosen(attack, start, cells, sums, targets)
        if chosen is not None:
            better[cells] = start[cells]
            better[chosen] = True
    return better


def _matrix(relations, cells):
    return csc_array((relations.sign, (relations.relation, relations.cell)), (relations.count, cells))


def _programmes(attack, start, found, weight):
    """[(variables, cells)] of the programmes worth solving, smallest first."""
    joint = Relations(*(np.concatenate([getattr(one.relations, name) for one in attack.layers]) for name in ("relation", "cell", "sign")))
    whole = _tables(joint, np.ones(len(start), bool), found & ~start, weight, LARGEST_TABLE)
    left = np.any([attack.unknown(one, found) for one in attack.layers], axis=0)
    for _, cells in whole:
        left[cells] = False
    return sorted(whole + _tables(joint, left, found & ~start, weight, LARGEST_CHOICE), key=lambda one: (one[0], one[1][0]))


def _tables(relations, members, added, weight, largest):
    """[(variables, cells)] of the tables among `members` to which cells were added and that need few enough variables.

    Where a single sum is all there is, the first choice is already the cheapest.
    """
    cells, table, sums = tables(relations, members)
    size = 2 * (np.bincount(table, weight[cells]) * np.bincount(table))[table].astype(int)
    wanted = (np.bincount(table, added[cells]) > 0)[table] & (size > 0) & (size <= largest) & (sums > 1)
    cells, table, size = cells[wanted], table[wanted], size[wanted]
    order = np.argsort(table, kind="stable")
    starts = np.flatnonzero(np.diff(table[order], prepend=-1))
    return [(int(size[part[0]]) + EACH, cells[part]) for part in np.split(order, starts[1:]) if len(part)]


def _chosen(attack, start, cells, sums, targets):
    """The cells to hide, of `cells`, so that each target has its room; None when no choice gives it."""
    options = np.flatnonzero(~start[cells] & (attack.cost[cells] < np.inf) & np.any([one.given[cells] for one in attack.layers], axis=0))
    option = np.full(len(cells), -1)
    option[options] = np.arange(len(options))
    layers = []
    for layer, matrix, target in zip(attack.layers, sums, targets):
        if target[cells].any():
            unknown = attack.unknown(layer, start)[cells]
            at = np.flatnonzero(unknown | layer.given[cells] & (option >= 0))
            here = matrix[:, cells[at]].tocsr()
            low = np.minimum(layer.values[cells[at]] / attack.protection, 1)
            choice = np.where(unknown[at], -1, option[at])
            layers.append(Movements(here[np.diff(here.indptr) > 0], low, choice, np.flatnonzero(target[cells[at]])))
    chosen = least(layers, attack.cost[cells[options]])
    return None if chosen is None else cells[options[chosen]]
