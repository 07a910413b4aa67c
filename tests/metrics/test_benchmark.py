"""Better, similar, worse: against a benchmark, a goal and a range."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.benchmark import (
    LABELS,
    expected_by_chance,
    overlap_verdict,
    range_verdict,
    target_verdict,
    two_level_verdict,
    verdict,
)


numbers = st.floats(allow_nan=True, allow_infinity=True)
polarities = st.sampled_from(["high", "low", "neither"])
GOOD, BAD = {"better", "best"}, {"worse", "worst"}


@pytest.mark.parametrize(
    ("better", "below", "above"), [("high", "worse", "better"), ("low", "better", "worse"), ("neither", "lower", "higher")]
)
def test_which_side_is_better_follows_the_polarity(better, below, above):
    assert verdict(10, 20, 25, better) == below
    assert verdict(10, 20, 5, better) == above
    assert verdict(10, 20, 15, better) == "similar"


def test_a_benchmark_that_touches_a_limit_is_similar():
    assert list(verdict([10, 10], [20, 20], [10, 20], "high")) == ["similar", "similar"]


def test_a_missing_limit_or_benchmark_is_not_compared():
    assert list(verdict([np.nan, 10, 10], [20, np.nan, 20], [15, 15, np.nan], "high")) == ["none"] * 3
    assert LABELS["none"] == "Not compared"


def test_polarity_can_differ_from_row_to_row():
    assert list(verdict([10] * 3, [20] * 3, 25, ["high", "low", "neither"])) == ["worse", "better", "lower"]


def test_two_levels_tell_better_from_best():
    far, near = two_level_verdict(30, 40, 25, 45, 20, "high"), two_level_verdict(30, 40, 25, 45, 27, "high")
    assert (far, near) == ("best", "better")
    assert two_level_verdict(30, 40, 25, 45, 50, "low") == "best"
    assert two_level_verdict(30, 40, 25, 45, 50, "neither") == "lowest"
    assert two_level_verdict(30, 40, 25, 45, 25, "high") == "better"
    assert two_level_verdict(30, 40, np.nan, np.nan, 20, "high") == "better"


def test_intervals_that_touch_overlap():
    assert overlap_verdict(10, 20, 20, 30, "high") == "similar"
    assert overlap_verdict(10, 20, 20.001, 30, "high") == "worse"
    assert overlap_verdict(10, 20, np.nan, 30, "high") == "none"


def test_reaching_a_goal_is_better_with_nothing_between():
    assert list(target_verdict([50, 49.99], 50, "high")) == ["better", "worse"]
    assert list(target_verdict([50, 50.01], 50, "low")) == ["better", "worse"]
    assert target_verdict(50, 40, "neither") == "none"


def test_a_goal_between_the_limits_is_similar_and_at_a_limit_is_reached():
    assert target_verdict(52, 50, "high", 48, 56) == "similar"
    assert target_verdict(52, 50, "high", 50, 56) == "better"
    assert target_verdict(46, 50, "high", 42, 50) == "similar"
    assert target_verdict(46, 50, "high", 42, 49) == "worse"
    assert target_verdict(46, 50, "low", 42, 50) == "better"


def test_a_range_includes_its_lower_end_only():
    assert list(range_verdict([9.9, 10, 19.9, 20], 10, 20, "high")) == ["worse", "similar", "similar", "better"]


def test_150_authorities_give_seven_or_eight_false_flags_at_95():
    assert expected_by_chance(150) == pytest.approx(7.5)
    assert expected_by_chance(150, 0.998) == pytest.approx(0.3)


@given(numbers, numbers, numbers, numbers, numbers, polarities)
def test_no_verdict_contradicts_its_polarity(lower, upper, lower998, upper998, benchmark, better):
    for kind in (verdict(lower, upper, benchmark, better), two_level_verdict(lower, upper, lower998, upper998, benchmark, better)):
        assert kind in LABELS
        if better == "neither":
            assert kind not in GOOD | BAD
        elif kind in GOOD:
            assert lower > benchmark if better == "high" else upper < benchmark
        elif kind in BAD:
            assert upper < benchmark if better == "high" else lower > benchmark


@given(numbers, numbers, numbers, numbers, polarities)
def test_goals_and_overlaps_never_stop(a, b, c, d, better):
    assert {target_verdict(a, b, better, c, d), overlap_verdict(a, b, c, d, better), range_verdict(a, b, c, better)} <= set(LABELS)
