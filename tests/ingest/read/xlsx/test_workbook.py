"""A workbook is read sheet by sheet, each cell as a person sees it, or what is wrong is told by its cell."""

from datetime import date, datetime

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart

from ingest.read.containers import close_tables, read_tables
from ingest.read.correction import Correction
from tests.ingest.read.packed_files import saved, without, workbook, zipped
from tests.ingest.read.table_rows import rows


HEAD = ["area", "period", "value"]


@pytest.fixture
def opened(tmp_path):
    """A function from a workbook's bytes to its Tables."""
    held = []

    def read(data):
        path = tmp_path / "upload"
        path.write_bytes(data)
        held.extend(found := read_tables(path, tmp_path))
        return found

    yield read
    close_tables(held)


def messages(table):
    return [(one.severity, one.row, one.message) for one in table.problems.listed()]


def test_every_sheet_is_a_table_with_the_rows_of_the_sheet(opened):
    first, second = opened(workbook(One=[HEAD, ["Leeds", 2024, 1.5]], Two=[["Title"], [], HEAD, [], ["York", 2023, 2]]))
    assert (first.where, second.where) == ("sheet 'One'", "sheet 'Two'")
    assert rows(first.text) == [(2, "Leeds", "2024", "1.5")] and rows(second.text) == [(5, "York", "2023", "2")]
    assert second.text.heading_rows == (3,) and second.text.above == (("Title", "", ""), ("", "", ""))
    assert messages(first) == messages(second) == []


def test_cells_of_every_kind_are_shown_as_a_person_sees_them(opened):
    cells = [
        "text ",
        " 007",
        True,
        False,
        "#DIV/0!",
        date(2024, 3, 31),
        datetime(2024, 3, 31, 9, 45),
        0.1 + 0.2,
        (0.604, "0.0%"),
        "two\nlines",
        "x & <y>",
        None,
        "a",
    ]
    (only,) = opened(workbook(S=[[f"h{number}" for number in range(13)], cells]))
    assert rows(only.text) == [
        (2, "text ", " 007", "TRUE", "FALSE", "#DIV/0!", "2024-03-31", "2024-03-31 09:45", "0.3", "60.4%", "two\nlines", "x & <y>", "", "a")
    ]  # fmt: skip


def test_a_formula_without_a_result_is_a_fault_with_its_cell_and_one_with_a_result_is_read(opened):
    data = workbook(S=[HEAD, ["Leeds", 2024, "=1+1"], ["York", 2024, "=A1"]])
    (only,) = opened(data)
    assert [(row, words[:26]) for _, row, words in messages(only)] == [
        (2, "cell C2 holds a formula who"[:26]),
        (3, "cell C3 holds a formula who"[:26]),
    ]
    (only,) = opened(without(data, lambda name, held: held.replace(b"<v />", b"<v>2</v>").replace(b"<v></v>", b"<v>2</v>")))
    assert messages(only) == [] and rows(only.text)[0] == (2, "Leeds", "2024", "2")


def test_a_number_that_its_format_hides_is_a_fault(opened):
    (only,) = opened(workbook(S=[HEAD, ["Leeds", 2024, (4, ";;;")]]))
    assert [(severity, row) for severity, row, _ in messages(only)] == [("fault", 2)] and "C2" in messages(only)[0][2]


def test_merged_cells_among_the_rows_are_a_fault_and_in_titles_and_headings_are_not(opened):
    book = Workbook()
    sheet = book.active
    for row in (["Rates by area", "", ""], ["area", "2024", ""], ["", "number", "rate"], ["Leeds", 1, 2], ["", 3, 4], [], ["Source: us"]):
        sheet.append(row)
    for merged in ("A1:C1", "A2:A3", "B2:C2", "A7:C7"):
        sheet.merge_cells(merged)
    (only,) = opened(saved(book))
    assert only.text.columns == ("area", "number", "rate") and only.text.above[1] == ("area", "2024", "")
    assert rows(only.text) == [(4, "Leeds", "1", "2"), (5, "", "3", "4")] and not only.problems.faults
    sheet.merge_cells("A4:A5")
    (only,) = opened(saved(book))
    assert [(severity, row) for severity, row, words in messages(only) if "A4 to A5 are merged" in words] == [("fault", 4)]


def test_words_merged_over_several_rows_hold_for_each_where_a_person_says_so(tmp_path):
    """Kind: matching a table to ours. A number that is merged may be the figure of all these rows together, and stays a fault."""
    book = Workbook()
    for row in (["area", "year", "n"], ["Leeds", 2023, 1], ["", 2024, 3], ["Kent", 2023, 5], ["", 2024, ""]):
        book.active.append(row)
    book.active.merge_cells("A2:A3")
    book.active.merge_cells("C4:C5")
    book.save(tmp_path / "merged.xlsx")
    (only,) = read_tables(tmp_path / "merged.xlsx", tmp_path, Correction(merged=True))
    assert [cells[1] for cells in rows(only.text)] == ["Leeds", "Leeds", "Kent", ""]
    assert [(severity, row) for severity, row, _ in messages(only)] == [("fault", 4), ("warning", 2)]
    close_tables([only])


