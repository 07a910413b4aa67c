"""Gaps between groups: absolute and relative, the burden they make up, and what has become of them.

Limits by square-and-add from the interval of each group (metrics/difference.py). Population attributable fraction: Levin
ML, 1953, as in Rothman, Greenland & Lash, Modern Epidemiology, 2008. Reporting both kinds of gap: King, Harper & Young,
BMJ 2012;345:e5774.
"""

from dataclasses import dataclass

import numpy as np

from metrics.arrays import Numbers
from metrics.difference import difference, ratio
from metrics.proportion import wilson
from metrics.rate import byar


INTERVALS = {"proportion": wilson, "rate": byar}


@dataclass(frozen=True)
class Gap:
    """A group against another: `absolute` (group − other, in the unit) and `relative` (group ÷ other), each with limits.

    Arrays of one value per row, NaN where either group has no figure; `relative` is infinite against 0.
    """

    absolute: np.ndarray
    absolute_lower: np.ndarray
    absolute_upper: np.ndarray
    relative: np.ndarray
    relative_lower: np.ndarray
    relative_upper: np.ndarray


def gap(
    x: Numbers, n: Numbers, other_x: Numbers, other_n: Numbers, kind: str = "proportion", per: float = 1, confidence: float = 0.95
) -> Gap:
    """The Gap of x among n against other_x among other_n. The groups share nobody; `kind` is "proportion" or "rate".

    For disproportionality the other group is everyone else, or the largest group: not the whole, which holds the group too.
    """
    figures = [_figure(*counts, kind, per, confidence) for counts in ((x, n), (other_x, other_n))]
    return gap_between(*figures)


def gap_between(figure: tuple[Numbers, ...], other: tuple[Numbers, ...]) -> Gap:
    """The Gap between two figures, each (value, lower, upper) with limits ≥ 0, as a survey or a standardised rate gives them."""
    return Gap(*difference(figure, other), *ratio(figure, other))


def everyone_else(x: Numbers, n: Numbers) -> tuple[Numbers, ...]:
    """(x, n) of all other rows of one breakdown, for each row: the whole less the row. NaN where any row is missing."""
    x, n = np.asarray(x, float), np.asarray(n, float)
    return x.sum() - x, n.sum() - n


def _figure(x, n, kind, per, confidence):
    x, n = np.asarray(x, float), np.asarray(n, float)
    lower, upper = INTERVALS[kind](x, n, confidence, per)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(np.isnan(lower), np.nan, x / n * per), lower, upper


def attributable(x: Numbers, n: Numbers, best: int, kind: str = "proportion", confidence: float = 0.95) -> tuple[float, ...]:
    """(fraction, lower, upper, events): the share of all events that would go if every group had the rate of group `best`.

    `x` and `n` are one value per group of one area, `best` the index of the group to compare with. Negative where that
    group has the higher rate. NaN without a rate, or where nobody has an event. The limits follow from those of the ratio
    of all others to that group, of which the fraction is a rising function.
    """
    x, n = np.asarray(x, float), np.asarray(n, float)
    rest_x, rest_n = everyone_else(x, n)
    against = gap(rest_x[best], rest_n[best], x[best], n[best], kind, 1, confidence)
    share = n[best] / n.sum()
    fraction, lower, upper = (_excess(float(ratio), share) for ratio in (against.relative, against.relative_lower, against.relative_upper))
    return fraction, lower, upper, fraction * x.sum()


def _excess(times, share):
    """The excess fraction when the others have `times` the rate of a group that is `share` of all."""
    return 1.0 if np.isinf(times) else (1 - share) * (times - 1) / ((1 - share) * times + share)
