"""Nothing hidden can be read or worked out, however the tables are tied together."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.optimise import Effort, suppressed
from disclosure.primary_suppression import primary
from disclosure.repair import settled
from tests.disclosure.published_tables import attacked, sums, tables, with_bases
from tests.disclosure.two_way import of_counts


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


def hide(totals, numerator, hidden=None, protection=PROTECTION, **more):
    x = np.array(numerator, float)
    hidden = primary(x, np.nan, np.nan, 1, COUNT, BASE) if hidden is None else np.array(hidden)
    return suppressed(of_counts(sums(totals), x, hidden, protection, **more), Effort(24_000))


def test_one_hidden_part_needs_another():
    assert hide([(0, [1, 2, 3])], [53, 3, 20, 30]).tolist() == [False, True, True, False]


def test_two_hidden_parts_with_too_little_between_them_need_a_third():
    assert hide([(0, [1, 2, 3])], [32, 1, 1, 30]).tolist() == [False, True, True, True]


def test_zeros_are_shown_so_ones_that_share_two_need_another():
    assert hide([(0, [1, 2, 3])], [12, 10, 1, 1]).sum() == 3


def test_a_total_over_only_hidden_parts_of_less_than_the_protection_is_hidden():
    assert hide([(0, [1, 2])], [3, 1, 2], [False, True, True]).all()


def test_nothing_hidden_leaves_all_shown():
    assert not hide([(0, [1, 2])], [60, 30, 30]).any()


def test_parts_that_hold_more_than_their_total_hide_more_and_are_not_let_go():
    assert hide([(0, [1, 2, 3])], [53, 3, 40, 50]).sum() >= 2


def test_two_indicators_that_count_the_same_children_are_hidden_together():
    assert hide([(0, [1])], [30, 30], [True, False]).all()


def test_a_dear_cell_stays_while_a_cheap_one_will_do():
    assert hide([(0, [1, 2, 3])], [53, 3, 20, 30], cost=np.array([9.0, 1, 9, 1])).tolist() == [False, True, False, True]


def test_a_cell_that_is_public_already_is_never_chosen():
    assert hide([(0, [1, 2, 3])], [53, 3, 20, 30], cost=np.array([9, 1, np.inf, 1.0])).tolist() == [False, True, False, True]


def test_cells_in_no_sum_need_no_others():
    assert hide([(0, [1]), (2, [3])], [3, 3, 20, 20], [True, True, False, False]).tolist() == [True, True, False, False]


def made(seed):
    totals, x, n = tables(seed)
    return totals, x, n, with_bases(totals, x, n, primary(x, n, np.nan, 1, COUNT, BASE), PROTECTION)


def test_the_same_tables_are_hidden_in_the_same_way_each_time():
    first, second = (suppressed(made(11)[3], Effort(24_000)) for _ in range(2))
    assert (first == second).all()


@settings(max_examples=3, deadline=None)
@given(st.integers(0, 10**6))
def test_an_attacker_with_every_published_sum_finds_no_hidden_number(seed):
    totals, x, n, linked = made(seed)
    hidden = suppressed(linked, Effort(24_000))
    assert hidden[linked.hidden].all()
    true = {"count": x, "rest": n - x, "base": n}
    for quantity, cell, lowest, highest in attacked(totals, x, n, hidden):
        assert lowest - 1e-6 <= true[quantity][cell] <= highest + 1e-6
        assert true[quantity][cell] == 0 or highest - lowest >= PROTECTION - 1e-5, (quantity, cell)


def test_the_attacker_does_find_what_is_left_open():
    x, n = np.array([53.0, 3, 20, 30]), np.array([300.0, 100, 100, 100])
    limits = {quantity: ends for quantity, _, *ends in attacked(sums([(0, [1, 2, 3])]), x, n, np.arange(4) == 1)}
    assert limits["count"] == pytest.approx((3, 3))


def test_the_integer_programme_hides_no_more_than_the_quick_choice():
    quick, exact = (np.zeros(4) for _ in range(2))
    for seed in range(4):
        linked = made(seed)[3]
        quick[seed], exact[seed] = (
            linked.cost[rows].sum() for rows in (settled(linked, linked.hidden), suppressed(linked, Effort(24_000)))
        )
    assert (exact <= quick + 1e-9).all()
    assert exact.sum() < quick.sum()


def test_cells_that_cost_nothing_are_hidden_all_the_same():
    totals, x, n = tables(3)
    hidden = suppressed(of_counts(totals, x, primary(x, np.nan, np.nan, 1, COUNT, BASE), PROTECTION, cost=0.0), Effort(24_000))
    for quantity, cell, lowest, highest in attacked(totals, x, n, hidden):
        assert quantity != "count" or x[cell] == 0 or highest - lowest >= PROTECTION - 1e-5
