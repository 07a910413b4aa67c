"""Makes a system fit to be solved: beliefs that contradict each other go, and bounds become as narrow as they follow."""

from dataclasses import replace

import numpy as np
import scipy

from disclosure.audit.contradictions import contradicting
from disclosure.audit.equation_system import System, fractional, without_rows
from disclosure.audit.judgement import Policy
from disclosure.audit.linear_programme import Contradiction
from disclosure.audit.tighten_bounds import SLACK, tighten


def hope(system: System, policy: Policy, deadline: float) -> System:
    """The system with narrow bounds, taken as free of contradictions. Raises Contradiction where a bound already shows that it is not."""
    system = _narrow(system)
    low = system.low.copy()
    low[_never_nought(system, policy)] = 1
    return _narrow(replace(system, low=low))


def settle(system: System, policy: Policy, deadline: float) -> System:
    """The system without beliefs that contradict each other, and with narrow bounds.

    Raises OutOfTime, and Contradiction where nothing can be mended.
    """
    dropped = contradicting(system.matrix, system.row_low, system.row_high, system.low, system.high, system.firm, deadline)
    system = _narrow_if_it_fits(without_rows(system, dropped))
    return _narrow_if_it_fits(replace(system, low=_shown_noughts(system, policy, deadline)))


def _narrow(system: System) -> System:
    low, high = tighten(system.matrix, system.row_low, system.row_high, system.low, system.high, not len(fractional(system)))
    if (low > high + SLACK).any():
        raise Contradiction("a bound below is above the bound above")
    return replace(system, low=np.minimum(low, high), high=high)


def _narrow_if_it_fits(system: System) -> System:
    """Whole numbers may contradict each other where fractions do not, and then bounds stay as they were."""
    try:
        return _narrow(system)
    except Contradiction:
        return system


def _never_nought(system: System, policy: Policy) -> np.ndarray:
    """The hidden counts that are at least one, as their base is large enough for a nought to be shown."""
    count, base = system.at_least_one[:, 0], system.at_least_one[:, 1]
    return count[((base < 0) | (system.low[base] >= policy.denominator)) & (system.low[count] < 1)]


def _shown_noughts(system: System, policy: Policy, deadline: float) -> np.ndarray:
    """Lower bounds with one for each count that is never nought, but for those where that contradicts the sums."""
    count = _never_nought(system, policy)
    if not len(count):
        return system.low
    ones = scipy.sparse.csr_array((np.ones(len(count)), (np.arange(len(count)), count)), (len(count), len(system.low)))
    rows = len(system.row_low)
    dropped = contradicting(
        scipy.sparse.vstack([system.matrix, ones], "csr"), np.concatenate([system.row_low, np.ones(len(count))]),
        np.concatenate([system.row_high, np.full(len(count), np.inf)]), system.low, system.high, np.arange(rows + len(count)) < rows, deadline,
    )  # fmt: skip
    low = system.low.copy()
    low[count[~dropped[rows:]]] = 1
    return low
