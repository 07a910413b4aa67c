"""Years with all their digits, 2023-2024, are of the type that the heading, the other rows, the indicator or the held figures say, or asked about.

The kind: periods as councils type them, under indicators that have no layout that says of what type their years are.
"""

import pytest

from ingest import ReadingOptions, load
from ingest.periods.written_out_years import is_written_out
from loaders import LOADERS
from tests.ingest.load_extract import faults, known, loaded


HEAD = "indicator,area,period,breakdown,category,numerator,denominator,value\n"
ROW = "early_help_assessments_completed,E08000025,{period},,,{count},,\n"


def periods(facts):
    return sorted(facts.period)


@pytest.mark.parametrize("sign", ["-", "/", " - ", "–"])
def test_a_year_of_which_nothing_says_the_type_is_asked_about_by_its_row(tmp_path, sign):
    done, facts = loaded(tmp_path, HEAD + ROW.format(period=f"2023{sign}2024", count=412) + ROW.format(period=f"2024{sign}2025", count=415))
    assert facts is None and faults(done) == [(row, "period", f"{year}{sign}{year + 1}") for row, year in ((2, 2023), (3, 2024))]
    assert "2023/24" in done.problems[0].message and "2023-24" in done.problems[0].message


@pytest.mark.parametrize(("other", "read"), [("2022/23", "2023/24"), ("2022-23", "2023-24")])
def test_it_is_of_the_type_of_the_other_rows(tmp_path, other, read):
    done, facts = loaded(tmp_path, HEAD + ROW.format(period=other, count=412) + ROW.format(period="2023-2024", count=415))
    assert done.problems == () and periods(facts) == [other, read]


def test_it_is_of_the_type_that_is_held(tmp_path):
    earlier, _ = loaded(tmp_path, HEAD + ROW.format(period="2022/23", count=412))
    path = tmp_path / "later.csv"
    path.write_text(HEAD + ROW.format(period="2023-2024", count=415), encoding="utf-8")
    held = earlier.path.rename(tmp_path / "held.parquet")
    done = load(path, ReadingOptions(path.name, held=(held,)), known(), LOADERS, tmp_path / "later.parquet")
    assert done.path and done.problems == ()


def test_a_year_that_says_its_own_type_is_not_asked_about(tmp_path):
    done, facts = loaded(tmp_path, HEAD + ROW.format(period="academic year 2023-2024", count=415))
    assert done.problems == () and periods(facts) == ["2023/24"]


def test_only_two_years_that_follow_one_another_are_meant():
    assert [is_written_out(text) for text in ("2023-2024", "2023/2024", "2022-2024", "2023-24", "2023", None)] == [True, True] + [False] * 4
