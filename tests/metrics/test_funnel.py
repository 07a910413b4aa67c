"""Funnels of areas of unequal size."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.funnel import funnel, poisson_limits, proportion_limits
from metrics.proportion import wilson
from metrics.rate import byar


def test_wilsons_interval_of_a_share_on_the_limit_touches_the_target():
    for confidence in (0.95, 0.998):
        lower, upper = proportion_limits([50, 400], 0.3, confidence)
        sizes = np.array([50.0, 400])
        assert wilson(lower * sizes, sizes, confidence)[1] == pytest.approx([0.3, 0.3])
        assert wilson(upper * sizes, sizes, confidence)[0] == pytest.approx([0.3, 0.3])


def test_the_exact_interval_of_a_ratio_on_the_limit_touches_the_target():
    lower, upper = poisson_limits([3.0, 9.0], 2.0)
    assert byar([3, 9], [3, 9] / lower, per=1)[1] == pytest.approx([2, 2])
    assert byar([3, 9], [3, 9] / upper, per=1)[0] == pytest.approx([2, 2])


def test_limits_never_leave_the_range_whatever_the_unit():
    lower, upper = proportion_limits([1, 2, 3], 0.5, (0.95, 0.998))
    assert (lower >= 0).all() and (upper <= 1).all()
    assert funnel([1, 2], [2, 3], per=1000).upper.max() <= 1000


def test_a_small_area_needs_more_to_stand_out_than_a_large_one():
    found = funnel([12, 40, 400, 220, 120], [20, 100, 1000, 1000, 1000], per=100, target=30)
    assert found.standing.tolist() == [1, 1, 2, -2, -2]
    assert found.target == 30


def test_the_target_is_the_whole_unless_given_and_1_for_a_ratio():
    assert funnel([10, 30], [100, 100]).target == pytest.approx(0.2)
    assert funnel([10, 30], [12.5, 20.0], "ratio", 100).target == 100


def test_rates_stand_by_their_own_exact_interval():
    found = funnel([0, 5, 40], [1000, 1000, 1000], "rate", 1000, target=12)
    assert found.standing.tolist() == [-2, -1, 2]
    assert np.isinf(found.upper[:, 0]).all()


def test_standardised_rates_of_fewer_than_ten_events_do_not_stand():
    standing = funnel([9, 30], [100, 100], "rate", target=0.1, standardised=True).standing
    assert np.isnan(standing[0])
    assert standing[1] == 2


def test_areas_without_a_figure_are_left_out_of_the_target():
    found = funnel([10, 5, np.nan, -1, 20], [100, 0, 50, 50, 10])
    assert found.target == pytest.approx(0.1)
    assert np.isnan(found.standing[1:]).all()


def test_no_areas():
    found = funnel([], [])
    assert found.value.shape == (0,)
    assert np.isnan(found.target)


def test_areas_that_differ_by_more_than_chance_have_wider_limits_and_it_is_said():
    shares = np.linspace(0.2, 0.5, 40)
    strict, wide = (funnel(1000 * shares, np.full(40, 1000.0), widen=widen) for widen in (False, True))
    assert "limits are widened" in wide.dispersion.words
    assert (abs(strict.standing) == 2).sum() > 20
    assert (abs(wide.standing) == 2).sum() == 0
    assert (wide.lower < strict.lower).all() and (wide.upper > strict.upper).all()


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=25), st.sampled_from(["proportion", "rate", "ratio"]))
def test_no_areas_stop_it_and_limits_hold_the_target(rows, kind):
    x, n = (np.array(one, float) for one in zip(*rows)) if rows else (np.array([]), np.array([]))
    found = funnel(x, n, kind)
    known = ~np.isnan(found.standing)
    assert (found.lower[:, known] <= found.target + 1e-9).all()
    assert (found.upper[:, known] >= found.target - 1e-9).all()
