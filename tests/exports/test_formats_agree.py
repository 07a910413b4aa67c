"""The five papers and the deck, read back, hold the cells that `cli.py show` answers: numbers as written, symbols and reasons for the rest."""

import io
import json
import re
from html import unescape

import openpyxl
import pytest
from docx import Document
from pptx import Presentation
from pypdf import PdfReader

import actions
import cli
from tests.extracts import HEADING, PLANS, session


BIRMINGHAM = "E08000025"
CELLS = {2018: "400", 2019: "410", 2020: "3", 2021: "x", 2022: "z", 2023: "c", 2024: "420"}
REASONS = {"shown": "shown", "hidden": "hidden to protect children", "missing": "not available", "not applicable": "not applicable"}


@pytest.fixture(scope="module")
def steward(tmp_path_factory):
    folder = tmp_path_factory.mktemp("agree")
    who = session(folder / "home")
    rows = [f"{PLANS},{BIRMINGHAM},{year},,,{cell},{1000 if cell.isdigit() else cell},,," for year, cell in CELLS.items()]
    (folder / "plans.csv").write_text("\n".join([HEADING, *rows]) + "\n", encoding="utf-8")
    actions.load(who, [folder / "plans.csv"])
    actions.publish(who)
    item = {"kind": "indicator", "indicator": PLANS}
    actions.save_meeting(
        who, {"id": "agree", "framework": "birmingham-2023", "body": "Board", "title": "Agree", "date": "2027-01-14", "item": [item]}
    )
    return who


@pytest.fixture
def series(steward, capsys):
    """The rows that `show` answers; every status but withdrawn and invented is among them."""
    assert cli.main(["show", PLANS, "--area", BIRMINGHAM, "--home", str(steward.home.folder), "--json"]) == 0
    points = json.loads(capsys.readouterr().out)["series"]
    assert {point["status"] for point in points} == set(REASONS)
    return points


def as_written(point):
    """The row of a paper: period, counts, value, limits, status."""
    whole = [f"{point[name]:,.0f}" if point[name] is not None else "" for name in ("numerator", "denominator")]
    parts = [f"{point[name]:.1f}" if point[name] is not None else "" for name in ("value", "lower95", "upper95")]
    if point["value"] is None:
        parts[0] = f"[{point['symbol']}]"
    return [point["period"], *whole, *parts, REASONS[point["status"]]]


def written(steward, suffix):
    paper = actions.meeting_paper(steward, "agree")
    return actions.write_deck(steward, paper) if suffix == "deck" else actions.write_paper(steward, paper, suffix)


def html_rows(content):
    """The cells of the rows of the first table of figures."""
    table = re.search(r"<table data-indicator.*?</table>", content.decode(), re.S)[0]
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", table, re.S)
    return [[unescape(re.sub("<[^>]+>", "", cell)) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)] for row in rows[1:]]


def test_word_slides_and_web_page_hold_the_same_rows(steward, series):
    expected = [as_written(point) for point in series]
    (table,) = Document(io.BytesIO(written(steward, "docx"))).tables
    assert [[cell.text for cell in row.cells] for row in table.rows][1:] == expected
    assert html_rows(written(steward, "html")) == expected
    slides = Presentation(io.BytesIO(written(steward, "pptx"))).slides
    tables = [shape.table for slide in slides for shape in slide.shapes if shape.has_table]
    rows = [[cell.text for cell in row.cells] for table in tables for row in table.rows]
    assert [row for row in rows if row[0] in {point["period"] for point in series}] == expected


def test_the_workbook_holds_the_numbers_themselves(steward, series):
    sheet = openpyxl.load_workbook(io.BytesIO(written(steward, "xlsx"))).worksheets[-1]
    head, *rows = (list(row) for row in sheet.iter_rows(values_only=True))
    assert head == ["period", "category", "numerator", "denominator", "value", "lower95", "upper95", "status"]
    names = ("numerator", "denominator", "value", "lower95", "upper95")
    for row, point in zip(rows, series, strict=True):
        shown = [point[name] for name in names]
        if point["value"] is None:
            shown[2] = f"[{point['symbol']}]"
        assert (row[0], row[1], row[-1]) == (point["period"], "all", point["status"])
        assert row[2:7] == [pytest.approx(one) if isinstance(one, float) else one for one in shown]


def test_the_pdf_holds_the_same_words_in_the_same_rows(steward, series):
    pages = PdfReader(io.BytesIO(written(steward, "pdf"))).pages
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    for point in series:
        assert " ".join(filter(None, as_written(point))) in words


def test_the_deck_says_the_same(steward, series):
    for (period, value, limits, counts), point in zip(html_rows(written(steward, "deck")), series, strict=True):
        _, numerator, denominator, shown, lower, upper, status = as_written(point)
        expected = [f"{shown}%", f"{lower} to {upper}", f"{numerator} of {denominator}"] if status == "shown" else [status, "", ""]
        assert [period, value, limits, counts] == [point["period"], *expected]
