"""XmR charts."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.xmr import NHS_ENGLAND, NHS_R_PACKAGE, RULES, for_display, segments, xmr


HIGH = replace(NHS_ENGLAND, better="high")
LOW = replace(NHS_ENGLAND, better="low")
CALM = [50, 52, 49, 51, 48, 52, 50, 51, 49, 52, 48, 50, 51, 49, 50, 52]


def rules(values, options=HIGH, **more):
    return [RULES[rule] for rule in xmr(np.array(values, float), options=options, **more).rule]


def test_limits_are_the_mean_and_2_66_mean_moving_ranges():
    chart = xmr(CALM)
    mean, reach = np.mean(CALM), 2.66 * np.abs(np.diff(CALM)).mean()
    assert chart.mean == pytest.approx(mean)
    assert chart.upper == pytest.approx(mean + reach)
    assert chart.near_lower == pytest.approx(mean - reach * 2 / 3)
    assert set(chart.kind) == {"common"}
    assert (chart.variation, chart.words) == ("common", "")


def test_a_point_outside_is_better_or_worse_by_polarity():
    values = [*CALM, 80]
    assert rules(values)[-1] == "outside the limits"
    assert xmr(values, options=HIGH).variation == "improvement high"
    assert xmr(values, options=LOW).variation == "concern high"
    assert xmr(values).variation == "neutral high"
    assert xmr([*CALM, 20], options=LOW).variation == "improvement low"


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


def test_equal_values_have_too_little_variation_and_no_icon():
    for value in (0.0, 5.0, 4.1):
        for options in (replace(HIGH, target=value), replace(HIGH, target=value, screen=True)):
            chart = xmr(np.full(20, value), options=options)
            assert chart.words == "The values vary too little for limits"
            assert (chart.variation, chart.assurance) == ("none", "none")
            assert set(chart.kind) == {"none"}


def test_equal_values_are_never_flagged_for_rounding_of_their_mean():
    chart = xmr(np.full(20, 4.1), options=replace(NHS_R_PACKAGE, better="high"))
    assert (chart.rule == 0).all()


def test_a_step_that_screening_leaves_without_variation_is_said_not_flagged():
    step = [1.0] * 12 + [2.0] * 12
    screened = xmr(step, options=replace(HIGH, screen=True))
    assert screened.words == "The values vary too little for limits"
    assert (screened.rule == 0).all()
    assert (xmr(step, options=replace(NHS_R_PACKAGE, better="high")).rule == 1).all()
    assert set(rules(step)) == {"outside the limits"}


@pytest.mark.parametrize("spikes", [(60,), (200, 70)])
def test_screening_leaves_out_wild_moving_ranges_once(spikes):
    values = np.array([*CALM, *(value for spike in spikes for value in (spike, *CALM))], float)
    ranges = np.abs(np.diff(values))
    kept = ranges[ranges < 3.267 * ranges.mean()]
    assert len(kept) < len(ranges)
    chart = xmr(values, options=replace(HIGH, screen=True))
    assert chart.upper[0] - chart.mean[0] == pytest.approx(2.66 * kept.mean())


def test_too_few_points_are_said_and_have_no_limits():
    chart = xmr(CALM[:12], options=replace(HIGH, target=10))
    assert chart.words.startswith("Fewer than 13 points")
    assert np.isnan(chart.upper).all()
    assert (chart.variation, chart.assurance) == ("none", "none")
    assert np.isfinite(xmr(CALM[:2], options=NHS_R_PACKAGE).upper).all()


@pytest.mark.parametrize("values", [[], [np.nan] * 5, [4.0]])
def test_no_points_or_one_are_answered_in_words(values):
    chart = xmr(np.array(values, float), options=replace(HIGH, target=3))
    assert chart.words
    assert (chart.variation, chart.assurance) == ("none", "none")


def test_a_gap_is_left_out_and_its_place_kept():
    values = np.array([*CALM[:5], np.nan, *CALM[5:]])
    chart, without = xmr(values), xmr(CALM)
    assert chart.missing == 1
    assert np.isnan(chart.upper[5])
    assert chart.kind[5] == "none"
    assert chart.upper[0] == pytest.approx(without.upper[0])
    assert xmr(values, options=replace(NHS_ENGLAND, join_gaps=False)).upper[0] != pytest.approx(without.upper[0])


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


def test_a_start_of_limits_that_is_no_points_date_is_said():
    dates = ["2021-01-01", "2021-02-01", "2021-03-01"]
    stretch, words = segments(dates, ["2021-02-15", "2021-01-01", "2021-03-01"])
    assert "2021-02-15" in words
    assert "2021-01-01" in words
    assert "2021-03-01" not in words
    assert stretch[0] == stretch[1] != stretch[2]


def test_new_limits_on_the_last_date_are_too_few_points_not_a_nan():
    dates = np.arange("2021-01-01", "2021-01-21", dtype="datetime64[D]")
    chart = xmr(np.arange(20.0) % 7, segments(dates, dates[-1:])[0], replace(HIGH, target=3))
    assert chart.words.startswith("Fewer than 13 points since the limits were set")
    assert (chart.variation, chart.assurance) == ("none", "none")


def test_a_fixed_baseline_carries_on_to_later_points():
    values = [*CALM, *(np.array(CALM) + 30)]
    chart = xmr(values, options=replace(HIGH, fix_after=16))
    assert chart.mean[-1] == pytest.approx(np.mean(CALM))
    assert (chart.rule[16:] == 1).all()
    assert xmr(values, options=replace(HIGH, fix_after=11)).words.startswith("Fewer than")


def test_assurance_reads_the_target_against_the_last_limits():
    chart = xmr(CALM)
    lower, upper = chart.lower[-1], chart.upper[-1]
    expected = {upper + 1: "fail", lower - 1: "pass", 50: "hit or miss", upper: "hit or miss", lower: "hit or miss"}
    for target, answer in expected.items():
        assert xmr(CALM, options=replace(HIGH, target=target)).assurance == answer
    assert xmr(CALM, options=replace(LOW, target=upper + 1)).assurance == "pass"
    assert xmr(CALM, options=replace(NHS_ENGLAND, target=upper + 1)).assurance == "none"
    assert xmr(CALM, options=HIGH).assurance == "none"


def test_display_holds_limits_to_the_scale_and_keeps_the_verdicts():
    values = np.array([0.0, 3] * 8 + [0, 3])
    chart = xmr(values, options=HIGH)
    shown = for_display(chart, 0, 100)
    assert chart.lower[0] < 0 == shown.lower[0]
    assert (shown.rule == chart.rule).all()


def test_many_series_are_charted_as_one_by_one():
    generator = np.random.default_rng(5)
    values = generator.normal(50, 5, (60, 36)) + np.cumsum(generator.normal(0, 1, (60, 36)), axis=1)
    values[generator.random(values.shape) < 0.05] = np.nan
    stretches = np.repeat([[0] * 18 + [1] * 18], 60, axis=0)
    options = replace(LOW, target=45.0)
    together = xmr(values, stretches, options)
    for row in range(60):
        alone = xmr(values[row], stretches[row], options)
        assert together.upper[row] == pytest.approx(alone.upper, nan_ok=True)
        assert list(together.kind[row]) == list(alone.kind)
        assert (together.variation[row], together.assurance[row], together.words[row]) == (alone.variation, alone.assurance, alone.words)


numbers = st.one_of(st.floats(allow_nan=True, allow_infinity=True), st.integers(-3, 3).map(float))


@given(
    st.lists(numbers, max_size=40),
    st.sampled_from(["high", "low", "neither"]),
    st.one_of(st.none(), st.floats()),
    st.sampled_from([NHS_ENGLAND, NHS_R_PACKAGE]),
    st.sampled_from([None, 5, 12, 20]),
    st.integers(1, 20),
)
def test_nothing_stops_and_no_kind_contradicts_its_polarity(values, better, target, convention, fix_after, length):
    options = replace(convention, better=better, target=target, fix_after=fix_after)
    chart = xmr(np.array(values, float), np.arange(len(values)) // length, options)
    sides = {"improvement": {"high": 1, "low": -1}, "concern": {"high": -1, "low": 1}}
    for kind, side in zip(chart.kind, chart.side):
        assert kind in ("common", "none", "high", "low") or sides[kind][better] == side
        assert kind not in ("high", "low") or better == "neither"
    assert not np.isnan(chart.side).any()
    if convention is NHS_ENGLAND and chart.words:
        assert (chart.variation, chart.assurance) == ("none", "none")
    if convention is NHS_ENGLAND and chart.variation != "none":
        assert chart.words == ""
