"""Between what limits the shown rows leave each target: by linear programme, and by integer programme where that is close."""

from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix


CLOSE, EVEN, IDLE = 1, 1e-4, 3


class Placed(NamedTuple):
    """A Target that lies between `least` and `most`, closer than the protection; `by` is the programme that tells."""

    target: object
    least: float
    most: float
    by: str


class Room:
    """How much room each target has at least: what it is in truth, and in every other solution met so far."""

    def __init__(self, system, targets, truth, protection):
        self.system, self.targets, self.truth, self.protection = system, targets, truth, protection
        sizes = [len(target.columns) for target in targets]
        columns = np.concatenate([target.columns for target in targets] or [np.zeros(0, int)])
        places = np.repeat(np.arange(len(targets)), sizes), columns
        self.matrix = csr_matrix((np.ones(len(columns)), places), (len(targets), len(truth)))
        self.least = self.matrix @ truth
        self.most = self.least.copy()

    def wide(self):
        """Which targets have room to spare."""
        return self.most - self.least >= self.protection + CLOSE

    def end(self, factors, sign):
        """The least or most that a sum of unknowns can be (factors for all of them), with what that solution says of every target."""
        columns = np.flatnonzero(factors)
        end, unknowns, solution = self.system.extreme(columns, factors[columns], sign)
        if solution is not None:
            other = self.truth.copy()
            other[unknowns] = solution
            values = self.matrix @ other
            self.least, self.most = np.minimum(self.least, values), np.maximum(self.most, values)
        return end

    def look_around(self, rng):
        """Solve for many targets at once, up for some and down for others, for as long as that shows room for more of them."""
        idle = 0
        while idle < IDLE and not self.wide().all():
            before = self.wide().sum()
            weights = rng.choice((-1.0, 1.0), len(self.targets)) * rng.random(len(self.targets)) * ~self.wide()
            self.end(self.matrix.T @ weights, 1)
            idle = 0 if self.wide().sum() > before + 0.02 * len(self.targets) else idle + 1


def placed(system, targets, truth, protection, enough):
    """The Placed among the targets; no more are looked for where there are `enough`."""
    room, close = Room(system, targets, truth, protection), []
    room.look_around(np.random.default_rng(0))
    for number in range(len(targets)):
        if len(close) < enough and not room.wide()[number]:
            close += _closely(room, number)
    return close


def _closely(room, number):
    """The Placed of a target without room to spare, if it is one."""
    target, factors, protection = room.targets[number], room.matrix[number].toarray().ravel(), room.protection
    most = room.end(factors, -1)
    if room.wide()[number]:
        return []
    least = room.end(factors, 1)
    if most - least < protection - EVEN:
        return [] if target.may_be_none and least < 1 - EVEN else [Placed(target, least, most, "linear programme")]
    if most - least < protection + CLOSE - EVEN:
        least, most = (room.system.extreme(target.columns, 1.0, sign, whole=True)[0] for sign in (1, -1))
        if most - least < protection - EVEN and not (target.may_be_none and least < 1 - EVEN):
            return [Placed(target, least, most, "integer programme")]
    return []
