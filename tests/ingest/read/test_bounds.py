"""Kind: bigness. What is too big is answered in words and at once, whatever is too big about it."""

import time
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from tests.ingest.load_extract import loaded


SECONDS = 20
HEAD = "indicator,area,period,breakdown,category,numerator,denominator,value"
ROW = "low_birth_weight,Birmingham,2023,,,,,9"


def answered(folder, path, words):
    started = time.monotonic()
    done, facts = loaded(folder, path)
    assert facts is None and any(words in one.message for one in done.problems)
    assert time.monotonic() - started < SECONDS


@pytest.mark.parametrize("columns", [1_100, 200_000])
def test_a_table_of_too_many_columns(tmp_path, columns):
    path = tmp_path / "wide.csv"
    path.write_text(HEAD + "".join(f",c{number}" for number in range(columns)) + f"\n{ROW}{',1' * columns}\n")
    answered(tmp_path, path, "may have 500")


def test_hundreds_of_columns_are_read(tmp_path):
    extra = 300 - HEAD.count(",") - 1
    path = tmp_path / "wide.csv"
    path.write_text(HEAD + "".join(f",c{number}" for number in range(extra)) + f"\n{ROW}{',1' * extra}\n")
    done, _ = loaded(tmp_path, path)
    assert done.path


def test_a_template_of_nearly_as_many_columns_as_may_be_is_read_in_proportion(tmp_path):
    """The columns that it does not need are named, the first few one by one; five times as many take about five times as long."""
    took = {}
    for extra in (90, 490):
        path = tmp_path / "wide.csv"
        path.write_text(HEAD + "".join(f",c{number}" for number in range(extra)) + f"\n{ROW}{',1' * extra}\n" * 3)
        started = time.process_time()
        done, _ = loaded(tmp_path, path)
        took[extra] = time.process_time() - started
        assert [one.message for one in done.problems if "more columns" in one.message] == [
            f"{extra - 20} more columns, from 'c20' to 'c{extra - 1}', are not of the template and were left out"
        ]
    assert took[490] < 12 * took[90]


def test_a_cell_at_the_far_end_of_a_sheet(tmp_path):
    book = Workbook()
    book.active.append(HEAD.split(","))
    book.active.append([*ROW.split(",")[:-1], 9])
    book.active["XFD2"] = 1
    book.save(tmp_path / "far.xlsx")
    answered(tmp_path, tmp_path / "far.xlsx", "column XFD")


@pytest.mark.parametrize("columns", [1_100, 300_000])
def test_a_sheet_of_too_many_columns_is_answered_at_its_first_that_is_beyond(tmp_path, columns):
    book = Workbook()
    book.active.append(HEAD.split(","))
    book.save(tmp_path / "narrow.xlsx")
    rows = "".join(f"<row>{'<c><v>1</v></c>' * columns}</row>" for _ in range(3))
    with ZipFile(tmp_path / "narrow.xlsx") as narrow, ZipFile(tmp_path / "wide.xlsx", "w", ZIP_DEFLATED) as wide:
        for name in narrow.namelist():
            sheet = (
                f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'
            )
            wide.writestr(name, sheet if name.endswith("sheet1.xml") else narrow.read(name))
    done, _ = loaded(tmp_path, tmp_path / "wide.xlsx")
    assert [(one.row, one.table) for one in done.problems] == [(1, "sheet 'Sheet'")]
    answered(tmp_path, tmp_path / "wide.xlsx", "column SG (row 1)")


def test_the_work_in_columns_is_linear_where_no_indicator_uses_them(tmp_path):
    path = tmp_path / "wide.csv"
    path.write_text(",".join(f"c{number}" for number in range(490)) + "\n" + f"1{',1' * 489}\n" * 300)
    answered(tmp_path, path, "answers to a survey")


def test_thousands_of_tables_in_a_zip_are_counted_before_they_are_opened(tmp_path):
    with ZipFile(tmp_path / "many.zip", "w") as archive:
        for number in range(5_000):
            archive.writestr(f"{number}.csv", f"{HEAD}\n{ROW}\n")
    answered(tmp_path, tmp_path / "many.zip", "more than 100 tables")


def test_one_endless_line(tmp_path):
    path = tmp_path / "line.csv"
    with path.open("wb") as file:
        for _ in range(100):
            file.write(b"a,b;c" * 200_000)
    answered(tmp_path, path, "is no table of rows")
    with ZipFile(tmp_path / "line.zip", "w", ZIP_DEFLATED) as archive:
        archive.writestr("x.csv", b"ab,1" * 4_000_000 + bytes(range(65, 90)) * 100_000)
    answered(tmp_path, tmp_path / "line.zip", "is no table of rows")
