"""Which shown rows place a figure: few from which it follows, so that it can be worked out again by hand."""

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import vstack


HEAVY = 1e-7


def because(system, placed, protection):
    """The Lines that are needed, in the order in which they stand; none of them could be left out."""
    target = placed.target
    unknowns, rows = system.tied(target.columns)
    ours = rows[rows < len(system.equations)]
    agreements = rows[rows >= len(system.equations)]
    needed = np.unique(np.concatenate([_weighing(system, target, unknowns, ours, agreements, sign) for sign in (1, -1)]))
    for row in needed.tolist():
        fewer = needed[needed != row]
        if _room(system, target, unknowns, fewer, agreements) < protection:
            needed = fewer
    lines = [system.equations[row].source for row in needed]
    return [line for place, line in enumerate(lines) if line not in lines[:place]]


def _weighing(system, target, unknowns, ours, agreements, sign):
    """The equations that have a price where the target is least or most; all, where only whole numbers place it."""
    solved, kinds = _solve(system, target, unknowns, np.concatenate([ours, agreements]), sign)
    if solved.status:
        return ours
    prices = np.concatenate([solved.eqlin.marginals, solved.ineqlin.marginals])
    weighing = kinds[np.abs(prices) > HEAVY]
    return weighing[weighing < len(system.equations)]


def _room(system, target, unknowns, ours, agreements):
    ends = [_solve(system, target, unknowns, np.concatenate([ours, agreements]), sign)[0] for sign in (1, -1)]
    return np.inf if any(end.status for end in ends) else -ends[1].fun - ends[0].fun


def _solve(system, target, unknowns, rows, sign):
    """(solution, the number of the equation of each price in it)."""
    aim = np.zeros(system.matrix.shape[1])
    aim[target.columns] = sign
    matrix, low, high = system.matrix[rows][:, unknowns], system.low[rows], system.high[rows]
    even, upper, lower = low == high, (low != high) & np.isfinite(high), (low != high) & np.isfinite(low)
    solved = linprog(
        aim[unknowns], A_eq=matrix[even], b_eq=low[even], A_ub=vstack([matrix[upper], -matrix[lower]]),
        b_ub=np.concatenate([high[upper], -low[lower]]), bounds=(0, system.most), method="highs",
    )  # fmt: skip
    return solved, np.concatenate([rows[even], rows[upper], rows[lower]])
