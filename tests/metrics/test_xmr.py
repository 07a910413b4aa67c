"""XmR charts."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.xmr import NHS_ENGLAND, NHS_R_PACKAGE, for_display, segments, xmr


HIGH = replace(NHS_ENGLAND, better="high")
LOW = replace(NHS_ENGLAND, better="low")
CALM = [50, 52, 49, 51, 48, 52, 50, 51, 49, 52, 48, 50, 51, 49, 50, 52]


def test_a_start_of_limits_that_is_no_points_date_is_said():
    dates = ["2021-01-01", "2021-02-01", "2021-03-01"]
    stretch, words = segments(dates, ["2021-02-15", "2021-01-01", "2021-03-01"])
    assert "2021-02-15" in words
    assert "2021-01-01" in words
    assert "2021-03-01" not in words
    assert stretch[0] == stretch[1] != stretch[2]


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
