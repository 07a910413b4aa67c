"""Comparison with England, the region, the county, the neighbours and a framework's own group."""

from dataclasses import replace
from statistics import median

import pytest

from tests.panels.world import AREAS, BIRMINGHAM, ENGLAND, ENTRANTS, NEAR, PLANS, WEST_MIDLANDS, framework, hidden, row, series, shown


CORE = {"core cities": ("E06000023", "E08000035", "E08000012", "E08000003")}


def beside(panel, kind="country"):
    return next(one for one in panel.comparators if one.kind == kind)


@pytest.mark.parametrize(
    ("better", "england", "kind"),
    [
        ("high", 600, "worse"), ("high", 400, "better"), ("low", 600, "better"), ("low", 400, "worse"),
        ("neither", 600, "lower"), ("neither", 400, "higher"), ("high", 500, "similar"),
    ],
)  # fmt: skip
def test_the_interval_rule_with_polarity(better, england, kind):
    panel = shown(series(BIRMINGHAM, (500, 1000)) + series(ENGLAND, (england, 1000)), replace(PLANS, better=better))
    assert beside(panel).verdict.kind == kind
    assert beside(panel).verdict.detail == f"England {england / 10}%"


@pytest.mark.parametrize("limits", [{"lower95": 40, "upper95": 60}, {"lower95": 60, "upper95": 80}])
def test_a_comparator_that_touches_a_limit_is_similar(limits):
    panel = shown([row(BIRMINGHAM, 2020, 50, 100, **limits), row(ENGLAND, 2020, 60, 100)])
    assert beside(panel).verdict.kind == "similar"


def test_without_an_interval_there_is_a_value_but_no_verdict():
    panel = shown([row(BIRMINGHAM, 2020, 50, 100, lower95=None, upper95=None), row(ENGLAND, 2020, 60, 100)])
    verdict = beside(panel).verdict
    assert (beside(panel).value, verdict.kind, verdict.words) == (60, "none", "no comparison")
    assert verdict.detail == "England 60.0%; no interval to compare with"


def test_an_older_comparator_is_met_at_the_latest_common_period_and_this_is_said():
    panel = shown(series(BIRMINGHAM, (900, 1000), (100, 1000)) + series(ENGLAND, (500, 1000)))
    england = beside(panel)
    assert (england.period, england.verdict.kind) == ("2020", "better")
    assert england.verdict.detail == "England 50.0% in 2020, the latest in common"


def test_a_newer_comparator_is_met_at_our_latest_period():
    england = beside(shown(series(BIRMINGHAM, (100, 1000)) + series(ENGLAND, (500, 1000), (10, 1000))))
    assert (england.period, england.value, len(england.points)) == ("2020", 50, 2)


def test_the_same_label_for_other_days_is_another_period():
    from datetime import date

    england = beside(shown([row(BIRMINGHAM, 2020, 1, 2), row(ENGLAND, 2020, 1, 2, starts=date(2019, 4, 1), ends=date(2020, 3, 31))]))
    assert (england.value, england.verdict.detail) == (None, "England: no period in common")


def test_a_hidden_comparator_gives_no_verdict():
    england = beside(shown(series(BIRMINGHAM, (500, 1000)) + [hidden(ENGLAND, 2020)]))
    assert (england.value, england.verdict.kind, england.verdict.detail) == (None, "none", "England: no figure")


def test_england_is_compared_with_nothing_and_a_region_with_england():
    rows = series(ENGLAND, (500, 1000)) + series(WEST_MIDLANDS, (500, 1000))
    assert shown(rows, area=ENGLAND).comparators == ()
    assert [one.kind for one in shown(rows, area=WEST_MIDLANDS).comparators] == ["country"]


def test_a_district_is_compared_with_its_county():
    rows = series("E07000236", (500, 1000)) + series("E10000034", (100, 1000)) + series(ENGLAND, (500, 1000))
    panel = shown(rows, area="E07000236")
    assert [(one.kind, one.name) for one in panel.comparators] == [
        ("country", "England"),
        ("region", "West Midlands"),
        ("area", "Worcestershire"),
    ]
    assert beside(panel, "area").verdict.kind == "better"


def test_an_indicator_names_its_comparators_and_a_bare_count_has_none():
    rows = series(BIRMINGHAM, (500, 1000)) + series(ENGLAND, (500, 1000))
    assert [one.kind for one in shown(rows, replace(PLANS, comparators=("England",))).comparators] == ["country"]
    assert shown(rows, replace(PLANS, comparators=())).comparators == ()
    counted = shown(rows, replace(PLANS, method="count", per=1, unit="plans"))
    assert (counted.comparators, counted.neighbours, counted.rank) == ((), (), None)


def test_the_neighbours_median_says_how_many_it_rests_on():
    rows = series(BIRMINGHAM, (500, 1000)) + [
        one for number, code in enumerate(NEAR[:8]) for one in series(code, (100 + number * 10, 1000))
    ]
    rows += [hidden(NEAR[8], 2020), row(NEAR[9], 2020)]
    found = beside(shown(rows), "neighbours")
    assert found.value == pytest.approx(median(range(100, 180, 10)) / 10)
    assert found.verdict.detail == "Median of 8 of 10 statistical neighbours: 13.5%"
    assert (found.verdict.kind, found.code, found.points[0].lower95, found.points[0].numerator) == ("better", None, None, None)


def test_two_neighbours_make_no_median():
    rows = series(BIRMINGHAM, (500, 1000)) + series(NEAR[0], (100, 1000)) + series(NEAR[1], (100, 1000))
    found = beside(shown(rows), "neighbours")
    assert (found.value, found.verdict.detail) == (None, "fewer than three of 10 statistical neighbours have a figure")


def test_neighbours_are_met_at_the_latest_period_that_three_of_them_have():
    rows = series(BIRMINGHAM, (500, 1000), (100, 1000)) + [one for code in NEAR[:3] for one in series(code, (300, 1000))]
    panel = shown(rows)
    assert (beside(panel, "neighbours").period, beside(panel, "neighbours").verdict.kind) == ("2020", "better")
    assert {one.point.period for one in panel.neighbours if one.point} == {"2020"}


def test_a_framework_adds_its_own_group_for_its_own_area():
    plan = framework(("Included", "plans"), comparator_groups=CORE)
    rows = series(BIRMINGHAM, (500, 1000)) + [one for code in CORE["core cities"] for one in series(code, (300, 1000))]
    group = beside(shown(rows, frameworks=[plan]), "group")
    assert (group.name, group.value, group.verdict.kind) == ("Median of core cities", 30, "better")
    assert "group" not in {one.kind for one in shown(rows, area=NEAR[0], frameworks=[plan]).comparators}


def test_every_area_has_comparators_that_exist():
    for area in AREAS.by_code.values():
        panel = shown([row(area.code, 2020, 1, 2)], area=area.code)
        assert all(one.code != area.code for one in panel.comparators), area


def test_rates_are_compared_too():
    panel = shown(series(BIRMINGHAM, (500, 1000), indicator=ENTRANTS) + series(ENGLAND, (600, 1000), indicator=ENTRANTS), ENTRANTS)
    assert beside(panel).verdict.kind == "better"
