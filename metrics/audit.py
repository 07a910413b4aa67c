"""What a reader of a published table can work out about a hidden cell: the attacker's interval, by linear programming."""

import numpy as np

from metrics.attack import quantities
from metrics.layers import layer
from metrics.tables import blocks


CLOSE = 1e-6


def audit(relations, values, hidden, protection=0):
    """(lower, upper): between what numbers the published sums and values ≥ 0 place each cell, arrays of one per cell.

    `relations` is a Relations, `values` one quantity of every cell (NaN where there is none), `hidden` a boolean array.
    A cell that is shown has both limits at its value; upper is infinite where no published total bounds the cell.
    Source: Fischetti & Salazar-González (2001), the attacker problem; solved with HiGHS.
    """
    values = np.asarray(values, float)
    hidden = np.asarray(hidden, bool) & ~np.isnan(values)
    known = layer(relations, values, protection)
    unknown = known.unpublished.copy()
    unknown[: len(values)] |= hidden
    cells = np.flatnonzero(hidden)
    lower, upper = values.copy(), values.copy()
    lower[cells], upper[cells] = intervals(known.relations, known.values, unknown, cells)
    return lower, upper


def intervals(relations, values, unknown, cells):
    """(lower, upper) of the `cells` (indices), when every cell marked in `unknown` may be any number ≥ 0."""
    found = np.full((2, len(values)), np.nan)
    for block in blocks(relations, unknown, cells):
        found[:, block.cells] = block.extremes(values[block.cells])
    return found[0, cells], found[1, cells]


def exposed(relations, numerator, denominator, hidden, protection, proportion, most):
    """(places looked at, boolean array: which of them are placed too well) of the `hidden` cells (boolean array).

    At most `most` of them, spread evenly over all. One is placed too well when the sums leave its count, its base or, where
    `proportion`, its rest less than `protection` of room, unless that is 0.
    """
    cells = np.flatnonzero(hidden)
    cells = cells[np.unique(np.linspace(0, len(cells) - 1, min(most, len(cells))).astype(int))] if len(cells) else cells
    found = np.zeros(len(cells), bool)
    for known in quantities(relations, numerator, denominator, proportion, protection).values():
        unknown = known.unpublished.copy()
        unknown[: len(hidden)] |= hidden & known.given[: len(hidden)]
        secret = known.given[cells] & (known.values[cells] > 0)
        lower, upper = intervals(known.relations, known.values, unknown, cells[secret])
        found[secret] |= upper - lower < protection - CLOSE
    return cells, found
