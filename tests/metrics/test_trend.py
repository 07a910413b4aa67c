"""The recent-trend test."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import chdtri

from metrics.proportion import wilson
from metrics.trend import LEVEL, PROPORTION, THRESHOLD, WEIGHTED, recent_trend, recent_trends


def counted(x, n, better="high", method="proportion"):
    x, n = np.array(x, float), np.array(n, float)
    return recent_trend(100 * x / n, *wilson(x, n, 0.95, 100), x, n, method, better)


def weighted(values, half=1.0, better="high", **more):
    values = np.array(values, float)
    return recent_trend(values, values - half, values + half, better=better, **more)


def test_the_threshold_is_that_of_the_998_level():
    assert LEVEL == 0.998
    assert chdtri(1, 1 - LEVEL) == pytest.approx(THRESHOLD, abs=1e-12)


def test_a_steady_rise_is_better_or_worse_by_polarity():
    x, n = [300, 340, 380, 420, 460], [1000] * 5
    assert counted(x, n, "high").label == "Increasing and getting better"
    assert counted(x, n, "low").label == "Increasing and getting worse"
    assert counted(x, n, "neither").label == "Increasing"
    assert counted(x[::-1], n, "low").label == "Decreasing and getting better"
    assert counted(x[::-1], n, "high").kind == "worse"


def test_both_forms_say_which_they_are():
    assert counted([30, 34, 38, 42, 46], [100] * 5).method == PROPORTION
    assert counted([30, 34, 38, 42, 46], [100] * 5, method="rate").method == WEIGHTED


def test_p_below_5_in_100_is_not_enough():
    found = counted([300, 310, 320, 330, 340], [1000] * 5)
    assert found.p < 0.05
    assert found.chi2 < THRESHOLD
    assert found.label == "No significant change"


def test_the_threshold_itself_is_no_change():
    half = 1.96 * np.sqrt(10 / THRESHOLD)
    assert weighted([1, 2, 3, 4, 5], half).chi2 == pytest.approx(THRESHOLD, rel=1e-12)
    assert weighted([1, 2, 3, 4, 5], half * (1 + 1e-9)).marker == "No significant change"
    assert weighted([1, 2, 3, 4, 5], half * (1 - 1e-9)).marker == "Increasing"


def test_one_odd_point_does_not_make_a_trend():
    found = counted([60, 10, 10, 10, 10], [100] * 5)
    assert found.chi2 > THRESHOLD
    assert not found.steady
    assert found.marker == "No significant change"
    assert weighted([60, 10, 10, 10, 10]).marker == "No significant change"


def test_only_the_latest_five_points_that_have_a_value_count():
    late = weighted([90, 80, np.nan, 1, 2, 3, 4, 5])
    assert late.slope == pytest.approx(1)
    assert late.points == 5
    assert weighted([1, 2, np.nan, 3, 4, 5]).slope == pytest.approx(1)


def test_four_points_are_too_few():
    found = weighted([1, 2, 3, 4, np.nan])
    assert (found.label, found.reason) == ("Cannot be calculated", "Fewer than 5 points have a value")
    assert found.points == 4
    assert np.isnan([found.slope, found.chi2, found.p]).all()
    assert weighted([]).label == "Cannot be calculated"


def test_missing_limits_cannot_be_calculated_rather_than_no_change():
    values = np.arange(5.0)
    found = recent_trend(values, [np.nan] * 5, values + 1)
    assert (found.label, found.reason) == ("Cannot be calculated", "Confidence limits are missing")
    assert recent_trend(values, [np.nan, *values[1:] - 1], values + 1).kind == "none"


def test_limits_without_width_cannot_be_calculated():
    assert weighted([1, 2, 3, 4, 5], 0).reason == "Confidence limits have no width"


def test_limits_are_not_needed_for_counts():
    x, n = np.array([30.0, 34, 38, 42, 46]), np.full(5, 100.0)
    missing = np.full(5, np.nan)
    assert recent_trend(x, missing, missing, x, n, "proportion", "high").chi2 > 0


def test_a_count_equal_to_its_denominator_cannot_be_calculated():
    assert counted([90, 95, 100, 95, 90], [100] * 5).reason == "A count equals its denominator"
    assert counted([90, 95, 100, 95, 90], [100] * 5, method="rate").label == "Cannot be calculated"


def test_a_count_of_0_has_no_log_odds():
    assert counted([0, 10, 20, 30, 40], [100] * 5).reason == "A count of 0 has no odds"
    assert counted([0, 10, 20, 30, 40], [100] * 5, method="rate").marker == "Increasing"


def test_a_value_is_not_divided_as_whole_numbers():
    near, cut = [116, 117, 118, 119, 120.7742], [116, 117, 118, 119, 120 // 7742]
    assert weighted(near).marker == "Increasing"
    assert weighted(cut).marker == "No significant change"


def test_equal_values_are_steady_and_unchanged():
    found = weighted([10.1] * 5)
    assert (found.slope, found.chi2, found.marker) == (0, 0, "No significant change")


def test_many_series_are_tested_as_one_by_one():
    generator = np.random.default_rng(3)
    values = generator.normal(50, 3, (200, 8))
    values[generator.random(values.shape) < 0.1] = np.nan
    better = generator.choice(["high", "low", "neither"], 200)
    together = recent_trends(values, values - 2, values + 2, better=better)
    for row, polarity in enumerate(better):
        alone = recent_trend(values[row], values[row] - 2, values[row] + 2, better=polarity)
        assert (together.label[row], together.reason[row], together.points[row]) == (alone.label, alone.reason, alone.points)
        assert together.chi2[row] == pytest.approx(alone.chi2, nan_ok=True)


numbers = st.floats(allow_nan=True, allow_infinity=True)


@given(
    st.lists(st.tuples(*[numbers] * 5), max_size=9),
    st.sampled_from(["proportion", "rate", "mean", "count", "value"]),
    st.sampled_from(["high", "low", "neither"]),
)
def test_nothing_stops_and_no_label_contradicts_its_polarity(points, method, better):
    found = recent_trend(*np.array(points).reshape(-1, 5).T, method=method, better=better)
    rising = found.marker == "Increasing"
    assert (found.label == "Cannot be calculated") == bool(found.reason)
    assert found.kind not in ("better", "worse") or better != "neither"
    if found.kind in ("better", "worse"):
        assert (found.kind == "better") == (rising == (better == "high"))
        assert found.label.endswith(found.kind)
    assert np.isnan(found.p) == bool(found.reason)


def test_a_slope_of_0_without_one_point_counts_as_rising():
    for values, half in (([0.1, 0.3, 0.3, 0.1, 5], 0.5), ([-0.03, -0.03, -0.03, -0.03, 0], [0.48, 0.48, 1.06, 0.01, 0.01])):
        found = weighted(values, np.array(half))
        assert found.chi2 > THRESHOLD
        assert found.steady
        assert found.marker == "Increasing"
