"""Kind: places. Code, number and name of a row are of one place, in every layout; a place keeps its own code for its own years."""

import pytest

from tests.ingest.load_extract import faults, known, loaded
from tests.ingest.load_with_source import loaded_as


TEMPLATE = "indicator,area,period,breakdown,category,numerator,denominator,value\n"
INCOME = "Children in relative low income families (under 16s)"
TIDY = (
    "time_period,time_identifier,geographic_level,country_code,country_name,new_la_code,old_la_code,la_name,education_phase,enrolments,"
    "enrolments_pa_10_exact,enrolments_pa_10_exact_percent\n202324,Academic year,Local authority,E92000001,England,{0},{2},{1},Total,100,20,20.0\n"
)
FINGERTIPS = (
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,"
    "Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note\n"
    "30311,MMR,E92000001,England,{0},{1},UA,Persons,5 yrs,,,2021/22,77,76,78,75,79,12320,16000,\n"
)
# The layout, the column of the cell that is wrong where the name is another's, and that of a code or number that is none.
LAYOUTS = {
    "dfe_tidy": (TIDY, "la_name", "new_la_code", {}),
    "fingertips": (FINGERTIPS, "Area Name", "Area Code", {}),
    "council_tidy": (
        "area_code,area_name,period,indicator,measure,unit,value\n{0},{1},2022/23," + INCOME + ",Percentage,%,30\n",
        "area_name",
        "area_code",
        {},
    ),
    "lginform": ("area,area label,area long label,2022/23\n{0},{1},x,30\n", "area label", "area", {}),
    "lginform_long": (
        "metricTypeIdentifier,areaIdentifier,areaLabel,periodLabel,valueType,value\n15369,{0},{1},2022/23,raw,30\n",
        "areaLabel",
        "areaIdentifier",
        {},
    ),
    "lait": (
        "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\nLow_Birth_Weight_Babies,x,2022,{1},9.1,{2},NA\n",
        "LA and Regions",
        "LA Number",
        {},
    ),
    "oflog": (
        "Financial year,Local authority code,Entity_Name,Measure,Value\n2022-23,{0},{1},Fly tips,9.1\n",
        "Entity_Name",
        "Local authority code",
        {"loader": "oflog", "where": {"Measure": "Fly tips"}},
    ),
}


def load_layout(folder, layout, code, name, number):
    text, _, _, source = LAYOUTS[layout]
    export, file = text.format(code, name, number), "metric 15369.csv"
    return loaded_as(folder, export, file, "low_birth_weight", **source) if source else loaded(folder, export, file)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_in_every_layout_a_name_of_another_place_is_a_fault(tmp_path, layout):
    done, _ = load_layout(tmp_path, layout, "E08000025", "Leeds", "330")
    assert faults(done) == [(2, LAYOUTS[layout][1], "Leeds")]
    assert "Birmingham" in done.problems[0].message


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("code", "number"), [("E08999999", "399"), ("X08000037", "999")])
def test_in_every_layout_a_code_that_is_no_place_beside_a_name_is_a_fault(tmp_path, layout, code, number):
    done, _ = load_layout(tmp_path, layout, code, "Gateshead", number)
    column = LAYOUTS[layout][2]
    assert (2, column, number if layout == "lait" else code) in faults(done)
    assert any("Gateshead" in one.message for one in done.problems)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", ["Birmingham", "Birmingham City Council", "BIRMINGHAM"])
def test_in_every_layout_one_place_is_no_fault_however_it_is_written(tmp_path, layout, name):
    assert load_layout(tmp_path, layout, "E08000025", name, "330")[0].path


@pytest.mark.parametrize("name", ["Not Essex", "Essex2 and others"])
def test_a_name_that_is_not_quite_the_places_is_a_fault(tmp_path, name):
    done, _ = load_layout(tmp_path, "fingertips", "E10000012", name, "")
    assert faults(done) == [(2, "Area Name", name)]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Birmingham City Council", "E08000025"),
        ("Blackpool Borough Council", "E06000009"),
        ("Worcestershire CC", "E10000034"),
        ("London Borough of Camden", "E09000007"),
        ("City of York Council", "E06000014"),
        ("Birmingham (330)", "E08000025"),
        ("E08000025 Birmingham", "E08000025"),
        ("330 - Birmingham", "E08000025"),
    ],
)
def test_a_council_is_found_as_people_write_it(written, code):
    assert known().areas.find(written).code == code


@pytest.mark.parametrize("written", ["331 Birmingham", "E08000025 Leeds", "Erdington", "City Council"])
def test_what_is_no_one_place_is_not_found(written):
    assert known().areas.find(written) is None


def test_a_place_that_another_replaced_keeps_its_own_code_for_its_own_years(tmp_path):
    rows = "".join(
        f"attainment_8,{area},{year},,,,4000,46\n"
        for area, year in (("Dorset", "2017/18"), ("Dorset", "2022/23"), ("E06000059", "2016/17"))
    )
    done, facts = loaded(tmp_path, TEMPLATE + rows)
    assert sorted(zip(facts.period, facts.area)) == [("2016/17", "E06000059"), ("2017/18", "E10000009"), ("2022/23", "E06000059")]
    assert [(one.row, one.found) for one in done.problems if "E10000009" in one.message] == [(2, "Dorset")]


def test_smaller_places_beside_authorities_are_left_out_and_told(tmp_path):
    rows = "".join(
        f"low_birth_weight,{area},2023,,,,,9\n" for area in ("Birmingham", "Hill Top Primary School", "Erdington ward", "E05011118")
    )
    done, facts = loaded(tmp_path, TEMPLATE + rows)
    assert len(facts) == 1 and [(one.severity, one.row) for one in done.problems if "left out" in one.message] == [("warning", 3)]


def test_smaller_places_alone_are_told_as_such_and_no_far_town_is_meant(tmp_path):
    done, _ = loaded(tmp_path, TEMPLATE + "low_birth_weight,Erdington,2023,,,,,9\n")
    assert "smaller place" in done.problems[0].message and "Warrington" not in done.problems[0].message


@pytest.mark.parametrize(("name", "number", "named"), [("Kent", "999", True), ("South East", "989", False), ("England", "970", False)])
def test_the_number_of_a_group_stands_beside_no_authority(tmp_path, name, number, named):
    text = LAYOUTS["lait"][0].format("", name, number)
    done, _ = loaded(tmp_path, text)
    assert faults(done) == ([(2, "LA Number", number)] if named else [])
