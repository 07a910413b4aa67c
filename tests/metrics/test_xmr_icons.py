"""Variation, assurance, and words instead of them."""

from dataclasses import replace

import numpy as np
import pytest

from metrics.xmr import NHS_ENGLAND, NHS_R_PACKAGE, RULES, segments, xmr


HIGH = replace(NHS_ENGLAND, better="high")
LOW = replace(NHS_ENGLAND, better="low")
CALM = [50, 52, 49, 51, 48, 52, 50, 51, 49, 52, 48, 50, 51, 49, 50, 52]


def test_a_point_outside_is_better_or_worse_by_polarity():
    values = [*CALM, 80]
    assert RULES[xmr(values).rule[-1]] == "outside the limits"
    assert xmr(values, options=HIGH).variation == "improvement high"
    assert xmr(values, options=LOW).variation == "concern high"
    assert xmr(values).variation == "neutral high"
    assert xmr([*CALM, 20], options=LOW).variation == "improvement low"


def test_equal_values_have_too_little_variation_and_no_icon():
    for value in (0.0, 5.0, 4.1):
        for options in (replace(HIGH, target=value), replace(HIGH, target=value, screen=True)):
            chart = xmr(np.full(20, value), options=options)
            assert chart.words == "The values vary too little for limits"
            assert (chart.variation, chart.assurance) == ("none", "none")
            assert set(chart.kind) == {"none"}


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


def test_new_limits_on_the_last_date_are_too_few_points_not_a_nan():
    dates = np.arange("2021-01-01", "2021-01-21", dtype="datetime64[D]")
    chart = xmr(np.arange(20.0) % 7, segments(dates, dates[-1:])[0], replace(HIGH, target=3))
    assert chart.words.startswith("Fewer than 13 points since the limits were set")
    assert (chart.variation, chart.assurance) == ("none", "none")


def test_assurance_reads_the_target_against_the_last_limits():
    chart = xmr(CALM)
    lower, upper = chart.lower[-1], chart.upper[-1]
    expected = {upper + 1: "fail", lower - 1: "pass", 50: "hit or miss", upper: "hit or miss", lower: "hit or miss"}
    for target, answer in expected.items():
        assert xmr(CALM, options=replace(HIGH, target=target)).assurance == answer
    assert xmr(CALM, options=replace(LOW, target=upper + 1)).assurance == "pass"
    assert xmr(CALM, options=replace(NHS_ENGLAND, target=upper + 1)).assurance == "none"
    assert xmr(CALM, options=HIGH).assurance == "none"
