"""Hide further rows until no single sum gives a hidden cell away: quick, for tables of any number."""

import numpy as np

from disclosure.linked_tables import LinkedTables


TOO_LITTLE, ALREADY_ZERO = 4.0, 2.0


def closed(tables: LinkedTables, hidden: np.ndarray) -> np.ndarray:
    """`hidden` (boolean array of rows) with more rows hidden, so that each sum with a secret in it leaves that its room.

    In each round every sum that lacks room hides one more of its cells: the cheapest, counting the sums it helps and those it would
    newly open. All sums are worked on at once. Where nothing can be hidden any more, what came in comes back.
    """
    while True:
        chosen = _chosen(tables, hidden)
        if not len(chosen):
            return hidden
        hidden = tables.hide(hidden, chosen)


def lacking(tables: LinkedTables, unknown: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Per sum: (whether a secret in it, or its guarded remainder, lacks room; the room there is; how many of its cells are unknown)."""
    sums = tables.sums
    entries = unknown[sums.cell]
    count = sums.total(entries)
    room = sums.total(entries * (sums.sign < 0) * tables.room_below()[sums.cell])
    room[sums.total(entries & (sums.sign > 0)) > 0] = np.inf
    narrow = (count <= 1) | (room < tables.protection)
    unguarded = sums.guarded & ((count == 0) | (room < tables.protection))
    return (sums.touching(tables.secret(unknown)) & narrow) | unguarded, room, count


def _chosen(tables: LinkedTables, hidden: np.ndarray) -> np.ndarray:
    """The cells to make unknown in one round."""
    unknown, price = tables.unknown(hidden), tables.price(hidden)
    lack, room, count = lacking(tables, unknown)
    sums, cells = tables.sums, len(unknown)
    helps = np.bincount(sums.cell, lack[sums.sum], cells)
    opens = np.bincount(sums.cell, (count == 0)[sums.sum], cells)
    score = price * (1 + opens) / np.maximum(helps, 1) ** 2
    at = np.flatnonzero(lack[sums.sum] & (~unknown & (price < np.inf))[sums.cell])
    number, cell = sums.sum[at], sums.cell[at]
    after = np.where(sums.sign[at] > 0, np.inf, room[number] + tables.room_below()[cell])
    weight = np.where(after < tables.protection, TOO_LITTLE, 1) * np.where(tables.values[cell] > 0, 1, ALREADY_ZERO)
    order = np.lexsort((cell, score[cell] * weight, number))
    first = np.unique(number[order], return_index=True)[1]
    return np.unique(cell[order][first])
