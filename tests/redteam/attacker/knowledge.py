"""What a reader knows besides the sums: a 0 is shown, so that a hidden count whose base is not small is 1 at least."""

import numpy as np

from tests.redteam.attacker.equations import Equation


SMALL_BASE = 10


def zeros_are_shown(rows, shown_cells):
    """Whether every count of 0 whose base is not small is shown: a reader of this file would not be wrong to count on it.

    `shown_cells` holds (measure, cell) of every shown row.
    """
    zeros = (row for row in rows if row.measure.method != "mean" and row.numerator == 0 and row.cells[0] in ("0", ""))
    safe = (row for row in zeros if row.denominator is None or row.denominator >= SMALL_BASE)
    return all((row.measure, row.cell) in shown_cells for row in safe)


def at_least_one(hidden, unknowns, bases):
    """An Equation for each hidden (line, cell, measure) that cannot be 0; `bases` gives the sizes of what is shown, by its unknowns."""
    for line, cell, measure in hidden:
        if measure.method == "mean":
            continue
        large = measure.among is None or bases.get(unknowns.columns(cell, measure.among).tobytes(), 0) >= SMALL_BASE
        if large:
            won = unknowns.columns(cell, measure.won)
            yield Equation(won, np.ones(len(won)), 1, np.inf, line)
