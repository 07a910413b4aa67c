"""Intervals on a line (ages, days): which of them lie side by side within another, and the pieces that all of them are made of."""

from bisect import bisect_right

import numpy as np


Interval = tuple[int, int]


def disjoint(intervals: list[Interval]) -> bool:
    """Whether no two of them overlap; they run from a first point to the one after the last."""
    ordered = sorted(intervals)
    return all(ordered[at][1] <= ordered[at + 1][0] for at in range(len(ordered) - 1))


def side_by_side(intervals: list[Interval], many: bool) -> list[int]:
    """Positions of intervals that do not overlap and cover as much as can be, in as many pieces as can be or as few; empty for none."""
    order = sorted(range(len(intervals)), key=lambda at: intervals[at][1])
    ends = [intervals[at][1] for at in order]
    best = [(0, 0, ())]
    for rank, at in enumerate(order):
        low, high = intervals[at]
        covered, pieces, chain = best[bisect_right(ends, low, hi=rank)]
        taken = (covered + high - low, pieces + (1 if many else -1), (at, chain))
        best.append(max(best[-1], taken, key=lambda choice: choice[:2]))
    chain, positions = best[-1][2], []
    while chain:
        positions.append(chain[0])
        chain = chain[1]
    return positions[::-1]


def clusters(lows: np.ndarray, highs: np.ndarray) -> np.ndarray:
    """For each interval the number of the run of overlapping intervals that it belongs to, from 0 up."""
    order = np.argsort(lows, kind="stable")
    reach = np.maximum.accumulate(highs[order])
    starts = np.concatenate([[True], lows[order][1:] >= reach[:-1]]) if len(order) else np.empty(0, bool)
    numbers = np.empty(len(lows), np.int64)
    numbers[order] = np.cumsum(starts) - 1
    return numbers
