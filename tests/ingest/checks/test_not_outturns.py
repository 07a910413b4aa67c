"""Kind: dropped without a word. Forecasts, plans and years to date stand among the outturns of a council's own table."""

import json

import pytest

from ingest import ReadingOptions, load
from ingest.mapping.recipe import read_recipe
from loaders import LOADERS
from tests.ingest.load_extract import known, loaded


def matched(folder, text, number="Number", **more):
    columns = {"area": "LA", "period": "Year", "numerator": number, "denominator": "Cohort"} | more.pop("columns", {})
    mapping = {"columns": columns, "constants": {"indicator": "persistent_absence"}} | more
    (folder / "recipe.json").write_text(json.dumps({"mapping": mapping}))
    (folder / "table.csv").write_text(text)
    options = ReadingOptions(recipe=read_recipe(folder / "recipe.json").recipe)
    return load(folder / "table.csv", options, known(), LOADERS, folder / "facts.parquet")


def told(done, start):
    return [(one.row, one.column, one.found, one.severity) for one in done.problems if one.message.startswith(start)]


@pytest.mark.parametrize("heading", ["Forecast", "Target number", "Cumulative number", "Number_YTD"])
def test_a_column_that_is_headed_as_no_outturn_is_asked_about(tmp_path, heading):
    done = matched(tmp_path, f"LA,Year,{heading},Cohort\nBirmingham,2023/24,4100,20000\n", heading)
    assert told(done, "is headed as") == [(1, heading, None, "warning")]


@pytest.mark.parametrize("word", ["Forecast", "Year to date", "YTD", "projected (Q3)", "In draft"])
def test_rows_that_say_they_are_none_are_asked_about(tmp_path, word):
    text = f"LA,Year,Type,Number,Cohort\nBirmingham,2022/23,Actual,4000,20000\nBirmingham,2023/24,{word},4100,20000\n"
    assert told(matched(tmp_path, text), "says that the figure beside") == [(3, "Type", word, "warning")]


def test_outturns_are_not(tmp_path):
    text = "LA,Year,Type,Number,Cohort\nBirmingham,2022/23,Actual,4000,20000\nBirmingham,2023/24,Final outturn,4100,20000\n"
    done = matched(tmp_path, text)
    assert told(done, "says that the figure beside") == told(done, "is headed as") == []


def test_rows_in_our_template_too(tmp_path):
    text = "indicator,area,period,breakdown,category,numerator,denominator,value,Stage\nehcp_number,E08000025,2023/24,,,41000,,,Forecast\n"
    assert told(loaded(tmp_path, text)[0], "says that the figure beside") == [(2, "Stage", "Forecast", "warning")]


def test_what_a_way_of_reading_leaves_out_is_told(tmp_path):
    text = "LA,Year,Measure,Number,Cohort\nBirmingham,2023/24,Persistent,4100,20000\nBirmingham,2023/24,Severe,300,20000\n"
    indicators = {"Persistent": "persistent_absence", "Severe": ""}
    done = matched(tmp_path, text, columns={"indicator": "Measure"}, constants={}, indicators=indicators)
    assert [(one.row, one.column) for one in done.problems if "'Severe'" in one.message] == [(3, "Measure")] and done.facts == 1


def test_a_part_of_a_child_is_asked_about(tmp_path):
    done = matched(tmp_path, "LA,Year,Number,Cohort\nBirmingham,2023/24,410.5,20000\n")
    assert told(done, "is a count with a part") == [(2, "Number", "410.5", "warning")]


@pytest.mark.parametrize(("year", "rows"), [("2063/64", [2]), ("2023/24", [])])
def test_a_period_that_has_not_begun_is_asked_about(tmp_path, year, rows):
    done = matched(tmp_path, f"LA,Year,Number,Cohort\nBirmingham,{year},4100,20000\n")
    assert [one.row for one in done.problems if one.message.startswith("begins after")] == rows
