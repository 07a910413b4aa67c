"""Kind: periods. A year means what its indicator, its heading and its other rows say; what a spreadsheet made of it is refused."""

from datetime import date

import pytest
from openpyxl import Workbook

from ingest import ReadingOptions, load
from ingest.periods.standing_words import split_standing
from loaders import LOADERS
from tests.ingest.load_extract import faults, known, loaded


TEMPLATE = "indicator,area,period,breakdown,category,numerator,denominator,value\n"
SMOKING = "smoking_at_time_of_delivery,Birmingham,{0},,,,,8.8\n"
FINGERTIPS = (
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,"
    "Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note\n"
)


def periods(facts):
    """(period, type) of every figure, in order."""
    return sorted(zip(facts.period, facts.period_type))


@pytest.mark.parametrize(
    "written", ["2022/23", "2022-23", "2022–23", "2022/23 (financial)", "2022/23 (provisional)", "2022/23p", "2022-23 [r]"]
)
def test_a_year_is_of_the_type_of_its_indicator_however_it_is_written(tmp_path, written):
    _, facts = loaded(tmp_path, TEMPLATE + SMOKING.format(written))
    assert periods(facts) == [("2022-23", "financial year")]


@pytest.mark.parametrize(
    ("text", "plain", "standing"),
    [
        ("2023/24 (academic, provisional)", "2023/24 academic year", "Provisional"),
        ("2023/24p", "2023/24", "Provisional"),
        ("2023 (Rev)", "2023", "Revised"),
        ("2024-25 (OT)", "2024-25", None),
        ("2024-25 Q3", "2024-25 Q3", None),
        ("Autumn term 2024/25", "Autumn term 2024/25", None),
    ],
)
def test_how_final_a_period_is_stands_apart_from_it(text, plain, standing):
    assert split_standing(text) == (plain, standing)


def test_a_provisional_year_keeps_that_it_is(tmp_path):
    _, facts = loaded(tmp_path, TEMPLATE + SMOKING.format("2022-23 (provisional)"))
    assert list(facts.note) == ["Provisional"]


@pytest.mark.parametrize("others", ["", SMOKING.format("2012-13")])
@pytest.mark.parametrize("written", ["Sep-08", "Nov-10", "Oct-2009"])
def test_a_month_that_a_spreadsheet_made_of_a_year_is_refused(tmp_path, written, others):
    done, _ = loaded(tmp_path, TEMPLATE + SMOKING.format(written) + others)
    assert faults(done) == [(2, "period", written)]


@pytest.mark.parametrize("written", ["Dec-10", "Nov-09"])
def test_a_month_that_a_spreadsheet_made_of_years_pooled_is_refused(tmp_path, written):
    """2010-12 and 2009-11 are three years pooled."""
    done, _ = loaded(tmp_path, TEMPLATE + SMOKING.format(written))
    assert faults(done) == [(2, "period", written)]


@pytest.mark.parametrize("written", ["January 2000", "Jan 2000", "september 2008", "November 2010"])
def test_a_month_as_people_write_it_is_a_month_in_a_yearly_indicator_too(tmp_path, written):
    done, facts = loaded(tmp_path, TEMPLATE + SMOKING.format(written))
    assert not faults(done) and set(facts.period_type) == {"month"}


@pytest.mark.parametrize("written", [("Nov-10", "Dec-10", "Jan-11"), ("Jan-00", "Feb-00"), ("Jan-00", "February 2000")])
def test_months_of_a_monthly_return_are_months_however_they_are_written(tmp_path, written):
    done, facts = loaded(tmp_path, TEMPLATE + "".join(map(SMOKING.format, written)))
    assert not faults(done) and list(facts.period_type) == ["month"] * len(written)


def test_months_made_of_all_years_of_a_file_are_refused(tmp_path):
    years = ("Jan-00", "Feb-01", "Mar-02", "Dec-11")
    done, _ = loaded(tmp_path, TEMPLATE + "".join(map(SMOKING.format, years)))
    assert faults(done) == [(row, "period", written) for row, written in enumerate(years, 2)]


def test_a_month_beside_years_is_one_made_of_a_year_even_beside_other_months(tmp_path):
    done, _ = loaded(tmp_path, TEMPLATE + "".join(map(SMOKING.format, ("Nov-10", "Dec-10", "2012-13"))))
    assert faults(done) == [(2, "period", "Nov-10")]


@pytest.mark.parametrize(("day", "written"), [(date(2008, 9, 1), None), (None, "Sep 2008")])
def test_in_a_workbook_a_date_is_what_a_year_was_turned_into_and_words_are_what_they_say(tmp_path, day, written):
    book = Workbook()
    book.active.append(TEMPLATE.strip().split(","))
    book.active.append(["smoking_at_time_of_delivery", "Birmingham", day or written, *[None] * 4, 8.8])
    book.active["C2"].number_format = "mmm-yy" if day else "@"
    book.save(tmp_path / "return.xlsx")
    done, _ = loaded(tmp_path, tmp_path / "return.xlsx")
    assert faults(done) == ([(2, "period", "September 2008")] if day else [])


