"""The attacker's interval of each hidden cell."""

import numpy as np
import pytest

from metrics.audit import audit
from metrics.suppression import complementary, primary
from tests.metrics.published_tables import attacked, relations, tables


def test_a_cell_alone_in_its_sum_is_found_exactly():
    lower, upper = audit(relations([(0, [1, 2])]), np.array([50.0, 3, 47]), np.array([False, True, False]))
    assert (lower[1], upper[1]) == (3, 3)


def test_two_cells_share_what_the_shown_ones_leave():
    lower, upper = audit(relations([(0, [1, 2, 3])]), np.array([50.0, 3, 7, 40]), np.array([False, True, True, False]))
    assert lower.tolist() == [50, 0, 0, 40]
    assert upper.tolist() == [50, 10, 10, 40]


def test_nothing_bounds_a_cell_in_no_sum_or_under_a_hidden_total():
    lower, upper = audit(relations([(0, [1, 2])]), np.array([50.0, 3, 47, 9]), np.array([True, True, False, True]))
    assert np.isinf(upper[[0, 1, 3]]).all()
    assert lower.tolist() == [47, 0, 47, 0]


def test_the_four_corners_of_a_grid_bound_one_another():
    sums = relations([(0, [1, 2, 3]), (4, [5, 6, 7]), (8, [1, 5]), (9, [2, 6])])
    values = np.array([60.0, 4, 20, 36, 80, 30, 9, 41, 34, 29])
    lower, upper = audit(sums, values, np.isin(np.arange(10), [1, 2, 5, 6]))
    assert (lower[1], upper[1]) == pytest.approx((0, 24))
    assert (lower[6], upper[6]) == pytest.approx((5, 29))


def test_a_missing_cell_stays_missing():
    lower, upper = audit(relations([(0, [1, 2])]), np.array([50.0, np.nan, 20]), np.array([False, True, False]))
    assert np.isnan(lower[1])
    assert np.isnan(upper[1])


def test_nothing_hidden_is_known_exactly():
    values = np.array([50.0, 30, 20])
    lower, upper = audit(relations([(0, [1, 2])]), values, np.zeros(3, bool))
    assert (lower == values).all()
    assert (upper == values).all()


@pytest.mark.parametrize("seed", range(4))
def test_the_intervals_are_those_of_an_attacker_who_solves_each_alone(seed):
    sums, x, n = tables(seed)
    hidden = complementary(sums, x, n, primary(x, n, np.nan, 1, 6, 10), 5, 6)
    bounds = {"count": audit(sums, x, hidden), "rest": audit(sums, n - x, hidden)}
    for quantity, cell, lowest, highest in attacked(sums, x, n, hidden):
        if quantity in bounds:
            lower, upper = bounds[quantity]
            assert (lower[cell], upper[cell]) == pytest.approx((lowest, highest), abs=1e-5)
