"""The four rules of XmR charts."""

from dataclasses import replace

import numpy as np
import pytest

from metrics.xmr import NHS_ENGLAND, NHS_R_PACKAGE, RULES, segments, xmr


HIGH = replace(NHS_ENGLAND, better="high")
LOW = replace(NHS_ENGLAND, better="low")
CALM = [50, 52, 49, 51, 48, 52, 50, 51, 49, 52, 48, 50, 51, 49, 50, 52]


def rules(values, options=HIGH, **more):
    return [RULES[rule] for rule in xmr(np.array(values, float), options=options, **more).rule]


def test_a_point_on_a_limit_is_inside():
    values = np.array([*([0.0, 1] * 8), 0, 1])
    upper = xmr(values).upper[0]
    assert (xmr(values).rule == 0).all()
    fixed = replace(NHS_R_PACKAGE, fix_after=16)
    assert xmr([*values[:16], upper, 0], options=fixed).rule[16] != 1
    assert xmr([*values[:16], np.nextafter(upper, 9), 0], options=fixed).rule[16] == 1


def test_all_of_seven_rising_points_are_flagged_and_a_tie_breaks_them():
    calm = [0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0, 9]
    assert rules([*calm, 1, 2, 3, 4, 5, 6, 7, 0, 9]).count("seven points rising or falling") == 7
    assert "seven points rising or falling" not in rules([*calm, 9, 2, 3, 4, 4, 5, 6, 7, 0, 9])
    assert rules([*calm, 9, 2, 3, 4, 5, 6, 7, 5, 0, 9]).count("seven points rising or falling") == 0


def test_a_turning_point_takes_the_later_direction():
    chart = xmr([0.0, 9, 0, 9, 0, 9, 0, 1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1, 0, 9, 0, 9, 0], options=HIGH)
    assert chart.side[12] == -1
    assert chart.side[11] == 1


def test_all_of_seven_points_on_one_side_are_flagged_and_the_mean_itself_breaks_them():
    values = [-1, -9] * 8 + [4, 6, 4, 7, 4, 6, 4] + [-1, -9] * 4
    chart = xmr(values, options=HIGH)
    assert (chart.rule[16:23] == 4).all()
    assert (chart.side[16:23] == 1).all()
    level = [1, -1] * 6 + [1, 2, 1, 0, 2, 1, 1, -2, -1, -2, -1, -1, -1]
    assert np.sum(level) == 0
    assert 4 not in xmr(level, options=HIGH).rule


def test_two_of_three_flags_only_the_near_ones_on_one_side():
    swing = [10, -10] * 8
    reach = 2.66 * 20
    near = 0.8 * reach
    fixed = replace(NHS_R_PACKAGE, better="high", fix_after=16)
    one_side = xmr([*swing, near, 1, near, -9], options=fixed)
    assert list(one_side.rule[16:]) == [3, 0, 3, 0]
    assert (xmr([*swing, near, -1, near, -9], options=fixed).rule == 0).all()


def test_the_conventions_differ_in_two_of_three_beyond_a_limit():
    swing = [10, -10] * 8
    values = [*swing, 60, 45, 1, -9]
    package = replace(NHS_R_PACKAGE, better="high", fix_after=16)
    assert list(xmr(values, options=package).rule[16:]) == [1, 0, 0, 0]
    assert list(xmr(values, options=replace(package, beyond_counts=True)).rule[16:]) == [1, 3, 0, 0]


def test_where_rules_point_both_ways_improvement_wins_in_england_and_order_in_the_package():
    values = [10, -10] * 8 + [60, 50, 40, 30, 20, 10, 0]
    package = xmr(values, options=replace(NHS_R_PACKAGE, better="low", fix_after=16))
    england = xmr(values, options=replace(LOW, fix_after=16))
    assert (package.rule[16], package.kind[16]) == (1, "concern")
    assert (england.rule[16], england.kind[16]) == (2, "improvement")
    kept = xmr(values, options=replace(HIGH, fix_after=16))
    assert (kept.rule[16], kept.kind[16]) == (1, "improvement")


def test_a_run_goes_on_across_a_gap():
    values = np.array([-1, -9] * 8 + [4, 6, np.nan, 4, 7, 4, 6, 4] + [-9, -1] * 4, float)
    assert (xmr(values, options=HIGH).rule == 4).sum() == 7


def test_no_rule_runs_across_new_limits():
    values = np.array([*CALM[:14], *(np.array(CALM[:14]) + 20)], float)
    stretch, words = segments(np.arange("2021-01", "2023-05", dtype="datetime64[M]"), ["2022-03-01"])
    chart = xmr(values, stretch, HIGH)
    assert words == ""
    assert (chart.rule == 0).all()
    assert chart.mean[-1] - chart.mean[0] == pytest.approx(20)
    assert 4 in xmr(values, options=HIGH).rule or 1 in xmr(values, options=HIGH).rule


def test_two_of_three_do_not_run_across_new_limits():
    swing = [10.0, -10] * 8
    options = replace(NHS_R_PACKAGE, better="high", fix_after=16)
    values = [*swing, 1, 42, *swing[:15], 0, 42, 1]
    stretch = [0] * 18 + [1] * 18
    assert (xmr(values, stretch, options).rule == 0).all()
    joined = [*swing, 1, 42, 42, *swing[1:16], 5, 5]
    assert 3 in xmr(joined, None, options).rule
    assert 3 not in xmr(joined, stretch, options).rule
