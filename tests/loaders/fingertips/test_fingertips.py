"""Fingertips: every figure of a real download as it is printed there, and both upload layouts."""

import pandas as pd
import pytest

from tests.ingest.load_extract import faults, figure, loaded, real


INJURIES = "injury_admissions_0_to_14"
NEXT = (
    "area_code,date_from,date_to,period_type,sex,age_from_years_inclusive,age_to_years_inclusive,deprivation_decile,deprivation_category,"
    "count,value,denominator,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8\n"
)
OLD = (
    "indicatorid,Year,YearRange,Quarter,Month,AgeId,SexId,AreaCode,Count,Value,LowerCI,UpperCI,Denominator,Denominator_2,ValueNoteId,"
    "CategoryTypeId,CategoryId\n"
)


@pytest.fixture(scope="module")
def download(tmp_path_factory):
    path = real("health/la_hospital_admissions_2324.csv")
    done, facts = loaded(tmp_path_factory.mktemp("fingertips"), path)
    assert (done.loader, done.controlled, done.problems) == ("fingertips", True, ())
    return facts, pd.read_csv(path)


def test_every_figure_and_limit_is_that_of_the_file(download):
    facts, raw = download
    raw = raw[raw["Category Type"].isna()].drop_duplicates(["Area Code", "Sex", "Time period"])
    raw["period"] = raw["Time period"].str.replace("/", "-")
    raw["category"] = raw.Sex.replace("Persons", "all")
    ours = facts[facts.breakdown.isin(["all", "sex"])]
    both = ours.merge(raw, left_on=["row"], right_on=raw.index + 2)
    assert len(both) == len(ours) == len(raw) > 5000
    assert (both.period_x == both.period_y).all() and (both.category_x == both.category_y).all()
    shown = both[both.symbol.isna()]
    for mine, theirs in {
        "value": "Value", "numerator": "Count", "denominator": "Denominator", "lower95": "Lower CI 95.0 limit",
        "upper95": "Upper CI 95.0 limit", "lower998": "Lower CI 99.8 limit", "upper998": "Upper CI 99.8 limit",
    }.items():  # fmt: skip
        assert shown[mine].equals(shown[theirs].astype(float)), mine
    assert both[both.symbol.notna()].Value.isna().all()
    assert set(facts.period_type) == {"financial year"}


def test_codes_since_changed_stand_under_the_present_one(download):
    facts, raw = download
    assert set(raw["Area Code"]) - set(facts.area) == {"E08000016", "E08000019"} & set(raw["Area Code"])


def test_a_blank_value_says_why_it_is_blank(download):
    facts, raw = download
    blank = facts[facts.symbol.notna()]
    assert set(blank.symbol) == {"c", "x"}
    assert blank[blank.symbol == "c"].note.str.contains("disclosure").all()
    assert facts[facts.symbol.isna() & facts.note.notna()].note.str.contains("combined|caution|applied").all()


def test_repeated_england_rows_are_read_once_and_deprivation_stands_apart(download):
    facts, raw = download
    england = facts[facts.area == "E92000001"]
    assert not england.duplicated(["breakdown", "category", "period"]).any()
    tenths = england[(england.breakdown == "deprivation") & (england.period == "2023-24")]
    assert len(tenths) == 10
    raw = raw[(raw["Time period"] == "2023/24") & (raw.Sex == "Persons")]
    newest = raw[raw["Category Type"].str.contains("County.*4/23", na=False)].drop_duplicates("Category")
    assert sorted(tenths.value) == sorted(newest.Value)


def test_the_new_upload_takes_its_indicator_from_the_name_of_the_file(tmp_path):
    rows = (
        "E08000025,2022-04-01,2023-03-31,Year,Persons,0,14,,,2100,87.5,240000,84,91,82,93\n"
        "E08000025,2022-04-01,2023-03-31,Year,Male,0,14,,,,,,,,,\n"
        "E92000001,2022-04-01,2023-03-31,Year,Persons,0,14,1,County,1100,90,122000,84,91,,\n"
    )
    done, facts = loaded(tmp_path, NEXT + rows, "injuries 90284.csv")
    assert done.loader == "fingertips_next"
    row = figure(facts, INJURIES)
    assert (row.period, row.value, row.lower95, row.upper998) == ("2022-23", 87.5, 84, 93)
    assert figure(facts, INJURIES, "sex", "Male").symbol == "x"
    assert figure(facts, INJURIES, "deprivation", "Most deprived tenth").value == 90
    done, _ = loaded(tmp_path, NEXT + rows, "injuries.csv")
    assert "Fingertips number in the name of the file" in done.problems[0].message


