"""Spreadsheets, read back: what the Panel has, in the place of what is hidden a symbol, and no formula anywhere."""

import io
import re
import zipfile
from dataclasses import replace

import pytest

import exports
import panels
from store.published import Published
from tests.charts import hand
from tests.publish import building


openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed: make test installs it")


def written(shown, *more):
    return exports.WRITERS["xlsx"](exports.book(shown, *more))


def read(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def table(sheet):
    """The rows of a sheet under its title, as dicts by heading."""
    title, heads, *body = sheet.iter_rows(values_only=True)
    assert title[0] and all(heads) and len(set(heads)) == len(heads)
    return [dict(zip(heads, row)) for row in body]


def test_every_figure_of_the_series_is_the_panels_own():
    panel = hand.panel()
    rows = table(read(written(panel))["Figures"])
    for row, point in zip(rows, panel.points, strict=True):
        assert (row["Birmingham (%)"], row["Lower 95% limit"], row["Upper 95% limit"]) == pytest.approx(
            (point.value, point.lower95, point.upper95)
        )
        assert (row["Plans in time"], row["Plans"]) == (point.numerator, point.denominator)
    for one in panel.comparators:
        assert [row[f"{one.name} (%)"] for row in rows] == pytest.approx([point.value for point in one.points])


def test_in_the_place_of_a_hidden_figure_stands_its_symbol_and_the_reason():
    book = read(written(hand.panel(values=(50, None, 54))))
    hidden = table(book["Figures"])[1]
    assert (hidden["Birmingham (%)"], hidden["Status"], hidden["Plans in time"], hidden["Lower 95% limit"]) == (
        "[c]", "hidden to protect children", None, None,
    )  # fmt: skip
    assert table(book["Chart"])[1]["Birmingham"] is None, "a spreadsheet draws a symbol as zero"
    assert "hidden to protect children" in dict(book["Read me"].iter_rows(min_row=2, values_only=True))["Symbol [c]"].lower()


def test_each_breakdown_has_a_sheet_and_the_neighbours_theirs():
    panel = hand.split_panel()
    book = read(written(panel, panel))
    assert book.sheetnames == ["Read me", "Figures", "By sex", "Neighbours", "Chart"]
    values = [point.value if point.value is not None else "[c]" for split in panel.categories for point in split.points]
    assert [row["Value (%)"] for row in table(book["By sex"])] == values
    assert [row["Rank"] for row in table(book["Neighbours"])] == [one.rank for one in panel.neighbours]


def test_what_to_read_first_says_source_date_build_and_that_figures_are_invented():
    panel = hand.panel()
    said = dict(read(written(panel))["Read me"].iter_rows(min_row=2, values_only=True))
    assert said["Source"] == panel.source_line
    assert said["Data as at"] == "14 November 2026"
    assert said["Version"] == panel.build.id
    assert said["In a sentence"] == panel.words
    assert said["Invented"].startswith("Invented sample figures")
    assert dict(read(written(replace(panel, invented=False)))["Read me"].iter_rows(min_row=2, values_only=True))["Invented"] == "No."


def test_sheets_are_plain_tables_whose_headings_stay_in_view():
    panel = hand.split_panel()
    for sheet in read(written(panel, panel)).worksheets[1:]:
        assert not sheet.merged_cells.ranges
        assert sheet.freeze_panes == "B3"
        assert sheet.print_title_rows == "$2:$2"
        assert all(any(cell is not None for cell in row) for row in sheet.iter_rows(values_only=True)), "no empty rows"


def test_figures_show_the_decimals_of_their_indicator_and_keep_all_their_digits():
    panel = hand.panel(values=(12.3456789, 45.6789), indicator=hand.indicator(decimals=2))
    cell = next(cell for cell in read(written(panel))["Figures"][3] if cell.value == 12.3456789)
    assert cell.number_format == "#,##0.00"


def test_text_is_never_a_formula_nor_a_link():
    panel = hand.panel(area=replace(hand.PLACE, name="=HYPERLINK(1)"), words="http://a.example and =1+1")
    content = written(panel)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheets = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)
    assert "=HYPERLINK(1) (%)" in [cell.value for cell in read(content)["Figures"][2]]


def test_the_chart_can_be_heard_and_leaves_gaps():
    panel = hand.panel(values=(50, None, 54))
    with zipfile.ZipFile(io.BytesIO(written(panel))) as parts:
        chart, drawing = parts.read("xl/charts/chart1.xml").decode(), parts.read("xl/drawings/drawing1.xml").decode()
    assert f'descr="{panel.alt}"' in drawing
    first = chart.split("<c:ser>")[1].split("<c:val>")[1]
    assert re.findall(r'<c:pt idx="(\d)">', first) == ["0", "2"] and "dispBlanksAs" not in chart, (
        "a gap is what a spreadsheet draws by itself"
    )
    assert chart.count("<c:ser>") == 1 + len(panel.comparators)


def test_a_hidden_number_is_in_no_part_of_the_file():
    """Canaries: what the cell held before it was hidden is nowhere, not even in what the chart remembers."""
    whole = hand.panel(values=(50, 7.7351, 54))
    hidden = replace(whole, points=(whole.points[0], hand.point(2015, None), whole.points[2]))
    with zipfile.ZipFile(io.BytesIO(written(whole))) as parts:
        assert any(b"7.7351" in parts.read(name) for name in parts.namelist()), "the canary is there while it is shown"
    with zipfile.ZipFile(io.BytesIO(written(hidden))) as parts:
        assert not any(b"7.7351" in parts.read(name) for name in parts.namelist())
    numbers = {cell.value for sheet in read(written(hidden)) for row in sheet for cell in row if not isinstance(cell.value, str)}
    assert 77 not in numbers and 7.7351 not in numbers


def test_an_indicator_without_figures_says_who_owes_them():
    said = read(written(replace(hand.panel(), points=(), comparators=(), neighbours=(), words="No data yet. Due from the council.")))
    assert said.sheetnames == ["Read me"]
    assert dict(said["Read me"].iter_rows(min_row=2, values_only=True))["In a sentence"] == "No data yet. Due from the council."


def test_a_small_number_that_was_loaded_is_in_no_file(tmp_path):
    """From an extract through the build to every file: the canary goes in, and does not come out."""
    known = building.catalogue_of(building.indicator())
    given = [
        building.fact("share", numerator=3.000244140625, denominator=4096.000244140625),
        building.fact("share", year=2023, numerator=50, denominator=100),
    ]
    building.published_rows(tmp_path, [building.extract(tmp_path / "a.parquet", given)], known)
    panel = panels.panel(Published(tmp_path / "build.duckdb"), known, "share", "E08000025")
    assert [point.status for point in panel.points] == ["shown", "hidden"]
    with zipfile.ZipFile(io.BytesIO(written(panel))) as parts:
        held = b"".join(map(parts.read, parts.namelist())) + exports.WRITERS["csv"](exports.book(panel))
    assert not re.search(rb"3\.0002|4096|0\.0732|\b4093\b", held)
    assert b"50" in held
