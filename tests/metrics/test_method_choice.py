"""Which method of change suits a series."""

import numpy as np
import pytest

from metrics.method_choice import CHART, NOTHING, RECENT_TREND, TWO_POINTS, method_of_change
from metrics.trend import PROPORTION, WEIGHTED


def yearly(count, first=2015):
    starts = [np.datetime64(f"{first + year}-04-01") for year in range(count)]
    return starts, [np.datetime64(f"{first + year + 1}-03-31") for year in range(count)]


def monthly(count):
    months = np.arange("2020-01", np.datetime64("2020-01") + count + 1, dtype="datetime64[M]").astype("datetime64[D]")
    return months[:-1], months[1:] - 1


def test_yearly_proportions_with_counts_take_the_documented_form():
    found = method_of_change("proportion", *yearly(7), counted=True, limited=True)
    assert (found.method, found.form, found.level, found.points, found.first) == (RECENT_TREND, PROPORTION, 0.998, 5, 0)
    assert "99.8%" in found.words


@pytest.mark.parametrize(
    ("method", "more"), [("rate", {"counted": True}), ("mean", {}), ("proportion", {"counted": True, "weighted": True})]
)
def test_other_yearly_figures_with_limits_take_the_weighted_slope(method, more):
    found = method_of_change(method, *yearly(6), limited=True, **more)
    assert (found.method, found.form) == (RECENT_TREND, WEIGHTED)


def test_fewer_than_five_years_compare_two_points():
    found = method_of_change("rate", *yearly(4), limited=True)
    assert (found.method, found.level, found.points) == (TWO_POINTS, 0.95, 4)
    assert "needs 5 points, and there are 4" in found.words


def test_without_limits_or_counts_nothing_can_be_said():
    assert method_of_change("value", *yearly(8)).method == NOTHING
    assert method_of_change("value", *yearly(3)).method == NOTHING
    assert method_of_change("rate", *yearly(1), limited=True).method == NOTHING


def test_months_take_a_chart_from_13_points():
    assert method_of_change("rate", *monthly(13), limited=True).method == CHART
    few = method_of_change("rate", *monthly(12), limited=True)
    assert (few.method, few.words) == (NOTHING, "An XmR chart needs 13 points, and there are 12.")


def test_overlapping_periods_have_no_test():
    starts = [np.datetime64(f"{year}-01-01") for year in range(2010, 2020)]
    ends = [np.datetime64(f"{year + 2}-12-31") for year in range(2010, 2020)]
    found = method_of_change("rate", starts, ends, limited=True)
    assert found.method == NOTHING
    assert "overlap" in found.words


def test_half_years_and_pooled_years_are_not_yearly():
    starts = [np.datetime64(f"{year}-01-01") for year in range(2000, 2021, 3)]
    ends = [np.datetime64(f"{year + 2}-12-31") for year in range(2000, 2021, 3)]
    assert method_of_change("rate", starts, ends, limited=True).method == TWO_POINTS


def test_points_before_a_break_are_left_out_and_that_is_said():
    found = method_of_change("rate", *yearly(8), limited=True, breaks=["2018-04-01"])
    assert (found.first, found.method, found.points) == (3, RECENT_TREND, 5)
    assert found.words.endswith("Only points since the break in the series are used.")
    assert method_of_change("rate", *yearly(8), limited=True, breaks=["2019-04-01"]).method == TWO_POINTS


def test_no_points_are_too_few():
    assert method_of_change("rate", [], []).method == NOTHING
