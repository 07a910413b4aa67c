"""Projections."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import linregress

from metrics.projection import SCALES, chance_of_reaching, project


T = np.arange(1.0, 9)
Y = np.array([50.0, 53, 52, 55, 57, 56, 59, 60])


def test_the_line_is_that_of_least_squares():
    line = linregress(T, Y)
    found = project(T, Y, [9, 10])
    assert found.fit == pytest.approx(line.intercept + line.slope * np.array([9, 10]))
    assert (found.slope, found.p) == (pytest.approx(line.slope), pytest.approx(line.pvalue))


def test_a_prediction_is_wider_than_the_line_and_widens():
    found = project(T, Y, [9, 12])
    assert (found.lower < found.line_lower).all()
    assert (found.upper > found.line_upper).all()
    assert np.diff(found.upper - found.lower) > 0
    wider = project(T, Y, [9], confidence=0.998)
    assert wider.upper[0] > found.upper[0]


def test_a_proportion_stays_between_0_and_100_and_a_rate_above_0():
    share = project(T, [80, 85, 90, 93, 95, 97, 98, 99], np.arange(9, 40), "logit", 100)
    assert (share.upper <= 100).all()
    assert (share.lower >= 0).all()
    falling = project(T, [80, 60, 45, 30, 22, 15, 11, 8], np.arange(9, 40), "log")
    assert (falling.lower > 0).all()
    assert SCALES["proportion"] == "logit"


def test_too_few_points_are_said_and_three_are_worked_out_but_not_relied_on():
    three = project([1, 2, 3], [50, 52, 53], [4])
    assert np.isfinite(three.lower).all()
    assert not three.reliable.any()
    assert three.words == "A projection needs at least 5 points, and there are 3"
    assert three.upper[0] - three.lower[0] > 12.7 * 2 * abs(53 - 52.5) / 2
    two = project([1, 2], [50, 52], [3])
    assert np.isnan(two.fit).all()
    assert two.words


def test_looking_further_than_half_the_points_is_said():
    found = project(T, Y, [12, 13])
    assert list(found.reliable) == [True, False]
    assert found.words == "8 points are too few to look so far ahead"
    assert project(T, Y, [12]).words == ""


def test_a_value_that_the_scale_cannot_hold_is_said():
    assert "0% or 100%" in project(T, [100, *Y[1:]], [9], "logit", 100).words
    assert "0 or below" in project(T, [0, *Y[1:]], [9], "log").words
    assert np.isnan(project(T, [0, *Y[1:]], [9], "log").fit).all()


def test_points_of_one_time_are_said():
    found = project([1, 1, 1, 1, 1], Y[:5], [1])
    assert (found.words, np.isnan(found.fit).all()) == ("The points are all of one time", True)


def test_missing_points_are_left_out():
    gap = Y.copy()
    gap[2] = np.nan
    keep = ~np.isnan(gap)
    assert project(T, gap, [9]).fit == pytest.approx(project(T[keep], Y[keep], [9]).fit)


def test_the_chance_of_reaching_the_edge_of_the_95_interval_is_2_and_a_half_in_100():
    found = project(T, Y, [9])
    assert chance_of_reaching(T, Y, [9], found.upper[0], "high") == pytest.approx([0.025])
    assert chance_of_reaching(T, Y, [9], found.upper[0], "low") == pytest.approx([0.975])
    assert chance_of_reaching(T, Y, [9], found.fit[0], "low") == pytest.approx([0.5])
    assert np.isnan(chance_of_reaching(T, Y, [9], 60, "neither")).all()


def test_points_on_a_line_leave_no_doubt():
    found = project(T, 10 + 2 * T, [9])
    assert found.fit == pytest.approx([28])
    assert found.upper == pytest.approx(found.lower)
    assert project(T, np.full(8, 10.0), [9]).fit == pytest.approx([10])


numbers = st.floats(allow_nan=True, allow_infinity=True)


@given(
    st.lists(st.tuples(numbers, numbers), max_size=12),
    st.lists(numbers, min_size=1, max_size=3),
    st.sampled_from(["identity", "log", "logit"]),
    st.sampled_from([0.95, 0.998, 1, 0.5]),
)
def test_nothing_stops_and_nothing_leaves_its_scale(points, at, scale, confidence):
    t, y = np.array(points).reshape(-1, 2).T
    found = project(t, y, at, scale, 100, confidence)
    chance = chance_of_reaching(t, y, at, 50, "high", scale, 100)
    assert (np.isnan(chance) | ((chance >= 0) & (chance <= 1))).all()
    for end in (found.fit, found.lower, found.upper):
        if scale != "identity":
            assert not (end < 0).any()
        if scale == "logit":
            assert not (end > 100).any()
