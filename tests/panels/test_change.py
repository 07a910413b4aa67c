"""Changes: their size, their words, and whether they are beyond chance."""

from dataclasses import replace

import pytest

from tests.panels.world import BIRMINGHAM, ENTRANTS, PLANS, row, series, shown


@pytest.mark.parametrize(
    ("better", "before", "after", "kind", "words"),
    [
        ("high", 60, 27, "worse", "down 33.0 points"),
        ("low", 60, 27, "better", "down 33.0 points"),
        ("neither", 60, 27, "lower", "down 33.0 points"),
        ("high", 27, 60, "better", "up 33.0 points"),
        ("low", 27, 60, "worse", "up 33.0 points"),
        ("neither", 27, 60, "higher", "up 33.0 points"),
    ],
)
def test_a_change_beyond_chance_is_judged_by_polarity(better, before, after, kind, words):
    previous = shown(series(BIRMINGHAM, (before * 10, 1000), (after * 10, 1000)), replace(PLANS, better=better)).previous
    assert (previous.verdict.kind, previous.verdict.words) == (kind, words)
    assert previous.verdict.detail == "since 2020, clearly different"
    assert previous.difference == pytest.approx(after - before)


def test_overlapping_intervals_are_within_chance_and_never_no_difference():
    previous = shown(series(BIRMINGHAM, (50, 100), (45, 100))).previous
    assert (previous.verdict.kind, previous.verdict.words, previous.verdict.detail) == (
        "similar",
        "down 5.0 points",
        "since 2020, not clearly different",
    )


def test_intervals_that_just_touch_are_within_chance():
    rows = [
        row(BIRMINGHAM, 2020, 50, 100, lower95=40, upper95=55),
        row(BIRMINGHAM, 2021, 60, 100, lower95=55, upper95=70),
    ]
    assert shown(rows).previous.verdict.kind == "similar"


def test_without_intervals_a_change_is_not_judged():
    rows = [row(BIRMINGHAM, year, value, 100, lower95=None, upper95=None) for year, value in ((2020, 10), (2021, 90))]
    previous = shown(rows).previous
    assert (previous.verdict.kind, previous.verdict.detail) == ("none", "since 2020, not tested, as there are no intervals")


def test_the_previous_figure_is_the_last_that_is_shown_and_the_baseline_the_first():
    panel = shown(series(BIRMINGHAM, (10, 100), (20, 100), None, (90, 100)))
    assert (panel.previous.since.period, panel.baseline.since.period) == ("2021", "2020")


def test_one_figure_has_not_changed_since_anything():
    panel = shown(series(BIRMINGHAM, None, (20, 100)))
    assert (panel.previous, panel.baseline) == (None, None)


def test_an_equal_figure_is_unchanged():
    assert shown(series(BIRMINGHAM, (20, 100), (20, 100)), replace(ENTRANTS, id="plans")).previous.verdict.words == "unchanged"
