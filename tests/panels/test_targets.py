"""Targets: which one holds, where its path stands, and the verdict."""

from dataclasses import replace
from datetime import date

import pytest

from catalogue import Target
from panels import panel
from panels.targets import Goal, judge_target
from tests.panels.world import BIRMINGHAM, PLANS, WEST_MIDLANDS, Told, catalogue, framework, row, series, shown


BY = date(2024, 12, 31)
PLAN = framework(("Included", "plans"), targets=(Target("plans", 80, BY, "The plan, page 3", baseline=40, since=date(2020, 12, 31)),))


def aim(*pairs, better="high", plan=PLAN, targets=(), first=2020, **more):
    return shown(series(BIRMINGHAM, *pairs, first=first, **more), replace(PLANS, better=better), frameworks=[plan], targets=targets).target


@pytest.mark.parametrize(
    ("value", "better", "kind", "words"),
    [
        (850, "high", "better", "met"),
        (800, "high", "better", "met"),
        (620, "high", "better", "on track"),
        (590, "high", "similar", "behind, within chance"),
        (400, "high", "worse", "off track"),
        (400, "neither", "none", "no judgement"),
    ],
)
def test_the_figure_is_set_against_the_straight_path(value, better, kind, words):
    found = aim((value, 1000), first=2022, better=better)
    assert found.expected == pytest.approx(60, abs=0.05)
    assert found.distance == pytest.approx(value / 10 - 60, abs=0.05)
    assert (found.verdict.kind, found.verdict.words, found.value, found.by) == (kind, words, 80, BY)


def test_where_low_is_better_the_path_goes_down():
    down = replace(PLAN, targets=(Target("plans", 40, BY, "The plan", baseline=80, since=date(2020, 12, 31)),))
    assert aim((500, 1000), first=2022, better="low", plan=down).verdict.words == "on track"
    assert aim((700, 1000), first=2022, better="low", plan=down).verdict.words == "off track"
    assert aim((300, 1000), first=2022, better="low", plan=down).verdict.words == "met"


def test_without_an_interval_it_is_never_off_track():
    found = aim((400, 1000), first=2022, lower95=None, upper95=None)
    assert (found.verdict.kind, found.verdict.words) == ("none", "behind, not tested")
    assert found.verdict.detail == "80% by the end of 2024; 20.0 points below the path to it; no interval to judge by"


@pytest.mark.parametrize(
    ("value", "kind", "words"), [(800, "better", "met"), (790, "similar", "short, within chance"), (400, "worse", "not met")]
)
def test_after_its_day_a_target_is_met_or_not(value, kind, words):
    found = aim((value, 1000), first=2025)
    assert (found.verdict.kind, found.verdict.words, found.expected) == (kind, words, 80)


def test_a_target_without_a_baseline_has_no_path():
    bare = replace(PLAN, targets=(Target("plans", 80, BY, "The plan"),))
    found = aim((400, 1000), plan=bare)
    assert (found.expected, found.distance, found.verdict.words, found.path) == (None, -40, "not met yet", ((BY, 80),))


def test_a_stated_start_takes_its_value_from_the_series():
    begun = replace(PLAN, targets=(Target("plans", 80, BY, "The plan", since=date(2020, 6, 30)),))
    found = aim((400, 1000), (500, 1000), plan=begun)
    assert found.path[0] == (date(2020, 6, 30), 40)


def test_before_its_path_begins_nothing_is_expected():
    assert aim((400, 1000), first=2018).expected is None


def test_targets_that_came_with_the_figures_go_before_a_framework():
    rows = [("plans", BIRMINGHAM, str(year), date(year, 1, 1), date(year, 12, 31), value) for year, value in ((2022, 50), (2024, 70))]
    found = aim((600, 1000), first=2023, targets=rows)
    assert (found.value, found.by, found.reference) == (70, BY, "the target given with the figures")
    assert found.expected == pytest.approx(60, abs=0.05)


def test_the_target_of_the_year_is_met_when_it_is_the_last():
    found = aim((600, 1000), first=2023, targets=[("plans", BIRMINGHAM, "2023", date(2023, 1, 1), date(2023, 12, 31), 60)])
    assert (found.expected, found.verdict.words) == (60, "met")


def test_a_target_holds_only_for_its_areas_and_while_its_framework_lasts():
    rows = series(WEST_MIDLANDS, (400, 1000))
    assert shown(rows, area=WEST_MIDLANDS, frameworks=[PLAN]).target is None
    old = replace(PLAN, since=2008, until=2011)
    assert aim((400, 1000), first=2022, plan=old) is None


def test_a_framework_that_is_asked_for_goes_first():
    old = replace(PLAN, id="old", since=2008, until=2011, targets=(Target("plans", 90, date(2011, 12, 31), "The old plan"),))
    told, both = Told(series(BIRMINGHAM, (400, 1000), first=2022)), catalogue(PLANS, frameworks=[PLAN, old])
    assert panel(told, both, "plans", BIRMINGHAM, framework="old").target.reference == "The old plan"
    assert panel(told, both, "plans", BIRMINGHAM).target.reference == "The plan, page 3"


def test_no_figure_leaves_the_target_without_a_verdict():
    found = aim(None, None)
    assert (found.value, found.expected, found.distance, found.verdict.kind) == (80, None, None, "none")


def test_the_baseline_is_the_targets_own():
    stated = replace(PLAN, targets=(Target("plans", 80, BY, "The plan", baseline=40, since=date(2015, 3, 31)),))
    rows = series(BIRMINGHAM, (500, 1000), (600, 1000), first=2019)
    baseline = shown(rows, frameworks=[stated]).baseline
    assert (baseline.since.period, baseline.since.value, baseline.difference) == ("March 2015", 40, 20)
    assert baseline.verdict.kind == "none"
    within = replace(PLAN, targets=(Target("plans", 80, BY, "The plan", baseline=40, since=date(2019, 3, 31)),))
    assert shown([row(BIRMINGHAM, 2018, 1, 2), *rows], frameworks=[within]).baseline.since.period == "2019"


def test_a_target_whose_day_has_passed_without_a_figure_says_so_and_is_not_judged():
    goal = Goal(((date(2023, 12, 31), 90.0), (date(2025, 12, 31), 80.0)), "the plan")
    now = shown(series(BIRMINGHAM, (500, 1000), first=2024)).latest
    passed, ahead = (judge_target(PLANS, now, goal, day).verdict for day in (date(2026, 6, 1), date(2025, 6, 1)))
    assert (passed.kind, passed.words, ahead.words) == ("none", "date passed", "off track")
    assert passed.detail.endswith("no figure reaches that day, and the last is of 2024")
