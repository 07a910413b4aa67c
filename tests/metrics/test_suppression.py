"""Nothing hidden can be read or worked out, however the tables are tied together."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.attack import attack
from metrics.optimum import economised
from metrics.remedies import settled
from metrics.suppression import complementary, primary
from tests.metrics.published_tables import attacked, relations, tables


COUNT, BASE, PROTECTION = 6, 10, 5


def small(numerator, denominator=np.nan, value=np.nan, per=1, **more):
    return primary(numerator, denominator, value, per, COUNT, BASE, **more).tolist()


def test_counts_from_one_to_one_below_the_threshold_are_hidden():
    assert small(np.arange(8.0)) == [False, True, True, True, True, True, False, False]


def test_zero_is_hidden_when_it_is_not_safe():
    assert small(np.array([0.0, 6.0]), zero_is_safe=False) == [True, False]


def test_a_small_base_and_a_small_rest_are_hidden():
    assert small(np.array([9.0, 10.0, 95.0, 94.0, 100.0]), np.array([9.0, 10.0, 100.0, 100.0, 100.0])) == [True, False, True, False, False]


def test_the_rest_of_a_rate_is_no_group_of_people():
    assert small(np.array([95.0]), np.array([100.0]), proportion=False) == [False]


def test_a_count_that_value_and_base_give_away_is_hidden():
    assert small(np.full(2, np.nan), np.array([200.0, 200.0]), np.array([2.0, 3.0]), 100) == [True, False]


def test_a_base_that_value_and_count_give_away_is_hidden():
    assert small(np.array([8.0, 8.0]), np.full(2, np.nan), np.array([100.0, 10.0]), 100) == [True, False]


def test_weighted_counts_need_not_be_whole():
    assert small(np.array([5.97, 6.0, 0.4])) == [True, False, True]


def test_no_cells_give_no_cells():
    assert small(np.array([])) == []


def hide(sums, numerator, denominator=None, **more):
    x = np.array(numerator, float)
    n = np.full(len(x), np.nan) if denominator is None else np.array(denominator, float)
    hidden = primary(x, n, np.nan, 1, COUNT, BASE)
    return complementary(relations(sums), x, n, hidden, PROTECTION, COUNT, **more)


def test_one_hidden_part_needs_another():
    assert hide([(0, [1, 2, 3])], [53, 3, 20, 30]).tolist() == [False, True, True, False]


def test_two_hidden_parts_with_too_little_between_them_need_a_third():
    assert hide([(0, [1, 2, 3])], [32, 1, 1, 30]).tolist() == [False, True, True, True]


def test_a_total_over_only_hidden_parts_of_less_than_the_protection_is_hidden():
    x = np.array([3.0, 1, 2])
    hidden = np.array([False, True, True])
    assert complementary(relations([(0, [1, 2])]), x, x * np.nan, hidden, PROTECTION, 3).all()


def test_nothing_hidden_leaves_all_shown():
    assert not hide([(0, [1, 2])], [60, 30, 30]).any()


def test_what_a_total_has_over_its_parts_is_not_given_away():
    assert hide([(0, [1, 2])], [53, 20, 30]).any()


def test_parts_that_overlap_are_no_sum():
    assert hide([(0, [1, 2, 3])], [53, 3, 40, 50]).tolist() == [False, True, False, False]


def test_a_total_that_nobody_publishes_still_ties_two_breakdowns():
    missing = [np.nan, 3, 50, 23, 30]
    assert hide([(0, [1, 2]), (0, [3, 4])], missing)[2:].any()


def test_two_indicators_that_count_the_same_children_are_hidden_together():
    x, hidden = np.array([30.0, 30.0]), np.array([True, False])
    assert complementary(relations([(0, [1])]), x, x * np.nan, hidden, PROTECTION, COUNT).all()


def test_a_dear_cell_stays_while_a_cheap_one_will_do():
    cost = np.array([9.0, 1, 9, 1])
    assert hide([(0, [1, 2, 3])], [53, 3, 20, 30], cost=cost).tolist() == [False, True, False, True]


def test_the_same_tables_are_hidden_in_the_same_way_each_time():
    sums, x, n = tables(11)
    hidden = primary(x, n, np.nan, 1, COUNT, BASE)
    first, second = (complementary(sums, x, n, hidden, PROTECTION, COUNT) for _ in range(2))
    assert (first == second).all()


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6))
def test_an_attacker_with_every_published_sum_finds_no_hidden_number(seed):
    sums, x, n = tables(seed)
    small = primary(x, n, np.nan, 1, COUNT, BASE)
    hidden = complementary(sums, x, n, small, PROTECTION, COUNT)
    assert hidden[small].all()
    true = {"count": x, "rest": n - x, "base": n}
    for quantity, cell, lowest, highest in attacked(sums, x, n, hidden):
        assert lowest - 1e-6 <= true[quantity][cell] <= highest + 1e-6
        assert true[quantity][cell] == 0 or highest - lowest >= PROTECTION - 1e-5, (quantity, cell)


def test_the_attacker_does_find_what_is_left_open():
    sums, x, n = relations([(0, [1, 2, 3])]), np.array([53.0, 3, 20, 30]), np.full(4, 100.0)
    found = {quantity: (lowest, highest) for quantity, _, lowest, highest in attacked(sums, x, n * [3, 1, 1, 1], np.arange(4) == 1)}
    assert found["count"] == pytest.approx((3, 3))


def test_a_cell_that_is_public_already_is_never_chosen():
    cost = np.array([9, 1, np.inf, 1.0])
    assert hide([(0, [1, 2, 3])], [53, 3, 20, 30], cost=cost).tolist() == [False, True, False, True]


def test_the_integer_programme_hides_no_more_than_the_quick_choice():
    quick, exact = (np.zeros(8) for _ in range(2))
    for seed in range(8):
        sums, x, n = tables(seed)
        seen = attack(sums, x, n, primary(x, n, np.nan, 1, COUNT, BASE), PROTECTION, COUNT)
        if seen.layers:
            found = settled(seen, seen.hidden)
            better = settled(seen, economised(seen, seen.hidden, found))
            quick[seed], exact[seed] = (seen.cost[one & ~seen.hidden].sum() for one in (found, better))
    assert (exact <= quick + 1e-9).all()
    assert exact.sum() < 0.95 * quick.sum()


def test_cells_in_no_sum_need_no_others():
    hidden = np.array([True, False])
    none = relations([(0, [1])]).kept(np.array([False]))
    assert complementary(none, np.array([3.0, 9]), np.array([20.0, 20]), hidden, PROTECTION, COUNT).tolist() == [True, False]


def test_cells_that_cost_nothing_are_hidden_all_the_same():
    sums, x, n = tables(3)
    small = primary(x, n, np.nan, 1, COUNT, BASE)
    hidden = complementary(sums, x, n, small, PROTECTION, COUNT, cost=0.0)
    for quantity, cell, lowest, highest in attacked(sums, x, n, hidden):
        assert {"count": x, "rest": n - x, "base": n}[quantity][cell] == 0 or highest - lowest >= PROTECTION - 1e-5
