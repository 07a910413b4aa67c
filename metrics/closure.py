"""Hide further cells until no single published sum gives a hidden one away: quick, for tables of any number."""

import numpy as np


TOO_LITTLE, ALREADY_ZERO = 4.0, 2.0


def closed(attack, hidden):
    """`hidden` with more cells hidden, so that each sum with a secret in it leaves it at least `protection` of room.

    In each round every sum that lacks room hides one more of its cells: the one that costs least, counting the sums it
    helps and those it would newly open. All sums of all tables are worked on at once.
    """
    while attack.layers:
        chosen = _chosen(attack, hidden)
        if not len(chosen):
            break
        hidden = hidden.copy()
        hidden[chosen] = True
    return hidden


def _chosen(attack, hidden):
    lacks = [lacking(attack, layer, hidden) for layer in attack.layers]
    helps, opens = np.zeros(len(hidden)), np.zeros(len(hidden))
    for layer, (lack, _, count) in zip(attack.layers, lacks):
        rows = layer.relations
        helps += np.bincount(rows.cell, lack[rows.relation], len(hidden))
        opens += np.bincount(rows.cell, (count == 0)[rows.relation], len(hidden))
    score = attack.cost * (1 + opens) / np.maximum(helps, 1) ** 2
    picks = [_candidates(attack, layer, hidden, lack, room, score) for layer, (lack, room, _) in zip(attack.layers, lacks)]
    relation, cell, price = (np.concatenate(parts) for parts in zip(*picks))
    order = np.lexsort((cell, price, relation))
    first = np.unique(relation[order], return_index=True)[1]
    return np.unique(cell[order][first])


def lacking(attack, layer, hidden):
    """Per relation of a layer: (whether its secrets lack room, the room they have, how many of its cells are unknown)."""
    rows = layer.relations
    unknown, secret = attack.unknown(layer, hidden), attack.secret(layer, hidden)
    entries = unknown[rows.cell]
    count = rows.sums(entries)
    room = rows.sums(entries * (rows.sign < 0) * layer.values[rows.cell])
    room[rows.sums(entries & (rows.sign > 0)) > 0] = np.inf
    return rows.touching(secret) & ((count == 1) | (room < attack.protection)), room, count


def _candidates(attack, layer, hidden, lack, room, score):
    rows = layer.relations
    at = np.flatnonzero(lack[rows.relation] & (layer.given & ~hidden & (attack.cost < np.inf))[rows.cell])
    relation, cell = rows.relation[at], rows.cell[at]
    after = np.where(rows.sign[at] > 0, np.inf, room[relation] + layer.values[cell])
    price = score[cell] * np.where(after < attack.protection, TOO_LITTLE, 1) * np.where(layer.values[cell] > 0, 1, ALREADY_ZERO)
    return relation, cell, price