def test_sheets_that_are_no_tables_are_told_and_hidden_ones_are_read(opened):
    book = Workbook()
    book.active.title = "Blank"
    sheet = book.create_sheet("Hidden")
    sheet.sheet_state = "hidden"
    for row in (HEAD, ["Leeds", 2024, 1]):
        sheet.append(row)
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.create_chartsheet("Chart").add_chart(BarChart())
    blank, hidden, chart = opened(saved(book))
    assert blank.text is chart.text is None
    assert messages(blank) == [("warning", None, "is empty, and was left out")]
    assert messages(chart) == [("warning", None, "is a chart or a macro, not a table, and was left out")]
    assert rows(hidden.text) == [(2, "Leeds", "2024", "1")]
    assert [words.partition(" hidden")[0] for _, _, words in messages(hidden)] == ["1 rows and 1 columns of this sheet are", "is"]


def test_a_row_that_goes_on_beyond_the_headings_is_a_fault(opened):
    many = [HEAD, *([f"area {number}", 2024, 1] for number in range(1500)), ["Leeds", 2024, 1, None, "stray"]]
    (only,) = opened(workbook(S=many))
    assert [(row, words[:32]) for _, row, words in messages(only)] == [(1502, "this row goes on beyond column 3")]


def test_notes_below_a_table_are_left_out_with_a_warning(opened):
    (only,) = opened(workbook(S=[HEAD, ["Leeds", 2024, 1], [], ["Source: the council"], ["1. Rounded to five"]]))
    assert rows(only.text) == [(2, "Leeds", "2024", "1")]
    assert [(severity, "read as notes" in words) for severity, _, words in messages(only)] == [("warning", True)]


def _entity(name, held):
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    return bomb + held.partition(b"?>")[2] if name.endswith("sheet1.xml") else held


GOOD = workbook(S=[HEAD, ["Leeds", 2024, 1]])


@pytest.mark.parametrize(
    "data",
    [
        GOOD[: len(GOOD) // 2],
        without(GOOD, lambda name, held: held[: len(held) // 2] if name.endswith("sheet1.xml") else held),
        without(GOOD, lambda name, held: None if name.endswith("sheet1.xml") else held),
        without(GOOD, lambda name, held: None if name.endswith(".rels") else held),
        without(GOOD, lambda name, held: b"<x/>" if name.endswith("workbook.xml") else held),
        without(GOOD, lambda name, held: held.replace(b't="n"', b't="s"') if name.endswith("sheet1.xml") else held),
        without(GOOD, lambda name, held: held.replace(b'r="2"', b'r="1"') if name.endswith("sheet1.xml") else held),
        without(GOOD, lambda name, held: held.replace(b'r="B2"', b'r="A2"') if name.endswith("sheet1.xml") else held),
        without(GOOD, _entity),
    ],
    ids=["cut", "half a sheet", "no sheet", "no list", "not a list", "no such text", "a row twice", "a cell twice", "entities"],
)  # fmt: skip
def test_a_damaged_workbook_is_refused_in_words(opened, data):
    found = opened(data)
    faults = [words for table in found for severity, _, words in messages(table) if severity == "fault"]
    assert len(faults) == 1 and "damaged" in faults[0], faults
    assert all(table.text is None for table in found)


@pytest.mark.parametrize("damage", [lambda held: held[:-200], lambda held: held.replace(b'r="2500"', b'r="2499"')])
def test_damage_far_down_a_sheet_is_refused_in_words_too(opened, damage):
    long = workbook(S=[HEAD, *([f"area {number}", 2024, 1] for number in range(3000))])
    (only,) = opened(without(long, lambda name, held: damage(held) if name.endswith("sheet1.xml") else held))
    assert only.text is None and [(severity, "damaged" in words) for severity, _, words in messages(only)] == [("fault", True)]


def test_macros_are_told_and_not_run(opened):
    def with_macros(name, held):
        kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
        tag = f'<Relationship Id="rId99" Type="{kind}" Target="vbaProject.bin"/></Relationships>'.encode()
        return held.replace(b"</Relationships>", tag) if name == "xl/_rels/workbook.xml.rels" else held

    macros, sheet = opened(without(GOOD, with_macros))
    assert macros.text is None and "macros" in messages(macros)[0][2] and messages(macros)[0][0] == "warning"
    assert rows(sheet.text) == [(2, "Leeds", "2024", "1")]


def test_a_workbook_that_would_fill_the_disk_is_not_unpacked(opened, tmp_path):
    big = zipped(**{"xl/workbook.xml": b"0" * (101 << 20)})
    (only,) = opened(big)
    assert "unpacks to 101 MB" in messages(only)[0][2] and only.text is None


@pytest.mark.parametrize("code", ["#,##0,", "0.0,,", '£#,##0.0,"k"', '[>999]#,##0,"k";0'])
def test_numbers_that_are_shown_in_thousands_are_told_by_their_cells(opened, code):
    """The kind: scale. 12,345 was read as the 12 that the cell shows."""
    (table,) = opened(workbook(One=[HEAD, ["Leeds", 2024, (12345, code)]]))
    assert [(severity, row) for severity, row, _ in messages(table)] == [("fault", 2)]
    assert messages(table)[0][2].startswith("cell C2 holds a number that its format shows in thousands")


@pytest.mark.parametrize("code", ["#,##0", "#,##0.0", "0.0%", "_-* #,##0_-"])
def test_commas_between_thousands_are_no_scale(opened, code):
    (table,) = opened(workbook(One=[HEAD, ["Leeds", 2024, (0.5, code)]]))
    assert messages(table) == []
