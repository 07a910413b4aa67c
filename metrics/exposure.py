"""Which hidden cells a reader could still place too well, all sums taken together."""

import numpy as np

from metrics.audit import intervals
from metrics.closure import lacking
from metrics.tables import blocks, tables


TRIES, REACH, SEED = 3, 4, 2012
TOLERANCE = 1e-6


def unsafe(attack, layer, hidden, safe=False):
    """Boolean array: the secrets of a layer, but for those known to be `safe`, that have less room than the protection."""
    rows, unknown = layer.relations, attack.unknown(layer, hidden)
    secret = attack.secret(layer, hidden) & ~np.asarray(safe)
    plain = np.zeros(len(hidden), bool)
    plain[rows.cell[lacking(attack, layer, hidden)[0][rows.relation]]] = True
    found = secret & plain
    doubtful = _not_seen_to_move(attack, layer, unknown, np.flatnonzero(secret & ~plain & _tangled(rows, unknown)))
    lower, upper = intervals(rows, layer.values, unknown, doubtful)
    found[doubtful[upper - lower < attack.protection - TOLERANCE]] = True
    return found


def _tangled(relations, unknown):
    """Boolean array: cells whose table has several sums. In a single sum the room is plain from the sum itself."""
    cells, _, sums = tables(relations, unknown)
    found = np.zeros(len(unknown), bool)
    found[cells] = sums > 1
    return found


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
