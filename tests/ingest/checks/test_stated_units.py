"""Kind: scale. Thousands that only a heading or a title tells of make a thousandth of a count."""

import json

import pytest

from ingest import ReadingOptions, load
from ingest.checks.stated_units import is_scaled
from ingest.mapping.recipe import read_recipe
from loaders import LOADERS
from tests.ingest.load_extract import known, loaded


RECIPE = {"mapping": {"columns": {"area": "LA", "period": "Year"}, "constants": {"indicator": "ehcp_number"}}}


@pytest.mark.parametrize(
    "words", ["Children (000s)", "Plans '000", "Plans (thousands)", "Numbers in thousands", "Cost £k", "Population (000)"]
)
def test_thousands(words):
    assert is_scaled(words)


@pytest.mark.parametrize("words", ["Rate per 1,000", "per 10,000 children", "2000", "Number", "Under 16 (10,000)", "E06000009"])
def test_no_thousands(words):
    assert not is_scaled(words)


@pytest.mark.parametrize(("heading", "severities"), [("Plans (000s)", ["fault"]), ("Plans", [])])
def test_a_column_of_a_matched_table_that_says_thousands_is_refused(tmp_path, heading, severities):
    recipe = {"mapping": RECIPE["mapping"] | {"columns": RECIPE["mapping"]["columns"] | {"numerator": heading}}}
    (tmp_path / "recipe.json").write_text(json.dumps(recipe))
    (tmp_path / "table.csv").write_text(f"LA,Year,{heading}\nBirmingham,2024,12.4\nBlackpool,2024,1.9\n")
    options = ReadingOptions(recipe=read_recipe(tmp_path / "recipe.json").recipe)
    done = load(tmp_path / "table.csv", options, known(), LOADERS, tmp_path / "facts.parquet")
    assert [one.severity for one in done.problems if "thousands" in one.message] == severities


def test_a_title_that_says_thousands_is_asked_about(tmp_path):
    done, _ = loaded(
        tmp_path,
        "Metric type: 6080 (thousands),,,\narea,area label,area long label,2022/23\nE08000025,Birmingham,Birmingham City Council,60\n",
    )
    assert [(one.row, one.severity) for one in done.problems if "thousands" in one.message] == [(1, "warning")]
