"""Student's interval for a mean."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.mean import mean_reasons, student, summary


numbers = st.floats(allow_nan=True, allow_infinity=True)


def test_three_values():
    assert np.ravel(student(*summary([0.1, 0.2, 0.3]))) == pytest.approx([-0.048413771175, 0.448413771175], rel=1e-9)


def test_one_missing_value_empties_the_mean_as_in_the_reference():
    mean, sd, n = summary([1.0, np.nan, 3.0])
    assert np.isnan([mean, sd]).all()
    assert n == 3
    assert mean_reasons(mean, sd, n) == "There is no mean"


def test_a_single_value_is_a_mean_without_limits():
    mean, sd, n = summary([5.0])
    assert mean == 5
    assert np.isnan(student(mean, sd, n)).all()
    assert "no spread" in mean_reasons(mean, sd, n)


def test_equal_values_have_limits_without_width():
    assert student(*summary([5.0, 5, 5, 5])) == (5, 5)


def test_limits_leave_the_scale_only_where_no_scale_is_given():
    assert student(95, 20, 4)[1] > 100
    assert student(95, 20, 4, least=0, most=100)[1] == 100
    assert student(5, 20, 4, least=0, most=100)[0] == 0


def test_no_values_have_no_mean():
    mean, sd, n = summary([])
    assert np.isnan([mean, sd]).all()
    assert n == 0


def test_lists_of_values_are_worked_out_together():
    mean, sd, n = summary([[1, 2, 3], [4, 4, 4]])
    lower, upper = student(mean, sd, n, (0.95, 0.998))
    assert lower.shape == (2, 2)
    assert (lower[:, 1] == 4).all()


@given(numbers, numbers, numbers, st.sampled_from([0.95, 0.998, 1, 0.5]))
def test_nothing_stops_and_a_scale_is_kept(mean, sd, n, confidence):
    lower, upper = student(mean, sd, n, confidence, 0, 100)
    assert np.isnan(lower) or lower >= 0
    assert np.isnan(upper) or upper <= 100
