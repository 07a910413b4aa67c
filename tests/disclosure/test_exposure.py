"""The attacker's interval of each hidden cell."""

import numpy as np
import pytest

from disclosure.optimise import Effort, suppressed
from disclosure.primary_suppression import primary
from tests.disclosure.published_tables import attacked, sums, tables
from tests.disclosure.two_way import of_counts, placed


def interval(totals, counts, hidden):
    return placed(of_counts(sums(totals), np.array(counts, float), np.array(hidden), 5), np.array(hidden))


def test_a_cell_alone_in_its_sum_follows_exactly():
    lower, upper = interval([(0, [1, 2])], [50, 3, 47], [False, True, False])
    assert (lower[1], upper[1]) == (3, 3)


def test_two_cells_share_what_the_shown_ones_leave_and_neither_is_nought():
    lower, upper = interval([(0, [1, 2, 3])], [50, 3, 7, 40], [False, True, True, False])
    assert lower.tolist() == [50, 1, 1, 40]
    assert upper.tolist() == [50, 9, 9, 40]


def test_nothing_bounds_a_cell_under_a_hidden_total():
    lower, upper = interval([(0, [1, 2])], [50, 3, 47, 9], [True, True, False, False])
    assert np.isinf(upper[[0, 1]]).all()
    assert lower.tolist() == [48, 1, 47, 9]


def test_the_four_corners_of_a_grid_bound_one_another():
    totals = [(0, [1, 2, 3]), (4, [5, 6, 7]), (8, [1, 5]), (9, [2, 6])]
    lower, upper = interval(totals, [60, 4, 20, 36, 80, 30, 9, 41, 34, 29], np.isin(np.arange(10), [1, 2, 5, 6]))
    assert (lower[1], upper[1]) == pytest.approx((1, 23))
    assert (lower[6], upper[6]) == pytest.approx((6, 28))


def test_nothing_hidden_is_known_exactly():
    lower, upper = interval([(0, [1, 2])], [50, 30, 20], [False, False, False])
    assert lower.tolist() == upper.tolist() == [50, 30, 20]


@pytest.mark.parametrize("seed", range(4))
def test_the_intervals_lie_within_those_of_an_attacker_who_solves_each_alone(seed):
    totals, x, n = tables(seed)
    linked = of_counts(totals, x, primary(x, np.nan, np.nan, 1, 6, 10), 5)
    hidden = suppressed(linked, Effort(24_000))
    lower, upper = placed(linked, hidden)
    for quantity, cell, lowest, highest in attacked(totals, x, n, hidden):
        if quantity == "count":
            assert lowest - 1e-5 <= lower[cell] and upper[cell] <= highest + 1e-5
