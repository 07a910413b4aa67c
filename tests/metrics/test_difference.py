"""Differences and ratios from the interval of each figure."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.difference import difference, ratio
from metrics.proportion import proportion, wilson


def share(x, n):
    return proportion(x, n), *wilson(x, n)


def test_the_published_difference_of_56_of_70_and_48_of_80():
    value, lower, upper = difference(share(56, 70), share(48, 80))
    assert (value, lower, upper) == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)


def test_the_ratio_is_the_difference_of_logarithms():
    figures = share(56, 70), share(48, 80)
    value, lower, upper = ratio(*figures)
    _, low, high = difference(*(tuple(np.log(one) for one in figure) for figure in figures))
    assert (value, lower, upper) == pytest.approx((56 / 70 / (48 / 80), np.exp(low), np.exp(high)))


def test_nothing_against_something_and_something_against_nothing():
    none, some = share(0, 50), share(10, 50)
    value, lower, upper = ratio(none, some)
    assert (value, lower) == (0, 0)
    assert 0 < upper < np.inf
    value, lower, upper = ratio(some, none)
    assert (value, upper) == (np.inf, np.inf)
    assert 0 < lower < np.inf
    assert np.isnan(ratio(none, none)[0])


def test_a_missing_figure_leaves_all_empty():
    assert np.isnan(difference(share(np.nan, 5), share(1, 5))).all()
    assert np.isnan(ratio(share(1, 5), share(np.nan, 5))).all()


@given(*[st.integers(0, 60) for _ in range(2)], *[st.integers(1, 60) for _ in range(2)])
def test_limits_hold_the_figure_and_stay_within_what_is_possible(x, other_x, n, other_n):
    first, second = share(min(x, n), n), share(min(other_x, other_n), other_n)
    value, lower, upper = difference(first, second)
    assert -1 - 1e-9 <= lower <= value + 1e-9 and value - 1e-9 <= upper <= 1 + 1e-9
    value, lower, upper = ratio(first, second)
    assert np.isnan(value) or 0 <= lower <= value * (1 + 1e-9) and value * (1 - 1e-9) <= upper