@pytest.mark.parametrize(
    ("first", "last", "period", "kind"),
    [
        ("2022-01-01", "2022-12-31", "2022", "calendar year"),
        ("2022-09-01", "2023-08-31", "2022/23", "academic year"),
        ("2022-04-01", "2025-03-31", "2022-23 to 2024-25", "multi-year"),
        ("2022-04-01", "2022-06-30", "2022 Q2", "quarter"),
        ("2022-02-01", "2022-02-28", "February 2022", "month"),
    ],
)
def test_dates_become_periods(tmp_path, first, last, period, kind):
    _, facts = loaded(tmp_path, f"{NEXT}E08000025,{first},{last},x,Persons,0,14,,,21,8.5,2400,8,9,,\n", "90284.csv")
    row = figure(facts, INJURIES)
    assert (row.period, row.period_type, str(row.starts), str(row.ends)) == (period, kind, first, last)


def test_dates_that_are_no_period(tmp_path):
    done, _ = loaded(tmp_path, f"{NEXT}E08000025,2022-04-02,2023-03-31,x,Persons,0,14,,,21,8.5,2400,8,9,,\n", "90284.csv")
    assert faults(done) == [(2, "date_from", "2022-04-02 to 2023-03-31")]


def test_the_upload_of_2020_in_any_case_and_with_its_old_names(tmp_path):
    rows = (
        "90284,2019,1,-1,-1,1,4,E08000025,2065,86.1,82,90,239768,-1,,-1,-1\n90284,2018,1,-1,-1,1,1,E08000025,-1,-1,-1,-1,-1,-1,,-1,-1\n"
        "20401,2017,1,-1,-1,1,4,E08000025,100,20.5,-1,-1,-1,-1,,-1,-1\n92196,2017,3,-1,-1,1,4,E08000025,100,4.5,-1,-1,-1,-1,,-1,-1\n"
        "90319,2019,1,-1,-1,1,4,E08000025,100,10.5,-1,-1,-1,-1,,-1,-1\n90319,2019,1,-1,-1,1,4,E92000001,100,10.5,-1,-1,-1,-1,,39,1\n"
    )
    done, facts = loaded(tmp_path, OLD + rows)
    assert done.loader == "fingertips_upload"
    assert (figure(facts, INJURIES).period, figure(facts, INJURIES).value, figure(facts, INJURIES).lower95) == ("2019-20", 86.1, 82)
    assert figure(facts, INJURIES, "sex", "Male").symbol == "x"
    births = figure(facts, "teenage_conceptions")
    assert (births.period, births.period_type) == ("2017", "calendar year")
    assert pd.isna(births.lower95)
    assert figure(facts, "infant_mortality").period == "2017 to 2019"
    assert figure(facts, "obesity_reception").period == "2019/20"


def test_a_spreadsheets_error_in_an_upload(tmp_path):
    done, _ = loaded(tmp_path, OLD + "90284,2019,1,-1,-1,1,4,E08000025,2065,#DIV/0!,82,90,239768,-1,,-1,-1\n")
    assert faults(done) == [(2, "Value", "#DIV/0!")]


def test_a_download_that_no_indicator_reads(tmp_path):
    done, _ = loaded(tmp_path, OLD + "1,2019,1,-1,-1,1,4,E08000025,2065,1,82,90,239768,-1,,-1,-1\n")
    assert "Fingertips 1)" in done.problems[0].message


def test_a_count_beside_a_blank_value_is_told_as_a_shifted_row_may_look_so(tmp_path):
    """Kind: dropped without a word. With the value's cell gone, the base stands under 'Count'."""
    text = (
        "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,"
        "Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note\n"
    )
    row = "92517,B,E92000001,England,E08000025,Birmingham,UA,Persons,6-8 weeks,,,{},{},,,,,{},{},\n"
    done, _ = loaded(tmp_path, text + row.format("2021/22", "40.0", "400", "1000") + row.format("2022/23", "", "1000", ""))
    assert [(one.row, one.column, one.severity) for one in done.problems if one.column == "Count"] == [(3, "Count", "warning")]
