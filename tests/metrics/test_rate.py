"""Byar's limits, and exact ones below 10 events."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2

from metrics.rate import byar, byar_limits, count_limits, rate, rate_reasons


numbers = st.floats(allow_nan=True, allow_infinity=True)
levels = st.one_of(st.sampled_from([0.9, 0.95, 0.998, 1, 95, 99.8, (0.95, 0.998)]), st.floats(0.9, 1))


@pytest.mark.parametrize("x", [0, 1, 5, 9, 0.3, 2.5, 9.999])
@pytest.mark.parametrize("level", [0.9, 0.95, 0.998])
def test_below_ten_the_limits_are_exact_also_for_fractions(x, level):
    tail = (1 - level) / 2
    expected = (chi2.ppf(tail, 2 * x) / 2 if x else 0, chi2.ppf(1 - tail, 2 * x + 2) / 2)
    assert np.ravel(count_limits(x, level)) == pytest.approx(expected, rel=1e-9)


def test_ten_events_is_the_first_count_by_byar():
    assert count_limits(10.0) == byar_limits(10.0)
    assert count_limits(np.nextafter(10, 0)) != byar_limits(np.nextafter(10, 0))


def test_byar_is_within_two_in_a_thousand_of_the_exact_limits():
    x = np.arange(10.0, 500)
    assert byar_limits(x)[0] == pytest.approx(chi2.ppf(0.025, 2 * x) / 2, rel=2e-3)


def test_no_events_begin_at_exactly_0():
    assert byar(0, 100)[0] == 0


def test_more_events_than_people_are_allowed():
    assert rate(20, 10, 1) == 2
    assert rate_reasons(20, 10) == ""


def test_byar_has_no_lower_limit_where_it_would_be_negative():
    assert np.isnan(byar_limits([0, 0.5], 0.95)[0]).all()
    assert np.isnan(byar_limits(1, 0.998)[0])
    assert np.isfinite(byar_limits([0, 0.5], 0.95)[1]).all()


def test_one_bad_row_is_one_empty_result():
    x, n = [-1, 1, np.nan, 3, 3], [10, 0, 10, np.nan, 10]
    lower, upper = byar(x, n)
    assert np.isnan(lower[:4]).all()
    assert np.isnan(upper[:4]).all()
    assert np.isfinite([lower[4], upper[4]]).all()
    assert list(rate_reasons(x, n) != "") == [True, True, True, True, False]


def test_full_confidence_is_from_0_or_nothing_to_infinity():
    assert np.ravel(byar(5, 10, 1, 1)) == pytest.approx([0, np.inf])
    assert np.isnan(byar(50, 10, 1)[0])


def test_whole_and_fractional_small_and_large_counts_stand_together_in_rows():
    x = np.array([[0, 3, 3.5], [9.5, 10, 1000]])
    together = byar(x, 100, (0.95, 0.998))
    alone = [[byar(one, 100, level) for one in x.ravel()] for level in (0.95, 0.998)]
    assert np.array(together).reshape(2, 2, 6) == pytest.approx(np.array(alone).transpose(2, 0, 1))


@given(st.lists(st.tuples(numbers, numbers), max_size=20), levels)
def test_nothing_leaves_its_range_and_nothing_stops(rows, confidence):
    x, n = np.array(rows).reshape(-1, 2).T
    lower, upper = byar(x, n, confidence)
    assert (np.isnan(lower) | (lower >= 0)).all()
    assert (np.isnan(lower) | np.isnan(upper) | (lower <= upper)).all()
    assert (np.isnan(upper) | (rate_reasons(x, n) == "")).all()
