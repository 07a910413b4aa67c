"""Trajectory and standing against a target."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.target import BEHIND, OFF, ON, standing, trajectory


def test_the_path_is_straight_from_baseline_to_target_and_flat_outside():
    assert list(trajectory([2019, 2020, 2022, 2024, 2030], 2020, 50, 2024, 70)) == [50, 50, 60, 70, 70]


@pytest.mark.parametrize(("since", "baseline", "by"), [(2024, 50, 2024), (2025, 50, 2024), (2020, np.nan, 2024), (np.nan, 50, 2024)])
def test_a_path_without_length_or_baseline_is_empty(since, baseline, by):
    assert np.isnan(trajectory(2022, since, baseline, by, 70))


def test_on_the_path_is_on_track_in_either_direction():
    assert standing(60, 60, "high").status == ON
    assert standing(60, 60, "low").status == ON
    assert standing(59, 60, "low").status == ON
    assert standing(59, 60, "low").distance == 1


def test_off_track_needs_the_whole_interval_short_of_the_path():
    assert standing(55, 60, "high").status == OFF
    assert standing(55, 60, "high", 50, 61).status == BEHIND
    assert standing(55, 60, "high", 50, 60).status == BEHIND
    assert standing(55, 60, "high", 50, 59.9).status == OFF
    assert standing(65, 60, "low", 59, 70).status == BEHIND
    assert standing(65, 60, "low", 60.1, 70).status == OFF


def test_neither_better_or_nothing_known_has_no_standing():
    assert standing(55, 60, "neither").status == "none"
    assert standing(np.nan, 60, "high").status == "none"
    assert np.isnan(standing(55, np.nan, "high").distance)


def test_many_values_at_once():
    assert list(standing([61, 55], 60, ["high", "low"]).status) == [ON, ON]


numbers = st.floats(allow_nan=True, allow_infinity=True)


@given(numbers, numbers, numbers, numbers, numbers, st.sampled_from(["high", "low", "neither"]))
def test_nothing_stops_and_no_status_contradicts_its_polarity(value, expected, lower, upper, by, better):
    trajectory(value, expected, lower, by, upper)
    found = standing(value, expected, better, lower, upper)
    if found.status == ON:
        assert value >= expected if better == "high" else value <= expected
    if found.status == OFF:
        assert value < expected if better == "high" else value > expected


sensible = st.floats(-1e9, 1e9)


@given(sensible, sensible, sensible, sensible, sensible)
def test_a_path_stays_between_baseline_and_target(at, since, baseline, by, target):
    path = trajectory(at, since, baseline, by, target)
    slack = 1e-9 * (1 + abs(baseline) + abs(target))
    assert np.isnan(path) == (by <= since)
    assert np.isnan(path) or min(baseline, target) - slack <= path <= max(baseline, target) + slack
