"""Kind: a filter left unread. A file filtered to one group looks like the whole; a figure for all comes only from its Total rows."""

import pytest

from ingest.checks.group_columns import group_column
from tests.ingest.load_extract import faults, figure, loaded
from tests.ingest.load_with_source import loaded_as


TIDY = "time_period,time_identifier,geographic_level,country_code,country_name,education_phase,{filters},enrolments,enrolments_pa_10_exact,enrolments_pa_10_exact_percent\n"
WHERE = "202324,Academic year,National,E92000001,England,Total,"


def told(done, severity):
    """(column, message) of every problem of a severity."""
    return [(one.column, one.message) for one in done.problems if one.severity == severity]


@pytest.mark.parametrize(
    ("heading", "words", "totals", "groups"),
    [
        ("sex", ["Male", "Female", "Total"], ("Total",), ("Female", "Male")),
        ("sex", ["Female"], (), ("Female",)),
        ("col", ["boys", "girls"], (), ("boys", "girls")),
        ("breakdown", ["All EHC plans", "Autism"], ("All EHC plans",), ("Autism",)),
    ],
)
def test_a_column_of_groups_has_its_totals_told_from_them(heading, words, totals, groups):
    column = group_column(heading, words)
    assert (column.totals, column.groups) == (totals, groups)


@pytest.mark.parametrize(
    ("heading", "words"), [("version", ["Final", "Revised"]), ("absence_terms", ["six half terms"]), ("la", ["Leeds"])]
)
def test_how_and_where_something_was_counted_is_no_group(heading, words):
    assert group_column(heading, words) is None


def test_a_tidy_file_of_one_group_is_refused_with_its_column_and_group(tmp_path):
    done, _ = loaded(tmp_path, TIDY.format(filters="sex") + WHERE + "Female,100,20,20.0\n")
    assert done.path is None
    assert [(column, "'Female'" in message) for column, message in told(done, "fault")] == [("sex", True)]


def test_rows_of_groups_that_no_definition_reads_are_left_out_and_told(tmp_path):
    rows = "".join(
        f"{WHERE}{sex},{pupils},{absent},20.0\n" for sex, pupils, absent in (("Total", 200, 40), ("Female", 100, 20), ("Male", 100, 20))
    )
    done, facts = loaded(tmp_path, TIDY.format(filters="sex") + rows)
    assert figure(facts, "persistent_absence").numerator == 40 and len(facts) == 1
    assert [column for column, _ in told(done, "warning")] == ["sex"]


def test_a_breakdown_is_of_everybody_by_the_other_filters(tmp_path):
    cells = (("State-funded primary", "Total", 30), ("State-funded primary", "Female", 10), ("Total", "Total", 40))
    rows = "".join(f"202324,Academic year,National,E92000001,England,{phase},{sex},200,{absent},20.0\n" for phase, sex, absent in cells)
    _, facts = loaded(tmp_path, TIDY.format(filters="sex") + rows)
    assert sorted(zip(facts.category, facts.numerator)) == [("Primary", 30), ("all", 40)]


def test_a_whole_release_is_never_to_be_cut_down_by_hand(tmp_path):
    done, _ = loaded(tmp_path, TIDY.format(filters="region_type") + 2 * (WHERE + "x,100,20,20.0\n"))
    assert done.path is None and not any("remove" in one.message for one in done.problems)


TEMPLATE = "indicator,area,period,breakdown,category,numerator,denominator,value,gender\n"
COUNCIL = "area_code,area_name,period,indicator,measure,unit,value,gender\n"
LAIT = "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region,gender\n"
OFLOG = "Financial year,Local authority code,Measure,Value,gender\n"
LONG = "metricTypeIdentifier,areaIdentifier,periodLabel,valueType,value,gender\n"
REACH = "platform,month,reach,gender\n"
SUMMARY = "breakdown_by,breakdown,question,response,count,denominator,value,year,area,gender\n"
INCOME = "Children in relative low income families (under 16s)"
LAYOUTS = {
    "template": (TEMPLATE + "low_birth_weight,Birmingham,2023,,,,,9,{0}\n", {}),
    "council_tidy": (COUNCIL + f"E08000025,Birmingham,2022/23,{INCOME},Percentage,%,30,{{0}}\n", {}),
    "lait": (LAIT + "Low_Birth_Weight_Babies,x,2022,Birmingham,9.1,330,West Midlands,{0}\n", {}),
    "oflog": (OFLOG + "2022-23,E08000025,Fly tips,9.1,{0}\n", {"loader": "oflog", "where": {"Measure": "Fly tips"}}),
    "lginform_long": (LONG + "15369,E08000025,2022/23,raw,30,{0}\n", {}),
    "social_reach": (REACH + "Instagram,March 2025,400,{0}\n", {}),
    "survey_summary": (
        SUMMARY + "all,all,Q1,Yes,40,80,50,2024,Birmingham,{0}\n",
        {"loader": "survey_summary", "where": {"question": "Q1", "response": "Yes"}},
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("group", ["Female", "Total"])
def test_in_every_layout_a_column_of_one_group_is_refused_and_a_total_is_not(tmp_path, layout, group):
    text, source = LAYOUTS[layout]
    export = text.format(group)
    done, _ = loaded_as(tmp_path, export, "export.csv", "low_birth_weight", **source) if source else loaded(tmp_path, export)
    about = [fault for fault in faults(done) if fault[1] == "gender"]
    assert about == ([(2, "gender", None)] if group == "Female" else [])


FINGERTIPS = (
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,"
    "Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note\n"
)


def test_a_download_of_one_sex_is_no_figure_for_all(tmp_path):
    row = "30311,MMR,E92000001,England,E08000025,Birmingham,UA,{0},5 yrs,,,2021/22,77,76,78,75,79,12320,16000,\n"
    done, _ = loaded(tmp_path, FINGERTIPS + row.format("Female"))
    assert faults(done) == [(2, "Sex", None)]
    _, facts = loaded(tmp_path, FINGERTIPS + row.format("Female") + row.format("Persons"))
    assert len(facts) == 1 and figure(facts, "mmr_two_doses_by_5").row == 3
