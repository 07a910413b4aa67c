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


ABSENT = "Birmingham,2022/23,{0},41000\nWorcestershire,2022/23,{1},10000\nBlackpool,2022/23,{0},5000\n"


@pytest.mark.parametrize("heading", ["Footnote number", "Number", "Notes", "Ref no", "Rank"])
def test_a_column_of_footnotes_is_no_count_whatever_stands_over_it(suggest, heading):
    """Kind: matching a table to ours. What stands under a heading weighs as much as its words."""
    found = suggest(f"Local authority,Year,{heading},Pupils persistently absent\n" + ABSENT.format("1", "2"))
    assert found.columns == {"area": "Local authority", "period": "Year", "numerator": "Pupils persistently absent"}


def test_small_counts_are_counts_where_nothing_else_is_one(suggest):
    found = suggest("Council,Year,Number\nBirmingham,2023,3\nLeeds,2023,12\n")
    assert found.columns["numerator"] == "Number"
    found = suggest("Council,Year,Number,Cohort,Rate\nBirmingham,2023,3,150,2\nLeeds,2023,12,240,5\n")
    assert (found.columns["numerator"], found.columns["denominator"], found.columns["value"]) == ("Number", "Cohort", "Rate")


def test_a_line_of_one_word_over_rows_is_a_title_and_no_indicator(suggest):
    found = suggest("Indicator,2022/23,2023/24\nEarly help,,\nPersistent absence,27.3,26\nEducation,,\nAttainment 8,46.2,45.9\n")
    assert found.sections == "left out"
    assert found.indicators == {"Persistent absence": "persistent_absence", "Attainment 8": "attainment_8"}


def test_a_line_of_one_word_may_be_the_place_of_the_rows_below_it(suggest):
    found = suggest("Measure,2022/23,2023/24\nLeeds,,\nPersistent absence,27.3,26\nBirmingham,,\nPersistent absence,28,29\n")
    assert (found.sections, found.columns) == ("area", {"indicator": "Measure"})


@pytest.mark.parametrize("top", [",2022/23,,2023/24,\nArea,Number,Rate,Number,Rate", "Area,2022/23,,2023/24,\n,Number,Rate,Number,Rate"])
def test_two_lines_of_headings_tell_a_period_and_a_number(suggest, top):
    found = suggest(f"{top}\nBirmingham,41000,27.3,40000,26.6\nLeeds,10000,14.2,9800,14\n")
    assert (found.told, found.word_above, len(found.wide), found.columns) == ("period", True, 4, {"area": "Area"})
    assert found.holding == {"Number (column 2)": "numerator", "Number (column 4)": "numerator"}


def test_cells_that_were_merged_over_several_rows_hold_for_those_below(suggest):
    found = suggest("Council,Year,Persistent absence\nLeeds,2022/23,20\n,2023/24,21\nBirmingham,2022/23,22\n,2023/24,23\n")
    assert found.filled_down == ("Council",)


@pytest.mark.parametrize(
    ("heading", "cells", "breakdown"),
    [
        ("Sex", ("Female", "Male", "Total"), "sex"),
        ("Group", ("Girls", "Boys", "Not known"), "sex"),
        ("Ethnic group", ("White", "Asian"), "ethnicity"),
        ("Ward", ("Acocks Green", "Sparkhill"), "ward"),
    ],
)
def test_what_groups_are_broken_down_by_may_hold_for_every_row(suggest, heading, cells, breakdown):
    found = suggest(f"Council,Year,{heading},Persistent absence\n" + "".join(f"Birmingham,2022/23,{cell},27.3\n" for cell in cells))
    assert (found.columns.get("category"), found.constants.get("breakdown")) == (heading, breakdown)


def test_localities_of_one_place_are_its_breakdown(suggest):
    found = suggest("Locality,Year,Persistent absence\nErdington,2022/23,27.3\nHall Green,2022/23,28.3\n")
    assert (found.columns["category"], found.constants) == ("Locality", {"indicator": "persistent_absence", "breakdown": "locality"})


def test_years_and_bases_beside_figures_are_no_indicators(suggest):
    found = suggest("Council,Year,Sex,Plans,Out of\nBirmingham,2023,Female,40,100\nBirmingham,2023,Male,30,100\n")
    assert (found.wide, found.columns["period"], found.columns["denominator"]) == ((), "Year", "Out of")
