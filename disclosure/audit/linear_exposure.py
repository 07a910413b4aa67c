"""How closely the hidden numbers can be placed by someone who believes all the sums: exact linear programmes, within a deadline."""

from dataclasses import dataclass

import numpy as np

from disclosure.audit.equation_system import System, fractional, part_of
from disclosure.audit.judgement import Policy
from disclosure.audit.linear_programme import Contradiction, OutOfTime, Programme
from disclosure.audit.nearby_targets import look_nearby
from disclosure.audit.settle import hope, settle
from disclosure.audit.solver_batches import batches, components
from disclosure.audit.target_ranges import Ranges


GLANCES = 5
LARGE = 2_500


@dataclass(frozen=True)
class Exposed:
    """What came of one batch: the system as it was solved, the ranges of its targets, whether all are decided, and programmes solved."""

    system: System
    ranges: Ranges | None
    undecided: np.ndarray
    solved: int


def exposed(system: System, policy: Policy, deadline: float) -> list[Exposed]:
    """The ranges of all targets, batch by batch; undecided where `deadline` (monotonic clock) passes. Empty without targets."""
    if not system.directions.shape[0]:
        return []
    labels = components(system.matrix)
    needed = np.unique(labels[system.directions.indices])
    broken = np.isin(needed, labels[fractional(system)])
    return [
        _of_batch(part_of(system, columns), policy, deadline)
        for group in (needed[~broken], needed[broken])
        for columns in batches(labels, group)
    ]


def _of_batch(system: System, policy: Policy, deadline: float) -> Exposed:
    """Solve a batch in the hope that all its beliefs fit together, and with care if they do not."""
    for prepare in (hope, settle):
        try:
            return _judged(prepare(system, policy, deadline), policy, deadline)
        except OutOfTime:
            break
        except Contradiction:
            continue
    return Exposed(system, None, np.arange(len(system.part)), 0)


def _judged(system: System, policy: Policy, deadline: float) -> Exposed:
    """The ranges of a system. Raises Contradiction where it has no solution."""
    ranges = Ranges(system.directions, system.cell, system.part, system.low, system.high, not len(fractional(system)), policy)
    programme = Programme(system.matrix, system.row_low, system.row_high, system.low, system.high, deadline)
    try:
        _glance(programme, ranges)
        if len(system.low) > LARGE and len(ranges.open()):
            look_nearby(system, programme, ranges)
        _solve(programme, ranges, components(system.matrix))
    except OutOfTime:
        return Exposed(system, ranges, ranges.open(), programme.solved)
    return Exposed(system, ranges, np.empty(0, np.int64), programme.solved)


def _glance(programme: Programme, ranges: Ranges) -> None:
    """Look at corners in directions taken at random: most targets are seen to have room at once, and that there are corners at all."""
    chance = np.random.default_rng(20_261_128)
    for glance in range(GLANCES):
        left = ranges.open()
        if not len(left) and glance:
            return
        aim = ranges.directions[left].T @ chance.normal(size=len(left))
        ranges.see(programme.least(aim))
        ranges.see(programme.least(-aim))


def _solve(programme: Programme, ranges: Ranges, labels: np.ndarray) -> None:
    """Solve the open targets exactly, one of every component at a time, as components do not touch each other."""
    owner = labels[ranges.directions.indices[ranges.directions.indptr[:-1]]]
    while len(left := ranges.open()):
        chosen = left[np.unique(owner[left], return_index=True)[1]]
        aim = ranges.directions[chosen].sum(axis=0)
        lower, upper = programme.least(aim), programme.least(-aim)
        ranges.see(lower)
        ranges.see(upper)
        ranges.limit(chosen, ranges.directions[chosen] @ lower, ranges.directions[chosen] @ upper)
        ranges.close(chosen)
