"""Workbooks read back: a tidy sheet for each table of the Paper, every row as the Paper has it."""

import io

import openpyxl
import pytest

from catalogue.brand import Brand
from catalogue.meetings import Item
from exports.export_tables import symbol
from exports.workbook import xlsx
from exports.workbook.sheets import COLUMNS, sheets
from panels import item_slides
from tests.charts import hand
from tests.exports import papers


def opened(made):
    return openpyxl.load_workbook(io.BytesIO(xlsx(made, Brand())))


@pytest.fixture(scope="module")
def book():
    return opened(papers.paper())


def test_each_table_is_a_sheet_whose_rows_are_its_points(book):
    tidy = sheets(papers.paper())
    assert book.sheetnames == ["Contents", "Notes", *(listing.name for listing in tidy)]
    for listing in tidy:
        head, *rows = book[listing.name].iter_rows(values_only=True)
        assert head == COLUMNS
        for row, (category, point) in zip(rows, listing.rows, strict=True):
            value = point.value if point.value is not None else symbol(point)
            expected = (point.period, category, point.numerator, point.denominator, value, point.lower95, point.upper95, point.status)
            assert row == tuple(pytest.approx(cell) if isinstance(cell, float) else cell for cell in expected)


def test_a_printed_page_names_its_table_in_full_and_keeps_numbers_clear_of_the_status(book):
    for listing in sheets(papers.paper()):
        sheet = book[listing.name]
        assert sheet.oddHeader.left.text.split() == listing.caption.replace("&", "&&").split()
        assert (
            all(len(line) <= 60 for line in sheet.oddHeader.left.text.splitlines()) and sheet.page_margins.top > sheet.page_margins.header
        )
        assert sheet["G1"].alignment.horizontal == "right" and sheet["H2"].alignment.indent == 1


def test_every_status_has_its_symbol_and_no_number():
    slide = item_slides.of_indicator(1, Item("indicator", indicator="plans_in_time"), papers.every_status(), None)
    book = opened(papers.paper(slide))
    rows = list(book.worksheets[2].iter_rows(values_only=True, min_row=2))
    assert [row[4] for row in rows] == [50, "[c]", "[x]", "[z]", "[low]", "[u]", 54, 55]
    assert [row[7] for row in rows] == ["shown", "hidden", "missing", "not applicable", "missing", "missing", "shown", "shown"]
    assert all(row[2:4] == (None, None) and row[5:7] == (None, None) for row in rows[1:6])
    notes = dict(row[:2] for row in book["Notes"].iter_rows(values_only=True, min_row=2))
    assert {"Symbol [c]", "Symbol [x]", "Symbol [z]", "Symbol [low]", "Symbol [u]"} <= set(notes)
    assert notes["Invented"].startswith("Yes")


def test_cells_are_numbers_or_strings_and_never_formulas(book):
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"n", "s"}


def test_names_of_sheets_are_short_and_unlike_one_another():
    long = hand.panel(indicator=hand.indicator(short="A name [that] goes on: for/ever and is 'quoted'", title="Long"))
    slides = [item_slides.of_indicator(1, Item("indicator", indicator="plans_in_time"), long, None) for _ in range(12)]
    names = opened(papers.paper(*slides)).sheetnames
    assert len({name.lower() for name in names}) == len(names) == 26
    assert all(len(name) <= 31 for name in names)


def test_the_contents_name_every_item_with_its_page_and_sheet(book):
    lines = [row for row in book["Contents"].iter_rows(values_only=True) if isinstance(row[0], int)]
    assert list(dict.fromkeys((row[0], row[2]) for row in lines)) == [(slide.number, slide.title) for slide in papers.every_kind()]
    assert {row[1] for row in lines if row[1]} == set(book.sheetnames[2:])
    assert book["Contents"]["A1"].value == "Papers of the Board"


def test_a_hidden_row_is_no_number_in_any_sheet():
    gap = papers.by_group()
    slide = item_slides.of_indicator(1, Item("indicator", indicator="plans_in_time", breakdown="sex"), gap, gap)
    sheet = opened(papers.paper(slide))["1 Plans in time by sex"]
    hidden = [row for row in sheet.iter_rows(values_only=True) if row[7] == "hidden"]
    assert len(hidden) == 2 and all(row[2:7] == (None, None, "[c]", None, None) for row in hidden)
