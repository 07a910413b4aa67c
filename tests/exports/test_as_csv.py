"""CSV: every series and nothing hidden, exact figures, and text that no spreadsheet takes for a formula."""

import csv
import io
from dataclasses import replace

import pytest

import exports
from tests.charts import hand


def rows(shown, *more):
    written = exports.WRITERS["csv"](exports.book(shown, *more))
    assert written.startswith(b"\xef\xbb\xbf"), "a spreadsheet needs the mark to read – and é"
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"))))


def test_an_indicator_holds_every_line_and_safe_rows_only():
    panel = hand.split_panel()
    found = rows(panel, panel)
    series = [panel.points, *(split.points for split in panel.categories), *(one.points for one in panel.comparators)]
    assert len(found) == sum(map(len, series))
    assert [(row["value"], row["numerator"]) for row in found if row["status"] == "hidden"] == [("", ""), ("", "")]
    assert {row["symbol"] for row in found if row["status"] == "hidden"} == {"c"}
    assert [float(row["value"]) for row in found[: len(panel.points)]] == [point.value for point in panel.points]


@pytest.mark.parametrize("name", ["=1+1", "+44", "-2", "@SUM(A1)", "\tx", "\rx"])
def test_text_that_would_run_in_a_spreadsheet_begins_with_an_apostrophe(name):
    found = rows(hand.panel(area=replace(hand.PLACE, name=name)))
    assert found[0]["area"] == f"'{name}"


def test_a_number_below_zero_stays_a_number():
    assert rows(hand.panel(values=(-3.1, 4)))[0]["value"] == "-3.1"
