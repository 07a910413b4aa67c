"""Stages by outcomes, each indicator where it stands; and a plan's first year against today, with nothing invented."""

from dataclasses import replace
from datetime import date

import pytest

from catalogue import Lens, Place, Target
from panels import overview
from panels.life_course import life_course
from tests.panels.world import BIRMINGHAM, ENTRANTS, PLANS, Told, catalogue, framework, series


EARLY, LATE = Lens("early", "stage", "Early years", "To five."), Lens("late", "stage", "Later", "From six.")
ALL, NEED = Lens("all", "group", "All children", "Every child."), Lens("need", "group", "Those in need", "Who need more.")
THIRD = replace(PLANS, id="third", title="Third", short="Third")
FALLING = [(100 - 5 * year, 100) for year in range(17)]


def seen(rows, *placed, indicators=(PLANS, ENTRANTS, THIRD), since=2008, **more):
    plan = framework(*placed, since=since, until=2030, lenses=(EARLY, LATE, ALL, NEED), **more)
    return life_course(overview(Told(rows), catalogue(*indicators, frameworks=[plan]), "plan", BIRMINGHAM))


def aimed(rows, **more):
    return seen(rows, ("Well", Place("plans", lenses=("early", "all"))), **{"targets_to_set": ("plans",)} | more)


def test_each_indicator_stands_at_every_stage_and_in_the_group_that_it_names():
    placed = ("Well", Place("plans", lenses=("early", "late", "all")), Place("entrants", lenses=("late", "need")))
    found = seen([], placed)
    assert [stage.title for stage in found.stages] == ["Early years", "Later"]
    told = [
        (line.outcome.title, line.group.title, [[row.place.indicator for row in stage] for stage in line.stages]) for line in found.lines
    ]
    assert told == [("Well", "All children", [["plans"], ["plans"]]), ("Well", "Those in need", [[], ["entrants"]])]


def test_a_line_without_indicators_is_left_out_and_one_without_a_stage_is_told():
    found = seen([], ("Well", Place("plans", lenses=("early", "all")), Place("third", lenses=("all",))), ("Safe",))
    assert [line.outcome.title for line in found.lines] == ["Well"]
    assert [row.place.indicator for row in found.unplaced] == ["third"]


def test_the_first_year_is_set_against_today_and_the_missing_target_stays_missing():
    found = aimed(series(BIRMINGHAM, *FALLING, first=2008))
    (one,) = found.aims
    assert (one.then.period, one.moved.since.period, one.moved.verdict.kind, one.target) == ("2008", "2008", "worse", None)
    assert one.from_the_start
    assert found.headline == "One of the plan’s one aims is clearly worse today than in 2008, none clearly better."
    assert (
        found.lead == "One of them has a figure from 2008 that compares with the latest. The plan’s target figures are not on record here."
    )


def test_without_a_figure_of_the_first_year_the_change_is_since_the_first_there_is():
    found = aimed(series(BIRMINGHAM, *FALLING[:9], first=2016))
    (one,) = found.aims
    assert (one.then, one.moved.since.period, one.from_the_start) == (None, "2016", False)
    assert found.headline == "No figure from 2008 is here to compare with today."
    assert found.lead.startswith("None of the plan’s aims has a figure from 2008 that compares with the latest.")


def test_a_figure_from_before_a_break_is_shown_and_not_compared():
    rows = series(BIRMINGHAM, *FALLING, first=2008)
    rows[5]["note"] = "Break in series."
    (one,) = aimed(rows).aims
    assert (one.then.period, one.moved.since.period, one.from_the_start) == ("2008", "2013", False)


def test_a_change_within_chance_is_neither_better_nor_worse():
    found = aimed(series(BIRMINGHAM, (50, 100), (51, 100), first=2008))
    assert found.headline == "None of the plan’s one aims is clearly better or worse today than in 2008."


@pytest.mark.parametrize("rows", [[], series(BIRMINGHAM, (50, 100), first=2008), series(BIRMINGHAM, None, None, first=2008)])
def test_one_figure_or_none_moves_nowhere(rows):
    (one,) = aimed(rows).aims
    assert one.moved is None and not one.from_the_start


def test_a_target_that_states_its_baseline_is_measured_from_it():
    target = Target("plans", 60, date(2011, 12, 31), "the plan, page 3", baseline=20, since=date(2008, 3, 31))
    found = aimed(series(BIRMINGHAM, *FALLING[:5], first=2020), targets=(target,), targets_to_set=())
    (one,) = found.aims
    assert (one.then.value, one.moved.since.value, one.target, one.from_the_start) == (20, 20, target, True)
    assert found.lead.endswith("The plan’s target figure is on record for one.")


def test_a_framework_without_stages_or_targets_is_no_error():
    plan = framework(("Well", "plans"))
    found = life_course(overview(Told([]), catalogue(PLANS, frameworks=[plan]), "plan", BIRMINGHAM))
    assert (found.stages, found.lines, found.aims, found.lead) == ((), (), (), "")
    assert [row.place.indicator for row in found.unplaced] == ["plans"]
