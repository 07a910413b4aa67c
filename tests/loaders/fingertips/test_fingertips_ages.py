"""Kind: a filter left unread. Fingertips rows of another age group than the indicator's are no figures of it."""

import pytest

from loaders.fingertips.fingertips_ages import ages_in, are_other_ages
from tests.ingest.load_extract import faults, figure, loaded
from tests.loaders.fingertips.test_fingertips import INJURIES, NEXT


HEADINGS = (
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,"
    "Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note\n"
)
NAME = "Hospital admissions caused by unintentional and deliberate injuries in children (aged 0 to 14 years)"
ROW = "{number},{name},E92000001,England,E08000025,Birmingham,UA,Persons,{age},,,2022/23,87.5,84,91,,,2100,240000,{note}\n"


def row(age="<15 yrs", number="90284", name=NAME, note=""):
    return ROW.format(age=age, number=number, name=name, note=note)


@pytest.mark.parametrize("age", ["15-24 yrs", "0-4 yrs", "All ages", "School age"])
def test_a_file_of_another_age_alone_is_refused_with_both_ages(tmp_path, age):
    done, _ = loaded(tmp_path, HEADINGS + row(age))
    assert faults(done) == [(2, "Age", age)] and "<15 yrs" in done.problems[0].message


@pytest.mark.parametrize("age", ["<15 yrs", "0-14 yrs", "0 to 14", "Not applicable", ""])
def test_the_same_age_in_other_words_is_read(tmp_path, age):
    done, facts = loaded(tmp_path, HEADINGS + row(age))
    assert faults(done) == [] and figure(facts, INJURIES).value == 87.5


def test_rows_of_other_ages_beside_the_right_one_are_left_out_and_told(tmp_path):
    done, facts = loaded(tmp_path, HEADINGS + row("0-4 yrs").replace("87.5", "87.6") + row())
    assert [(one.row, one.column, one.severity) for one in done.problems if one.column == "Age"] == [(2, "Age", "warning")]
    assert figure(facts, INJURIES).value == 87.5


def test_the_new_upload_says_its_ages_in_two_columns(tmp_path):
    text = NEXT + "E08000025,2022-04-01,2023-03-31,Year,Persons,{},{},,,2100,87.5,240000,84,91,82,93\n"
    assert faults(loaded(tmp_path, text.format(15, 24), "90284.csv")[0]) == [(2, "age_from_years_inclusive", "15-24")]
    assert faults(loaded(tmp_path, text.format(0, 14), "90284.csv")[0]) == []


@pytest.mark.parametrize(
    ("text", "ages"), [("<1 yr", (0, 1)), ("10-24 yrs", (10, 25)), ("5 yrs", (5, 6)), ("16+ yrs", (16, float("inf"))), ("School age", None)]
)
def test_ages_are_read_from_words(text, ages):
    assert ages_in(text) == ages


def test_weeks_are_no_years():
    assert are_other_ages("6-8 yrs", "6-8 weeks") and not are_other_ages("6 to 8 weeks", "6-8 weeks")


RANGED = HEADINGS.replace("\n", ",Time period range\n")


@pytest.mark.parametrize(
    ("period", "length", "found"),
    [("2022/23", "1y", []), ("2022/23", "3y", ["3y"]), ("2020/21 - 22/23", "3y", []), ("2021 - 22", "2y", []), ("2021 - 22", "1y", ["1y"])],
)
def test_a_range_is_of_the_length_of_its_period(tmp_path, period, length, found):
    done, _ = loaded(tmp_path, RANGED + row().replace("2022/23", period).replace("\n", f",{length}\n"))
    assert faults(done) == [(2, "Time period range", one) for one in found]


def test_what_a_spreadsheet_makes_of_a_number_and_a_person_of_a_sex(tmp_path):
    _, facts = loaded(tmp_path, HEADINGS + row().replace("90284", "90284.0").replace("Persons", "persons"))
    assert figure(facts, INJURIES).value == 87.5