def test_months_of_a_monthly_indicator_are_months(tmp_path):
    _, facts = loaded(tmp_path, TEMPLATE + "early_help_assessments_completed,Birmingham,Nov-10,,,412,,\n")
    assert periods(facts) == [("November 2010", "month")]


def test_years_of_two_types_in_one_series_are_refused_with_the_row_of_the_odd_one(tmp_path):
    rows = "".join(f"persistent_absence,Birmingham,{year},,,,,18\n" for year in ("2021/22", "2022/23", "2023-24"))
    done, _ = loaded(tmp_path, TEMPLATE + rows)
    assert faults(done) == [(4, "period", "2023-24")]


def test_a_calendar_year_is_no_year_of_an_indicator_of_financial_years(tmp_path):
    done, _ = loaded(tmp_path, TEMPLATE + SMOKING.format("2022"))
    assert faults(done) == [(2, "period", "2022")]


def test_the_heading_says_of_what_type_a_year_is(tmp_path):
    _, facts = loaded(tmp_path, TEMPLATE.replace("period", "Period") + SMOKING.format("2022/23"))
    assert periods(facts) == [("2022-23", "financial year")]


@pytest.mark.parametrize(
    ("written", "label"), [("2019 - 20", "2019 to 2020"), ("1999 - 00", "1999 to 2000"), ("2016 - 18", "2016 to 2018")]
)
def test_years_pooled_by_fingertips_are_no_financial_year(tmp_path, written, label):
    row = f"92196,Infant mortality,E92000001,England,E08000025,Birmingham,UA,Persons,<1 yr,,,{written},3,2,4,2,5,95,30000,\n"
    _, facts = loaded(tmp_path, FINGERTIPS + row)
    assert periods(facts) == [(label, "multi-year")]


LAYOUTS = {
    "lginform": ("area,area label,area long label,{0}\nE08000025,Birmingham,Birmingham City Council,30\n", "metric 15369.csv"),
    "lginform_long": ("metricTypeIdentifier,areaIdentifier,periodLabel,valueType,value\n15369,E08000025,{0},raw,30\n", "export.csv"),
    "council_tidy": (
        (
            "area_code,area_name,period,indicator,measure,unit,value\n"
            "E08000025,Birmingham,{0},Children in relative low income families (under 16s),Percentage,%,30\n"
        ),
        "export.csv",
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("written", ["2022/23", "2022-23", "2022/23 (provisional)"])
def test_in_every_layout_a_year_is_that_of_its_indicator(tmp_path, layout, written):
    text, name = LAYOUTS[layout]
    _, facts = loaded(tmp_path, text.format(written), name)
    assert periods(facts) == [("2022-23", "financial year")]


PLANS = "ehcp_issued_within_20_weeks,{0},{1},,,{2},3000,\n"


@pytest.mark.parametrize(
    ("area", "written", "asked"),
    [
        ("Birmingham", "2024/25", True),
        ("Birmingham", "Year ending March 2025", True),
        ("Birmingham", "2024", False),
        ("Birmingham", "2024 Q1", False),
        ("Dudley", "2024/25", False),
    ],
)
def test_a_year_of_another_type_than_those_that_are_held_is_asked_about(tmp_path, area, written, asked):
    """Beside what is held, one series would be two, and neither would have a trend."""
    loaded(tmp_path, TEMPLATE + "".join(PLANS.format("Birmingham", year, year) for year in range(2018, 2024)))
    held = (tmp_path / "facts.parquet").rename(tmp_path / "held.parquet")
    path = tmp_path / "new.csv"
    path.write_text(TEMPLATE + PLANS.format(area, written, 2030), encoding="utf-8")
    done = load(path, ReadingOptions(held=(held,)), known(), LOADERS, tmp_path / "new.parquet")
    problems = [problem for problem in done.problems if problem.column == "period"]
    assert done.path and [(problem.severity, problem.row) for problem in problems] == [("warning", 2)] * asked
    assert all("held for Birmingham (calendar year)" in problem.message for problem in problems)


def test_published_years_of_another_type_than_the_definition_says_are_told(tmp_path):
    """A council's table writes 2022 where the indicator is of academic years: it would stand beside them as a series of its own."""
    called = "School readiness: percentage of children achieving a good level of development at the end of Reception"
    rows = "".join(f"E08000025,Birmingham,{year},{called},Percentage,Persons,66\n" for year in (2022, 2023))
    done, facts = loaded(tmp_path, f"area_code,area_name,period,indicator,measure,unit,value\n{rows}")
    assert [(one.severity, one.row, one.column) for one in done.problems] == [("warning", 2, "period"), ("warning", 3, "period")]
    assert "(calendar year) than those of" in done.problems[0].message and "(academic year)" in done.problems[0].message
    assert len(facts) == 2
