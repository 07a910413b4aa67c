"""Bounds that follow row by row."""

import numpy as np
from scipy import sparse

from disclosure.audit.tighten_bounds import tighten


def bounds(rows, row_low, row_high, low, high, whole=True):
    return [
        ends.tolist() for ends in tighten(sparse.csr_array(np.array(rows, float)), *map(np.array, (row_low, row_high, low, high)), whole)
    ]


def test_a_difference_and_what_then_follows():
    assert bounds([[1, 1, 0], [0, 1, -1]], [10.0, 0.0], [10.0, 0.0], [0.0, 4.0, 0.0], [6.0, np.inf, 3.0 + 1]) == [[6, 4, 4], [6, 4, 4]]


def test_whole_numbers_are_rounded_inwards():
    assert bounds([[2]], [3.0], [7.0], [0.0], [np.inf]) == [[2], [3]]
    assert bounds([[2]], [3.0], [7.0], [0.0], [np.inf], whole=False) == [[1.5], [3.5]]


def test_without_an_upper_bound_nothing_follows_above():
    assert bounds([[1, 1]], [5.0], [np.inf], [0.0, 0.0], [np.inf, np.inf]) == [[0, 0], [np.inf, np.inf]]
