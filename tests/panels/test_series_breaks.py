"""Breaks in a series: those that are defined, those that notes tell of, and what they keep apart."""

from dataclasses import replace
from datetime import date

from catalogue import Break
from panels.series_breaks import UNTOLD, break_words, breaks
from tests.panels.world import BIRMINGHAM, PLANS, row, series, shown


NEW = Break(date(2022, 1, 1), "Counted in a new way")
RISING = [(300, 1000), (400, 1000), (500, 1000), (600, 1000), (700, 1000)]


def test_a_defined_break_ends_what_the_latest_figure_is_set_against():
    panel = shown(series(BIRMINGHAM, *RISING), replace(PLANS, breaks=(NEW,)))
    assert (panel.trend.verdict.words, panel.trend.points) == ("too short to say", 3)
    assert panel.baseline.since.period == "2022"
    assert shown(series(BIRMINGHAM, *RISING)).trend.points == 5


def test_the_first_figure_after_a_break_has_no_change_since_before():
    panel = shown(series(BIRMINGHAM, *RISING[:3]), replace(PLANS, breaks=(NEW,)))
    assert (panel.previous, panel.baseline) == (None, None)


def test_only_breaks_between_the_points_count():
    points = shown(series(BIRMINGHAM, *RISING)).points
    before, after = Break(date(2020, 1, 1), "Too early"), Break(date(2025, 1, 1), "Too late")
    assert breaks(points, (before, NEW, after)) == (NEW,)
    assert breaks((), (NEW,)) == ()


def test_a_note_that_every_later_point_carries_is_one_break():
    note = "Break in the series: counted anew, not to be compared."
    rows = [row(BIRMINGHAM, 2020 + place, *pair, note=note if place > 1 else None) for place, pair in enumerate(RISING)]
    panel = shown(rows)
    assert breaks(panel.points) == (Break(date(2022, 1, 1), "Counted anew, not to be compared"),)
    assert panel.trend.points == 3


def test_a_figure_pooled_over_a_break_is_set_against_nothing_older():
    rows = [
        row(BIRMINGHAM, end, 1, 2, period=f"{end - 2} to {end}", period_type="multi-year", starts=date(end - 2, 1, 1))
        for end in range(2018, 2024)
    ]
    assert shown(rows, replace(PLANS, breaks=(NEW,))).previous is None


def test_the_reason_stands_after_the_words_that_announce_it():
    assert break_words("Provisional. Series break: new definition.") == "New definition"
    assert break_words("Break in series") == UNTOLD
