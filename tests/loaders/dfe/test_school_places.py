"""The scorecards of school places: unrounded shares, NA and z, and a year that may stand in the file's name alone."""

import pytest

from tests.ingest.load_extract import figure, loaded
from tests.ingest.load_with_source import loaded_as


INDICATOR = "september_offers_16_17"
SOURCE = {"loader": "school_places", "value": "Pref_P_1_CY"}
HEADING = "geographic_level,country_code,region_code,LANumber,new_la_code,LA_name,Quan_P_In,Pref_P_1_CY\n"
ROWS = (
    "National,E92000001,NA,NA,NA,England,1000,92.5\n"
    "Regional,E92000001,E12000005,NA,NA,West Midlands,300,z\n"
    "Local authority,E92000001,E12000005,332,E08000027,Dudley,837,92.81332165\n"
    "Local authority,E92000001,E12000005,330,E08000025,Birmingham,7,NA\n"
)


@pytest.mark.parametrize("name", ["school_places_2024_25.csv", "scorecard 2024-25.csv", "2024_2025.csv"])
def test_every_level_with_the_year_of_the_files_name(tmp_path, name):
    done, facts = loaded_as(tmp_path, HEADING + ROWS, name, INDICATOR, **SOURCE)
    assert (done.loader, done.controlled) == ("school_places", True)
    assert figure(facts, INDICATOR, area="E08000027").value == 92.81332165
    assert figure(facts, INDICATOR, area="E92000001").value == 92.5
    assert [figure(facts, INDICATOR, area=code).symbol for code in ("E12000005", "E08000025")] == ["z", "x"]
    assert set(facts.period) == {"2024/25"} and set(facts.period_type) == {"academic year"}


def test_the_year_in_its_own_column_and_authorities_by_number(tmp_path):
    text = "Year,LANumber,LA_name,Quan_P_In,Pref_P_1_CY\n2023/24,332,Dudley,5,91\n2024/25,332,Dudley,5,92\n"
    _, facts = loaded_as(tmp_path, text, "scorecard.csv", INDICATOR, **SOURCE)
    assert dict(zip(facts.period, facts.value)) == {"2023/24": 91, "2024/25": 92}
    assert set(facts.area) == {"E08000027"}


def test_without_a_year_it_says_where_to_put_it(tmp_path):
    done, _ = loaded_as(tmp_path, HEADING + ROWS, "scorecard.csv", INDICATOR, **SOURCE)
    assert "school_places_2024_25.csv" in done.problems[0].message


def test_columns_that_no_indicator_reads(tmp_path):
    done, _ = loaded(tmp_path, HEADING + ROWS)
    assert "read well, but no indicator uses its columns" in done.problems[0].message
