"""The five papers and the deck, read back, hold the cells that `cli.py show` answers: numbers as written, symbols and reasons for the rest."""

import io
import json
import re
import shutil
from html import unescape

import openpyxl
import pytest
from docx import Document
from pptx import Presentation

import actions
import cli
from tests.exports import reading
from tests.extracts import HEADING, PLANS, session


BIRMINGHAM, ATTENDANCE = "E08000025", "persistent_absence"
LOOKED_AFTER = "children_looked_after"
PERIODS = {LOOKED_AFTER: "year to March {}"}  # as people are told which year a year is
CELLS = {2018: "400", 2019: "410", 2020: "3", 2021: "x", 2022: "z", 2023: "c", 2024: "420"}
RELEASE = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,"
    "population_type,population_estimate,children_count,rate_per_10000"
)
REASONS = {
    "shown": "shown", "hidden": "hidden to protect children", "missing": "not available", "not applicable": "not applicable",
    "withdrawn": "withdrawn by its publisher",
}  # fmt: skip
STATUSES = {PLANS: {"shown", "hidden", "missing", "not applicable"}, LOOKED_AFTER: {"shown", "withdrawn"}, ATTENDANCE: {"shown", "missing"}}


def write_release(path, left_out=()):
    """A published table of six years of one authority, but for those left out."""
    place = f"Local authority,E92000001,England,E12000005,West Midlands,330,Birmingham,{BIRMINGHAM}"
    rows = [
        f"{year},Reporting year,{place},Children looked after on 31 March each year,290000,{year},{year / 29:.1f}"
        for year in range(2020, 2026) if year not in left_out
    ]  # fmt: skip
    path.write_text("\n".join([RELEASE, *rows]) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """A home with figures of every status that a real figure may have."""
    folder = tmp_path_factory.mktemp("agree")
    who = session(folder / "home")
    rows = [f"{PLANS},{BIRMINGHAM},{year},,,{cell},{1000 if cell.isdigit() else cell},,," for year, cell in CELLS.items()]
    (folder / "plans.csv").write_text("\n".join([HEADING, *rows]) + "\n", encoding="utf-8")
    actions.load(who, [folder / "plans.csv"])
    for name, left_out in (("first.csv", ()), ("second.csv", (2023,))):
        actions.load(
            who, [write_release(folder / name, left_out)], published_by="Department for Education", reason="table A1, November 2025"
        )
    actions.publish(who)
    return who


@pytest.fixture(scope="module")
def invented(sample_home, tmp_path_factory):
    """A copy of the home of invented figures."""
    folder = tmp_path_factory.mktemp("invented") / "home"
    shutil.copytree(sample_home, folder)
    return session(folder)


@pytest.fixture(params=STATUSES)
def indicator(request):
    return request.param


def make_meeting(who, indicator):
    """A meeting whose one item is the indicator."""
    item = {"kind": "indicator", "indicator": indicator, "area": BIRMINGHAM}
    actions.save_meeting(
        who, {"id": "agree", "framework": "birmingham-2023", "body": "Board", "title": "Agree", "date": "2027-01-14", "item": [item]}
    )


@pytest.fixture
def steward(indicator, request):
    """Someone with a meeting about the indicator."""
    who = request.getfixturevalue("invented" if indicator == ATTENDANCE else "own")
    make_meeting(who, indicator)
    return who


@pytest.fixture
def series(steward, indicator, capsys):
    """The rows that `show` answers, with every status that this indicator is there for."""
    assert cli.main(["show", indicator, "--area", BIRMINGHAM, "--home", str(steward.home.folder), "--json"]) == 0
    points = json.loads(capsys.readouterr().out)["series"]
    assert {point["status"] for point in points} == STATUSES[indicator]
    return points


def as_written(point, indicator):
    """The row of a paper: period, counts, value, limits, status. Where the figure is a count, nothing is divided by anything."""
    whole = [f"{point[name]:,.0f}" if point[name] is not None else "" for name in ("numerator", "denominator")]
    places = 0 if indicator == LOOKED_AFTER else 1
    parts = [f"{point[name]:,.{places}f}" if point[name] is not None else "" for name in ("value", "lower95", "upper95")]
    if point["value"] is None:
        parts[0] = f"[{point['symbol']}]"
    split = [] if indicator == LOOKED_AFTER else whole[1:]
    return [PERIODS.get(indicator, "{}").format(point["period"]), *whole[:1], *split, *parts, REASONS[point["status"]]]


def written(steward, suffix):
    paper = actions.meeting_paper(steward, "agree")
    return actions.write_deck(steward, paper) if suffix == "deck" else actions.write_paper(steward, paper, suffix)


def html_rows(content):
    """The cells of the rows of the first table of figures."""
    table = re.search(r"<table data-indicator.*?</table>", content.decode(), re.S)[0]
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", table, re.S)
    return [[unescape(re.sub("<[^>]+>", "", cell)) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)] for row in rows[1:]]


