"""Gaps between groups, and what they add up to."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.inequality import attributable, everyone_else, gap, gap_between


def test_the_gap_of_30_in_100_against_20_in_100():
    found = gap(30, 100, 20, 100, per=100)
    assert (found.absolute, found.relative) == pytest.approx((10, 1.5))
    assert found.absolute_lower < 0 < found.absolute_upper
    assert found.relative_lower < 1 < found.relative_upper


def test_a_rate_ratio_is_near_the_logarithmic_one_for_large_counts():
    found = gap(900, 10_000, 600, 12_000, "rate", 1000)
    reach = np.exp(1.96 * np.sqrt(1 / 900 + 1 / 600))
    assert found.relative == pytest.approx(1.8)
    assert (found.relative_lower, found.relative_upper) == pytest.approx((1.8 / reach, 1.8 * reach), rel=0.005)


def test_many_gaps_at_once_and_a_row_without_a_base():
    found = gap([30, 5], [100, 0], [20, 5], [100, 10])
    assert np.isnan(found.absolute[1])
    assert np.isnan(found.relative_upper[1])
    assert found.absolute[0] == pytest.approx(0.1)


def test_the_rest_of_a_breakdown_leaves_out_the_group_itself():
    x, n = everyone_else([5, 10, 20], [50, 60, 70])
    assert x.tolist() == [30, 25, 15]
    assert n.tolist() == [130, 120, 110]


def test_figures_that_bring_their_own_limits():
    found = gap_between((30.0, 25.0, 35.0), (20.0, 16.0, 24.0))
    assert (found.absolute_lower, found.absolute_upper) == pytest.approx((10 - np.hypot(5, 4), 10 + np.hypot(5, 4)))


def test_what_would_go_if_all_were_as_the_best_off():
    fraction, lower, upper, events = attributable([50, 30, 20], [100, 100, 100], 2)
    assert fraction == pytest.approx((100 - 60) / 100)
    assert events == pytest.approx(40)
    assert lower < fraction < upper < 1


def test_everything_would_go_if_the_best_off_have_none():
    fraction, lower, upper, events = attributable([50, 30, 0], [100, 100, 100], 2)
    assert (fraction, upper, events) == (1, 1, 80)
    assert 0 < lower < 1


def test_nothing_to_attribute():
    assert np.isnan(attributable([0, 0], [10, 10], 1)[0])


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(50, 90)), min_size=2, max_size=6))
def test_the_fraction_agrees_with_its_definition_and_lies_within_its_limits(groups):
    x, n = (np.array(one, float) for one in zip(*groups))
    fraction, lower, upper, _ = attributable(x, n, 0)
    if x.sum() and not np.isnan(fraction):
        assert fraction == pytest.approx(1 - x[0] / n[0] / (x.sum() / n.sum()))
        assert lower <= fraction + 1e-9
        assert fraction <= upper + 1e-9
