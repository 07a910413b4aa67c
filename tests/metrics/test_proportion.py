"""Wilson's interval."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.proportion import proportion, proportion_reasons, wilson


numbers = st.floats(allow_nan=True, allow_infinity=True)
levels = st.one_of(st.sampled_from([0.9, 0.95, 0.998, 1, 95, 99.8, (0.95, 0.998)]), st.floats(0.9, 1))


@pytest.mark.parametrize(
    ("x", "n", "limits"), [(81, 263, (0.2553, 0.3662)), (15, 148, (0.0624, 0.1605)), (0, 20, (0, 0.1611)), (1, 29, (0.0061, 0.1718))]
)
def test_the_examples_of_newcombe_1998(x, n, limits):
    assert np.ravel(wilson(x, n)) == pytest.approx(limits, abs=5e-5)


def test_none_of_n_begins_at_exactly_0_and_all_of_n_ends_at_exactly_per():
    n = np.arange(1.0, 2000)
    assert (wilson(0 * n, n, 0.998, 100)[0] == 0).all()
    assert (wilson(n, n, 0.998, 100)[1] == 100).all()


def test_a_fraction_of_a_person_is_a_count_like_any_other():
    assert np.ravel(wilson(2.5, 10)) == pytest.approx([0.0809478242, 0.5578185757], abs=1e-9)


def test_one_bad_row_is_one_empty_result():
    x, n = [-1, 1, 0, 11, 1, np.nan, 5], [10, 0, 0, 10, -5, 10, 10]
    lower, upper = wilson(x, n)
    assert np.isnan(lower[:-1]).all()
    assert np.isnan(upper[:-1]).all()
    assert np.isnan(proportion(x, n)[:-1]).all()
    assert (lower[-1], upper[-1]) == (wilson(5, 10)[0], wilson(5, 10)[1])
    reasons = proportion_reasons(x, n)
    assert reasons[-1] == ""
    assert reasons[0] == "The numerator is below 0"
    assert reasons[3] == "The numerator is larger than the denominator"
    assert all(reasons[:-1])


def test_full_confidence_is_the_whole_range():
    assert wilson(3, 10, 1, 100) == (0, 100)


def test_two_levels_are_a_first_axis_of_two():
    lower, upper = wilson([8, 3], [20, 10], (0.95, 0.998))
    assert lower.shape == upper.shape == (2, 2)
    assert (lower[1] < lower[0]).all()
    assert (upper[1] > upper[0]).all()


def test_no_rows_give_no_rows():
    assert [part.shape for part in wilson([], [])] == [(0,), (0,)]
    assert proportion_reasons([], []).shape == (0,)


@given(st.lists(st.tuples(numbers, numbers), max_size=20), levels)
def test_nothing_leaves_its_range_and_nothing_stops(rows, confidence):
    x, n = np.array(rows).reshape(-1, 2).T
    lower, upper = wilson(x, n, confidence, 100)
    share, reason = proportion(x, n, 100), proportion_reasons(x, n)
    assert (np.isnan(lower) | ((lower >= 0) & (lower <= upper) & (upper <= 100))).all()
    assert (np.isnan(share) == (reason != "")).all()


@given(st.floats(0, 1), st.floats(1e-3, 1e12), levels)
def test_the_limits_hold_the_value(share, n, confidence):
    lower, upper = wilson(share * n, n, confidence)
    assert (lower <= share + 1e-9).all()
    assert (upper >= share - 1e-9).all()
