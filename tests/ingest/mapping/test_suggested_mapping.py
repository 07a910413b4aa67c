"""Suggestions which column is which: by headings and by cells."""

import pytest

from ingest.file_preview import preview
from ingest.mapping.suggested_mapping import suggested_mapping
from tests.ingest.load_extract import known


@pytest.fixture
def suggest(tmp_path):
    def suggest(text):
        file = tmp_path / "table.csv"
        file.write_text(text, encoding="utf-8")
        return suggested_mapping(preview(file, file.name).text, known())

    return suggest


def test_places_times_and_numbers_are_known_by_headings_and_cells(suggest):
    found = suggest("LA,Year,Number,Cohort,Persistent absence rate\nBirmingham,2022/23,41,150,27.3\nWorcestershire,2022/23,10,20,50\n")
    assert found.columns == {
        "area": "LA",
        "period": "Year",
        "numerator": "Number",
        "denominator": "Cohort",
        "value": "Persistent absence rate",
    }
    assert found.constants == {"indicator": "persistent_absence"}


def test_a_place_is_known_by_its_cells_whatever_stands_over_them(suggest):
    assert suggest("x,y,z\nBirmingham,2024,1\nLeeds,2024,2\n").columns == {"area": "x", "period": "y", "value": "z"}


def test_what_speaks_of_a_place_and_holds_none_is_none(suggest):
    assert "area" not in suggest("Area,Year,n\nkitchen,2024,1\nhall,2024,2\n").columns


def test_years_side_by_side_are_periods(suggest):
    found = suggest("Local authority,2022,2023\nBirmingham,41.2,c\nLeeds,10,20\n")
    assert (found.wide, found.told, found.columns) == (("2022", "2023"), "period", {"area": "Local authority"})


def test_indicators_side_by_side_are_named(suggest):
    found = suggest("District,Year,Persistent absence,Suspension rate\nWorcester,2022/23,41,15\nWychavon,2022/23,10,20\n")
    assert found.told == "indicator"
    assert found.indicators == {"Persistent absence": "persistent_absence", "Suspension rate": "suspension_rate"}


def test_the_words_of_the_file_for_indicators_are_matched(suggest):
    found = suggest("Council,Quarter,KPI name,Actual,Target\nLeeds,2024-25 Q1,Persistent absence,12.1,10\nLeeds,2024-25 Q1,Lunch,2,1\n")
    assert found.columns == {"area": "Council", "period": "Quarter", "indicator": "KPI name", "value": "Actual", "target": "Target"}
    assert found.indicators == {"Persistent absence": "persistent_absence"}


def test_nothing_is_suggested_for_what_says_nothing(suggest):
    assert suggest("a,b\nx,y\n").columns == {}
