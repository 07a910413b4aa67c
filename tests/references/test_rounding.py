"""Rounding to a base."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.references.rounding import interval, rounded, rounded_table


def test_halves_go_up_and_not_to_the_even_neighbour():
    assert rounded([2.5, 12.5, 7.5, -2.5, 2.49, 97.5], 5).tolist() == [5, 15, 10, 0, 0, 100]
    assert rounded([5, 15, 25, 0], 10).tolist() == [10, 20, 30, 0]


def test_a_half_but_for_the_last_binary_digit_is_a_half():
    assert rounded(0.1 + 0.2 - 0.15, 0.1) == pytest.approx(0.2)
    assert rounded(1.15 * 3 - 0.95, 5) == 5


def test_missing_stays_missing_and_a_base_of_nothing_is_refused():
    assert np.isnan(rounded(np.nan, 5))
    with pytest.raises(ValueError, match="above 0"):
        rounded(3, 0)


def test_the_value_comes_from_the_rounded_counts():
    x, n, value = rounded_table([7, 1], [33, 2], 5, 100)
    assert (x.tolist(), n.tolist()) == ([5, 0], [35, 0])
    assert value[0] == pytest.approx(100 * 5 / 35)
    assert np.isnan(value[1])


@pytest.mark.parametrize(("shown", "base", "lower", "upper"), [(10, 5, 8, 12), (0, 5, 0, 2), (10, 10, 5, 14), (0, 10, 0, 4)])
def test_what_a_reader_can_tell(shown, base, lower, upper):
    assert interval(shown, base) == (lower, upper)


@given(st.integers(0, 10_000), st.sampled_from([3, 5, 10]))
def test_every_count_lies_in_the_interval_of_what_is_shown(count, base):
    lower, upper = interval(rounded(count, base), base)
    assert lower <= count <= upper
