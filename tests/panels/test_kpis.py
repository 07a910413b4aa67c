"""The KPI report: KPIs by sub-group and code, the groups and districts behind each, and what has no figure."""

from dataclasses import replace

from catalogue import Place
from panels import overview
from panels.kpis import has_kpi_codes, kpi_report, spread
from tests.panels.world import AREAS, ENTRANTS, PLANS, Told, catalogue, framework, hidden, row, series


COUNTY, REDDITCH, WYCHAVON = "E10000034", "E07000236", "E07000238"
COUNT = replace(PLANS, id="number", title="Number", short="Number", unit="children", method="count", denominator=None, per=1, decimals=0)
PLACED = (("Help", Place("plans", code="K1"), Place("number", code="K1"), "third"), ("Care", Place("entrants", code="K2")))
THIRD = replace(PLANS, id="third", title="Third", short="Third")


def report(rows, *placed, area=COUNTY, areas=(REDDITCH, WYCHAVON)):
    plan = framework(*(placed or PLACED), areas=areas)
    plan = replace(plan, area=COUNTY)
    told, known = Told(rows), catalogue(PLANS, ENTRANTS, COUNT, THIRD, frameworks=[plan])
    return kpi_report(told, known, overview(told, known, "plan", area))


def test_kpis_stand_by_sub_group_and_what_has_no_code_is_left_out():
    found = report(series(COUNTY, (50, 100)))
    told = [(group.outcome.title, [(kpi.row.place.code, kpi.row.place.indicator) for kpi in group.kpis]) for group in found.subgroups]
    assert told == [("Help", [("K1", "plans"), ("K1", "number")]), ("Care", [("K2", "entrants")])]
    assert found.codes == ("K1", "K2")
    assert found.lead == "Two KPIs, measured by three indicators. No figure yet: K2."


def test_districts_are_those_of_the_framework_in_the_period_of_the_latest_figure():
    rows = series(COUNTY, (50, 100), (60, 100)) + [row(REDDITCH, 2021, 30, 100), row(REDDITCH, 2020, 99, 100), hidden(WYCHAVON, 2021)]
    kpi = report(rows).subgroups[0].kpis[0]
    assert [(part.area.name, part.point.value) for part in kpi.parts] == [("Redditch", 30), ("Wychavon", None)]
    assert kpi.words == ("Districts: one of two hidden to protect children",)


def test_districts_without_any_row_in_the_period_are_not_listed():
    rows = series(COUNTY, (50, 100), (60, 100)) + [row(REDDITCH, 2020, 30, 100)]
    assert report(rows).subgroups[0].kpis[0].parts == ()


def test_a_district_or_an_area_outside_has_no_parts_of_its_own():
    rows = [one | {"area": REDDITCH} for one in series(COUNTY, (50, 100))]
    assert report(rows, area=REDDITCH).subgroups[0].kpis[0].parts == ()
    assert AREAS.by_code[REDDITCH].kind == "district"


def test_another_county_has_its_own_districts():
    other = AREAS.by_code["E07000240"].parent
    rows = series(other, (50, 100)) + [row("E07000240", 2020, 30, 100), row("E07000241", 2020, 40, 100)]
    kpi = report(rows, area=other).subgroups[0].kpis[0]
    assert {"E07000240", "E07000241"} <= {part.area.code for part in kpi.parts if part.point}


def test_each_breakdown_tells_its_ends_in_the_latest_period():
    split = {"breakdown": "deprivation"}
    rows = series(COUNTY, (50, 100)) + [
        row(COUNTY, 2020, x, 100, **split, category=name) for x, name in ((70, "1 (most deprived)"), (20, "5"))
    ]
    rows += [row(COUNTY, 2019, 1, 100, **split, category="old"), hidden(COUNTY, 2020, **split, category="3")]
    kpi = report(rows).subgroups[0].kpis[0]
    assert [panel.breakdown for panel in kpi.subsets] == ["deprivation"]
    assert kpi.words == ("Deprivation: 20.0% (5) to 70.0% (1, most deprived), one of three hidden to protect children",)


def test_counts_are_told_without_repeating_their_unit():
    rows = [
        row(COUNTY, 2020, 1200, 1, indicator=COUNT),
        row(REDDITCH, 2020, 300, 1, indicator=COUNT),
        row(WYCHAVON, 2020, 900, 1, indicator=COUNT),
    ]
    for one in rows:
        one["value"] = one["numerator"]
    assert report(rows).subgroups[0].kpis[1].words == ("Districts: 300 (Redditch) to 900 (Wychavon)",)


def test_without_figures_there_is_nothing_to_break_down():
    split = {"breakdown": "sex", "category": "Female"}
    kpi = report([hidden(COUNTY, 2020), hidden(COUNTY, 2020, **split)]).subgroups[0].kpis[0]
    assert (kpi.subsets, kpi.parts, kpi.words) == ((), (), ())


def test_one_figure_alone_has_no_ends():
    kpi = report(series(COUNTY, (50, 100))).subgroups[0].kpis[0]
    assert spread("sex", [("Female", kpi.row.panel.latest), ("Male", None)], PLANS) == ""


def test_a_framework_is_coded_where_any_place_has_a_code():
    assert has_kpi_codes(framework(*PLACED)) and not has_kpi_codes(framework(("Help", "plans")))
    assert report([], ("Help", "plans")).lead == "No KPI is placed here."
