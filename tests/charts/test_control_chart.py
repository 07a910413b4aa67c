"""The control chart draws each figure by what it says, and names its limits."""

from dataclasses import replace

import pytest

from charts.control_chart import control, filled
from panels.panel import Control, Signal, Verdict
from tests.charts import hand


def panel(kinds=("similar",) * 12 + ("worse", "better"), values=None, **changes):
    """A Panel whose last figures are signals, with limits of 40 and 60 about 50."""
    made = hand.panel(values=values or tuple(50 + (place % 3) for place in range(len(kinds))), **changes)
    signals = tuple(
        Signal(point, 50.0, 40.0, 60.0, kind, "it lies outside the limits")
        if point.value is not None
        else Signal(point, None, None, None, "none")
        for point, kind in zip(made.points, kinds)
    )
    return replace(made, control=Control(signals, Verdict("better", "a signal of improvement"), None, "Words.", "Alt."))


def drawn(chart, name):
    return next(trace for trace in chart.data if trace.name == name)


def test_signals_differ_by_shape_and_colour():
    marker = drawn(control(panel()), "Birmingham").marker
    looks = set(zip(marker.symbol, marker.color))
    assert len(looks) == len(set(marker.symbol)) == len(set(marker.color)) == 3


def test_the_rule_is_told_beside_the_pointer():
    text = drawn(control(panel()), "Birmingham").text
    assert text[-1].endswith("A signal: it lies outside the limits")


@pytest.mark.parametrize("narrow", [False, True])
def test_mean_limits_and_target_are_named_with_their_values(narrow):
    words = [label.text.replace("<br>", " ") for label in control(panel(), "dark", narrow).layout.annotations]
    assert words == ["Upper limit 60.0%", "Mean 50.0%", "Lower limit 40.0%", "Target 60.0%"]


def test_labels_do_not_cover_one_another():
    chart = control(panel())
    tall = chart.layout.height - chart.layout.margin.t - chart.layout.margin.b
    low, high = chart.layout.yaxis.range
    heights = sorted(tall * (label.y - low) / (high - low) - label.ay for label in chart.layout.annotations)
    assert all(over - under >= 15 for under, over in zip(heights, heights[1:]))


def test_a_hidden_figure_is_a_gap_in_the_points_and_not_in_the_limits():
    chart = control(panel(kinds=("similar",) * 5, values=(50, 51, None, 52, 53)))
    assert list(drawn(chart, "Birmingham").y) == [50, 51, None, 52, 53]
    assert list(drawn(chart, "Mean").y) == [50] * 5


def test_limits_are_not_joined_over_a_change():
    assert filled([None, 1, None, 1, 2, None, 2]) == [None, 1, 1, 1, 2, 2, 2]
    assert filled([1, None, 2]) == [1, None, 2]


def test_without_limits_the_points_are_drawn_alone():
    bare = panel()
    signals = tuple(replace(one, mean=None, lower=None, upper=None, kind="none", rule="") for one in bare.control.signals)
    chart = control(replace(bare, target=None, control=replace(bare.control, signals=signals)))
    assert chart.layout.annotations == ()
    assert set(drawn(chart, "Birmingham").marker.symbol) == {"circle-open"}
