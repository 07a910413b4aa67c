"""Makes a system fit to be solved: beliefs that contradict each other go, and bounds become as narrow as they follow."""

from dataclasses import replace

import numpy as np
from scipy import sparse

from disclosure.audit.contradictions import contradicting
from disclosure.audit.judgement import Policy
from disclosure.audit.system import System, without_rows
from disclosure.audit.tighten import SLACK, tighten


def settle(system: System, policy: Policy, deadline: float) -> System:
    """The system without contradictions and with narrow bounds. Raises OutOfTime, and Contradiction where nothing can be mended."""
    dropped = contradicting(system.matrix, system.row_low, system.row_high, system.low, system.high, system.firm, deadline)
    system = _narrow(without_rows(system, dropped))
    low = _shown_noughts(system, policy, deadline)
    return _narrow(replace(system, low=low))


def _narrow(system: System) -> System:
    """With bounds as they follow row by row, in whole numbers where those exist, or as they were."""
    for whole in (is_whole(system), False):
        low, high = tighten(system.matrix, system.row_low, system.row_high, system.low, system.high, whole)
        if (low <= high + SLACK).all():
            return replace(system, low=np.minimum(low, high), high=high)
    return system


def is_whole(system: System) -> bool:
    """Whether everything known is a whole number, so that everything unknown is one."""
    ends = np.concatenate([system.row_low, system.row_high, system.low, system.high])
    ends = ends[np.isfinite(ends)]
    return bool((np.abs(ends - np.rint(ends)) < SLACK).all())


def _shown_noughts(system: System, policy: Policy, deadline: float) -> np.ndarray:
    """Lower bounds by which a hidden count is at least one where its base is large enough, as a nought would be shown there."""
    count, base = system.at_least_one[:, 0], system.at_least_one[:, 1]
    large = (base < 0) | (system.low[base] >= policy.denominator)
    count = count[large & (system.low[count] < 1)]
    if not len(count):
        return system.low
    ones = sparse.csr_array((np.ones(len(count)), (np.arange(len(count)), count)), (len(count), len(system.low)))
    rows = len(system.row_low)
    dropped = contradicting(
        sparse.vstack([system.matrix, ones], "csr"), np.concatenate([system.row_low, np.ones(len(count))]),
        np.concatenate([system.row_high, np.full(len(count), np.inf)]), system.low, system.high, np.arange(rows + len(count)) < rows, deadline,
    )  # fmt: skip
    low = system.low.copy()
    low[count[~dropped[rows:]]] = 1
    return low
