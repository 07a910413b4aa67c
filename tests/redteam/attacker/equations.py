"""Every number of every shown row as an equation over the unknowns, a rounded one as an interval."""

from typing import NamedTuple

import numpy as np

from tests.redteam.attacker.limits import base_by_limits, squares_by_limits
from tests.redteam.attacker.rows import lowest_terms


CLOSE, SLACK = 1e-9, 1e-7


class Equation(NamedTuple):
    """`low` ≤ sum of factors × unknowns ≤ `high`; `source` is the Line that says so.

    A `guess` takes a share to its last decimal for a count and a base in lowest terms, as most readers would.
    """

    unknowns: np.ndarray
    factors: np.ndarray
    low: float
    high: float
    source: object
    guess: bool = False

    @property
    def counts(self):
        """Whether it says just how many children there are of some kinds."""
        return self.low == self.high and (self.factors == 1).all()

    def holds(self, truth):
        """Whether it is so."""
        total = (self.factors * truth[self.unknowns]).sum()
        slack = SLACK * (1 + abs(total))
        return self.low - slack <= total <= self.high + slack


class Known(NamedTuple):
    """A shown Line with what it counts, how many decimals its series has, and whether its value is weighted by who knows what."""

    line: object
    cell: object
    measure: object
    decimals: int
    weighted: bool = False


def equations(known, unknowns):
    """The Equations that one shown row gives."""
    line, measure = known.line, known.measure
    won = unknowns.columns(known.cell, measure.won)
    if measure.method == "count":
        count = line.numerator if line.numerator is not None else line.value
        return [] if count is None else [_sum(won, count, line)]
    base = unknowns.columns(known.cell, measure.among)
    size = line.denominator if line.denominator is not None else base_by_limits(known)
    terms = lowest_terms(line.value, measure.per) if size is None and line.numerator is None and line.value is not None else None
    if terms and measure.method != "mean":
        return [_sum(won, terms.numerator, line)._replace(guess=True), _sum(base, terms.denominator, line)._replace(guess=True)]
    made = [] if size is None else [_sum(base, size, line)]
    if measure.method == "mean":
        return made + _of_mean(known, unknowns, size)
    if line.numerator is not None:
        return [*made, _sum(won, line.numerator, line)]
    return made if line.value is None or known.weighted else made + list(_of_value(known, won, base, size))


def _sum(columns, total, line):
    return Equation(columns, np.ones(len(columns)), total, total, line)


def _of_value(known, won, base, size):
    """Count ÷ base lies within half a unit of the last decimal of the value."""
    value, per = known.line.value, known.measure.per
    half = 0.5 * 10.0 ** -max(known.decimals, 0) + CLOSE * max(value, 1)
    if size is not None:
        ends = size * (value - half) / per, size * (value + half) / per
        yield Equation(won, np.ones(len(won)), *ends, known.line)
        return
    columns, place = np.unique(np.concatenate([won, base]), return_inverse=True)
    for low, high, limit in ((0, np.inf, value - half), (-np.inf, 0, value + half)):
        factors = np.zeros(len(columns))
        np.add.at(factors, place[: len(won)], per)
        np.add.at(factors, place[len(won) :], -limit)
        yield Equation(columns, factors, low, high, known.line)


def _of_mean(known, unknowns, size):
    """The sum of the scores, and where the limits are shown that of their squares."""
    line, scores = known.line, dict(known.measure.scores)
    if line.value is None or size is None or known.weighted or not known.measure.public:
        return []
    parts = [(unknowns.columns(known.cell, {state}), score) for state, score in scores.items()]
    columns = np.concatenate([part for part, _ in parts])
    factors = np.concatenate([np.full(len(part), float(score)) for part, score in parts])
    total, squares = line.value * size, squares_by_limits(line, size)
    made = [_near(columns, factors, total, line)]
    return made + ([] if squares is None else [_near(columns, factors**2, squares, line)])


def _near(columns, factors, total, line):
    """Scores are whole numbers, and so are sums of them and of their squares."""
    return Equation(columns, factors, round(total), round(total), line)
