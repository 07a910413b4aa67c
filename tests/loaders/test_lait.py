"""The long table of the Local Authority Interactive Tool: its years, its numbers of places, its one sign for what is missing."""

import pytest

from tests.ingest.load_extract import figure, loaded


HEADING = "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n"


def row(years="2023", place="Birmingham", value="3.1", number="330.0", measure="Low_Birth_Weight_Babies"):
    return f"{measure},,{years},{place},{value},{number},West Midlands\n"


def test_places_by_number_and_regions_by_name(tmp_path):
    text = (
        row()
        + row(place="England", number="970", value="2.8")
        + row(place="West Midlands", number="985", value="-")
        + row("0", place="Coventry", number="331")
    )
    done, facts = loaded(tmp_path, HEADING + text)
    assert (done.loader, done.controlled) == ("lait", True)
    assert {code: figure(facts, "low_birth_weight", area=code).value for code in ("E08000025", "E92000001")} == {
        "E08000025": 3.1,
        "E92000001": 2.8,
    }
    assert figure(facts, "low_birth_weight", area="E12000005").symbol == "x"
    assert [(one.severity, one.message[:6], one.column) for one in done.problems] == [("warning", "1 rows", "Years")]


@pytest.mark.parametrize(
    ("printed", "period"),
    [
        ("2023 (Rev)", "2023"),
        ("2023 (prov)", "2023"),
        ("2014-16", "2014 to 2016"),
        ("2021/22-23/24", "2021/22 to 2023/24"),
        ("2023 (Final)", "2023"),
    ],
)
def test_years_as_they_are_spelt(tmp_path, printed, period):
    _, facts = loaded(tmp_path, HEADING + row(printed))
    assert figure(facts, "low_birth_weight").period == period


def test_what_a_spreadsheet_leaves_behind_a_number(tmp_path):
    _, facts = loaded(tmp_path, HEADING + row(value="17.100000000000001") + row("2022", value="5.5379999999999999E-2"))
    assert sorted(facts.value) == [0.05538, 17.1]


def test_measures_that_no_indicator_reads(tmp_path):
    done, _ = loaded(tmp_path, HEADING + row(measure="Bins"))
    assert "(Bins)" in done.problems[0].message
