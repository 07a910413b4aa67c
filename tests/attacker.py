"""A reader who knows how every published figure is counted, and works out from all of them together what was hidden.

Children are drawn one by one, so that every sum that could hold does hold, whether or not we have thought of it. The attacker
takes each possible kind of child as one unknown number ≥ 0, every number of every shown row as an equation, and asks between
what limits that leaves each hidden number. No code is shared with the program.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix, vstack


@dataclass(frozen=True)
class Figure:
    """What one number of one row counts: `kinds` marks, per kind of child, whether it is in it."""

    key: tuple
    quantity: str
    kinds: np.ndarray


def kinds_of(**traits):
    """{trait: array} of every combination of the values of some traits, one place for each kind of child."""
    every = list(product(*traits.values()))
    return {trait: np.array([one[place] for one in every], object) for place, trait in enumerate(traits)}


def hidden_limits(figures, secret, counts, shown):
    """Yield (Figure, its true number, lowest, highest) of each Figure in `secret` whose row is not shown.

    `figures` are all Figures, `counts` the true number of each kind of child, `shown` the numbers of the shown rows by (key, quantity).
    """
    known = [one for one in figures if (one.key, one.quantity) in shown]
    equations = vstack([csr_matrix(one.kinds.astype(float)) for one in known]) if known else None
    values = [shown[one.key, one.quantity] for one in known]
    for one in secret:
        if (one.key, one.quantity) not in shown:
            aim = one.kinds.astype(float)
            ends = [linprog(turn * aim, A_eq=equations, b_eq=values, method="highs") for turn in (1, -1)]
            least, most = (np.inf if end.fun is None else abs(end.fun) for end in ends)
            yield one, float(counts[one.kinds].sum()), least, most