def word_rows(content):
    return [[cell.text for cell in row.cells] for row in Document(io.BytesIO(content)).tables[0].rows][1:]


def slide_rows(content, periods):
    """The rows of the first table of figures, which may go on over several slides."""
    tables = [shape.table for slide in Presentation(io.BytesIO(content)).slides for shape in slide.shapes if shape.has_table]
    rows = [[cell.text for cell in row.cells] for table in tables for row in table.rows]
    return [row for row in rows if row[0] in periods][: len(periods)]


def test_word_slides_and_web_page_hold_the_same_rows(steward, indicator, series):
    expected = [as_written(point, indicator) for point in series]
    whole = {
        "docx": word_rows(written(steward, "docx")),
        "html": html_rows(written(steward, "html")),
        "pptx": slide_rows(written(steward, "pptx"), [row[0] for row in expected]),
    }
    assert whole["docx"] == whole["html"] == whole["pptx"]
    assert [row[: len(expected[0])] for row in whole["docx"]] == expected


def test_what_stands_beside_the_latest_figure_is_what_show_answers(invented):
    """Other places are in the papers with the very figures that `show` compares with."""
    panel = actions.show(invented, ATTENDANCE, BIRMINGHAM)
    ours = {comparator.period: f"{comparator.value:.1f}" for comparator in panel.comparators if comparator.kind == "country"}
    make_meeting(invented, ATTENDANCE)
    heads = [cell.text for cell in Document(io.BytesIO(written(invented, "docx"))).tables[0].rows[0].cells]
    rows = {row[0]: row[heads.index("England (%)")] for row in word_rows(written(invented, "docx"))}
    assert ours and {period: rows[period] for period in ours} == ours


def test_invented_figures_are_marked_in_every_paper(invented):
    make_meeting(invented, ATTENDANCE)
    texts = {suffix: reading.words(written(invented, suffix), suffix) for suffix in ("docx", "html", "deck", "pdf", "pptx")}
    texts["xlsx"] = str([row for sheet in openpyxl.load_workbook(io.BytesIO(written(invented, "xlsx"))) for row in sheet.values])
    assert [suffix for suffix, text in texts.items() if "Invented" not in text] == []


def test_the_workbook_holds_the_numbers_themselves(steward, indicator, series):
    book = openpyxl.load_workbook(io.BytesIO(written(steward, "xlsx")))
    head, *rows = (list(row) for row in book.worksheets[2].iter_rows(values_only=True))
    assert head == ["period", "category", "numerator", "denominator", "value", "lower95", "upper95", "status"]
    names = ("numerator", "denominator", "value", "lower95", "upper95")
    for row, point in zip(rows, series, strict=True):
        shown = [point[name] for name in names]
        if point["value"] is None:
            shown[2] = f"[{point['symbol']}]"
        assert (row[0], row[1], row[-1]) == (point["period"], "all", point["status"])
        assert row[2:7] == [pytest.approx(number) if isinstance(number, float) else number for number in shown]


def test_the_pdf_holds_the_same_words_in_the_same_rows(steward, indicator, series):
    words = " ".join(reading.words(written(steward, "pdf"), "pdf").split())
    for point in series:
        assert " ".join(filter(None, as_written(point, indicator))) in words


def test_the_deck_says_the_same(steward, indicator, series):
    for row, point in zip(html_rows(written(steward, "deck")), series, strict=True):
        period, *counts, shown, lower, upper, status = as_written(point, indicator)
        numbers = (
            [f"{shown} children", f"{lower} to {upper}"]
            if indicator == LOOKED_AFTER
            else [f"{shown}%", f"{lower} to {upper}", " of ".join(counts)]
        )
        expected = numbers if status == "shown" else [status, *("" for _ in numbers[1:])]
        assert row[: len(expected) + 1] == [period[0].upper() + period[1:], *expected]
