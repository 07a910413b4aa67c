"""Intervals side by side, and in runs."""

import numpy as np

from disclosure.audit.intervals import clusters, disjoint, side_by_side


def test_as_much_as_can_be_covered_in_few_pieces_or_in_many():
    intervals = [(0, 11), (0, 5), (5, 11), (11, 18), (8, 12)]
    assert side_by_side(intervals, many=False) == [0, 3]
    assert side_by_side(intervals, many=True) == [1, 2, 3]
    assert side_by_side([], many=True) == []


def test_intervals_that_only_touch_do_not_overlap():
    assert disjoint([(5, 11), (0, 5)])
    assert not disjoint([(0, 5), (4, 6)])


def test_a_run_ends_where_nothing_overlaps():
    lows, highs = np.array([0, 20, 3, 10]), np.array([5, 30, 10, 12])
    assert clusters(lows, highs).tolist() == [0, 2, 0, 1]
    assert clusters(np.empty(0), np.empty(0)).tolist() == []
