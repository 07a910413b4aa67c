"""The four rules of XmR charts, in their order: a point outside the limits; seven points rising or falling; two of three
near a limit on one side; seven points on one side of the mean.

NHS England, Making Data Count: Strengthening your decisions. A rule never runs from one group of points to the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from metrics.arrays import Numbers
from metrics.benchmark import polarity
from metrics.xmr_limits import changes


if TYPE_CHECKING:
    from metrics.xmr import Options


RUN = 7
RULES = ("", "outside the limits", "seven points rising or falling", "two of three points near a limit", "seven points on one side")
_OUTSIDE, _TREND, _TWO, _SHIFT = np.arange(1, 5, dtype=np.int8)


def rules(y: np.ndarray, group: np.ndarray, mean: np.ndarray, reach: np.ndarray, options: Options) -> tuple[Numbers, ...]:
    """(rule met, side) of each point, the first of the four rules that holds."""
    above = _sign(y, mean)
    outside = (y > mean + reach) | (y < mean - reach)
    near = ~outside & ((y > mean + 2 / 3 * reach) | (y < mean - 2 / 3 * reach))
    two = near & _two_of_three(near | outside if options.beyond_counts else near, above, group)
    shift = (_run_lengths(above, group) >= RUN) & (above != 0)
    trend = np.where(np.isnan(mean), 0, _trends(y, group))
    other = np.where(outside, _OUTSIDE, np.where(two, _TWO, np.where(shift, _SHIFT, 0)))
    rule = np.where((trend != 0) & ~outside, _TREND, other)
    if options.improvement_wins and options.better != "neither":
        conflict = (trend == -above) & (trend != 0) & (other != 0)
        rule = np.where(conflict, np.where(trend == polarity(options.better), _TREND, other), rule)
    return rule, np.where(rule == 0, 0, np.where(rule == _TREND, trend, above))


def _sign(y, other):
    """1 above, −1 below, and 0 where equal or missing."""
    return (y > other).astype(np.int8) - (y < other).astype(np.int8)


def _two_of_three(counted, above, group):
    """Is the point in any three in a row on one side of the mean, of which two count as near its limit?"""
    three = np.zeros(len(above), bool)
    if len(above) >= 3:
        side = (above[:-2] == above[1:-1]) & (above[1:-1] == above[2:]) & (above[2:] != 0) & (group[:-2] == group[2:])
        first, second, third = counted[:-2], counted[1:-1], counted[2:]
        window = side & ((first & second) | (first & third) | (second & third))
        for offset in range(3):
            three[offset : offset + len(window)] |= window
    return three


def _trends(y, group):
    """1 or −1 for each point of seven or more that all rise or all fall; a turning point takes the later direction."""
    step = np.zeros(len(y), np.int8)
    step[1:] = np.where(group[1:] == group[:-1], _sign(y[1:], y[:-1]), 0)
    step[_run_lengths(step, group) < RUN - 1] = 0
    following = np.append(step[1:], np.int8(0))[: len(step)]
    return np.where(following != 0, following, step)


def _run_lengths(sign, group):
    """How many points in a row share each point's sign and group."""
    lengths = np.diff(np.flatnonzero(changes(sign, group)), append=len(sign))
    return np.repeat(lengths, lengths)
