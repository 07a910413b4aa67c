"""The limits of XmR charts."""

from dataclasses import replace

import numpy as np
import pytest

from metrics.xmr import NHS_ENGLAND, NHS_R_PACKAGE, RULES, xmr


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


def test_a_gap_is_left_out_and_its_place_kept():
    values = np.array([*CALM[:5], np.nan, *CALM[5:]])
    chart, without = xmr(values), xmr(CALM)
    assert chart.missing == 1
    assert np.isnan(chart.upper[5])
    assert chart.kind[5] == "none"
    assert chart.upper[0] == pytest.approx(without.upper[0])
    assert xmr(values, options=replace(NHS_ENGLAND, join_gaps=False)).upper[0] != pytest.approx(without.upper[0])


def test_a_fixed_baseline_carries_on_to_later_points():
    values = [*CALM, *(np.array(CALM) + 30)]
    chart = xmr(values, options=replace(HIGH, fix_after=16))
    assert chart.mean[-1] == pytest.approx(np.mean(CALM))
    assert (chart.rule[16:] == 1).all()
    assert xmr(values, options=replace(HIGH, fix_after=11)).words.startswith("Fewer than")
