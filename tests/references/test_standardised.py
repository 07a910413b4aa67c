"""Rates standardised for age."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.rate import byar_limits, count_limits
from tests.references.european_standard import ESP_2013, european_standard
from tests.references.standardised import dsr, dsr_repeated, isr, isr_rate


AGES = len(ESP_2013)


def test_a_truncated_rate_uses_the_truncated_standard():
    weights = european_standard(0, 25)[1]
    x, n = np.full(5, 20.0), np.full(5, 1000.0)
    assert dsr(x, n, weights).value == pytest.approx(2000)


def test_equal_rates_at_all_ages_are_the_crude_rate_with_byars_limits():
    n = ESP_2013 * 10
    found = dsr(n / 100, n, per=1000)
    total = n.sum() / 100
    assert found.value == pytest.approx(10)
    assert (found.observed, found.base) == (total, n.sum())
    assert np.ravel((found.lower, found.upper)) == pytest.approx(np.ravel(byar_limits(total)) / n.sum() * 1000)


def test_fewer_than_ten_events_have_no_rate_and_ten_have_one_by_byar():
    x, n = np.zeros(AGES), np.full(AGES, 500.0)
    x[3] = 9
    few = dsr(x, n)
    assert few.reason == "Fewer than 10 events"
    assert few.observed == 9
    assert np.isnan([few.value, few.lower, few.upper]).all()
    x[3] = 10
    assert dsr(x, n).reason == ""


def test_a_missing_count_is_none_and_a_missing_population_is_an_empty_result():
    x, n = np.full(AGES, 5.0), np.full(AGES, 500.0)
    x[4] = np.nan
    assert dsr(x, n).observed == 90
    for bad in (np.nan, 0, -5):
        n[2] = bad
        assert dsr(x, n).reason == "A population is missing or not above 0"
    assert dsr(-x, np.full(AGES, 500.0)).reason == "A count is below 0"
    assert "standard population" in dsr(x, np.full(AGES, 500.0), np.full(AGES, np.nan)).reason


def test_one_bad_area_is_one_empty_result():
    x, n = np.full((3, AGES), 5.0), np.full((3, AGES), 500.0)
    n[1, 0] = 0
    found = dsr(x, n, confidence=(0.95, 0.998))
    assert list(np.isnan(found.value)) == [False, True, False]
    assert found.lower.shape == (2, 3)


def test_the_lower_limit_is_held_at_0_unless_the_references_own_is_wanted():
    x, n = np.zeros(AGES), np.full(AGES, 1e5)
    x[0], x[18], n[18] = 8, 3, 20
    held, raw = dsr(x, n, confidence=0.998), dsr(x, n, confidence=0.998, clamped=False)
    assert held.lower == 0
    assert raw.lower < 0
    assert held.upper == raw.upper


def test_events_of_one_person_each_are_the_ordinary_rate():
    x, n = np.full((AGES, 1), 7.0), np.full(AGES, 900.0)
    repeated, plain = dsr_repeated(x, [1], n), dsr(x[:, 0], n)
    assert np.ravel((repeated.value, repeated.lower, repeated.upper)) == pytest.approx([plain.value, plain.lower, plain.upper])


def test_repeated_events_of_the_same_people_widen_the_limits():
    n = np.full(AGES, 900.0)
    twice, once = dsr_repeated(np.full((AGES, 1), 7.0), [2], n), dsr(np.full(AGES, 14.0), n)
    assert twice.value == pytest.approx(once.value)
    assert (twice.observed, twice.base) == (once.observed, once.base)
    assert twice.upper - twice.lower == pytest.approx((once.upper - once.lower) * np.sqrt(2))


def test_an_area_like_its_reference_has_a_ratio_of_one():
    reference_x, reference_n = np.array([200.0, 400]), np.array([10_000.0, 8000])
    found = isr(reference_x / 10, reference_n / 10, reference_x, reference_n, per=100)
    assert found.value == pytest.approx(100)
    assert (found.observed, found.base) == (60, pytest.approx(60))
    assert found.lower == pytest.approx(count_limits(60)[0] / 60 * 100)
    assert isr_rate(reference_x / 10, reference_n / 10, reference_x, reference_n, 1000).value == pytest.approx(600 / 18_000 * 1000)


def test_nothing_expected_gives_no_ratio_in_words():
    found = isr([3, 4], [100, 100], [0, np.nan], [1000, 1000])
    assert np.isnan([found.value, found.lower, found.upper]).all()
    assert found.reason.startswith("No events are expected")


def test_missing_reference_counts_and_people_are_none():
    assert isr([3, 4], [100, np.nan], [50, np.nan], [1000, 1000]).base == pytest.approx(5)
    assert "reference population" in isr([3, 4], [100, 100], [50, 50], [1000, np.nan]).reason


numbers = st.floats(allow_nan=True, allow_infinity=True)


@given(st.lists(st.tuples(*[numbers] * 4), min_size=2, max_size=6), st.sampled_from([0.95, 0.998, 1, 0.5, (0.95, 0.998)]))
def test_nothing_stops_and_nothing_is_below_0(bands, confidence):
    a, b, c, d = np.array(bands).T
    for found in (dsr(a, b, c, confidence=confidence), isr(a, b, c, d, 100, confidence), dsr_repeated(np.stack([a, b], -1), [1, 2], c, d)):
        assert not (found.lower < 0).any()
        assert not (found.value < 0).any()
        assert found.reason == "" or np.isnan(found.value)
