"""Uploads of several tables: those that are extracts are loaded together, the others told, and nothing is dropped in silence."""

import csv
import io
import random
import time

import pandas as pd
import pytest
from xlsxwriter import Workbook

from ingest.file_preview import preview
from tests.ingest.load_extract import loaded, real
from tests.ingest.read.packed_files import workbook, zipped
from tests.loaders.dfe.test_tidy import HEAD as TIDY
from tests.loaders.dfe.test_tidy import row as tidy_row
from tests.loaders.test_template_rows import HEAD, row


def cells(text):
    return list(csv.reader(io.StringIO(text)))


def upload(folder, data, name="upload"):
    path = folder / name
    path.write_bytes(data)
    return path


def same(one, other):
    """Whether two frames hold the same facts, whatever rows they come from."""
    pd.testing.assert_frame_equal(one.drop(columns="row"), other.drop(columns="row"))
    return True


YEARS = [row(period=f"20{year}/{year + 1}") for year in range(15, 25)]


def test_the_facts_of_all_tables_are_those_of_one(tmp_path):
    _, whole = loaded(tmp_path, HEAD + "".join(YEARS))
    split = {"Late": HEAD + "".join(YEARS[5:]), "Early": HEAD + "".join(YEARS[:5])}
    book = workbook(**{name: cells(text) for name, text in split.items()})
    done, facts = loaded(tmp_path, upload(tmp_path, book))
    assert (done.loader, done.rows, done.facts, done.problems) == ("template", 10, 10, ()) and same(facts, whole)
    done, facts = loaded(tmp_path, upload(tmp_path, zipped(**{f"{name}.csv": text for name, text in split.items()})))
    assert (done.rows, done.facts, done.problems) == (10, 10, ()) and same(facts, whole)
    assert [path.name for path in tmp_path.glob("facts*")] == ["facts.parquet"]


def test_a_cover_sheet_is_left_out_and_named(tmp_path):
    cover = [["Persistent absence"], ["Contact", "statistics@example.gov.uk"], ["Telephone", "0121 496 0000"]]
    done, facts = loaded(tmp_path, upload(tmp_path, workbook(Cover=cover, Data=cells(HEAD + row()))))
    assert len(facts) == 1
    assert [(one.table, one.severity, "left out" in one.message) for one in done.problems] == [("sheet 'Cover'", "warning", True)]
    assert str(done.problems[0]).startswith("sheet 'Cover': ") and "example.gov.uk" not in str(done.problems)


def test_a_figure_in_two_tables_is_a_fault_in_the_later(tmp_path):
    book = workbook(A=cells(HEAD + YEARS[0] + YEARS[1]), B=cells(HEAD + YEARS[2] + YEARS[1]))
    done, facts = loaded(tmp_path, upload(tmp_path, book))
    (only,) = done.problems
    assert facts is None and (only.table, only.row) == ("sheet 'B'", 3) and "as row 3 of sheet 'A'" in only.message
    assert [path.name for path in tmp_path.iterdir()] == ["upload"]


def test_faults_of_all_tables_are_told_at_once_each_with_its_table(tmp_path):
    book = workbook(A=cells(HEAD + row(area="Brimingham")), B=cells(HEAD + YEARS[0] + row(cells="x1,200,25.0")))
    done, facts = loaded(tmp_path, upload(tmp_path, book))
    assert facts is None
    assert [(one.table, one.row, one.column) for one in done.problems] == [("sheet 'A'", 2, "area"), ("sheet 'B'", 3, "numerator")]
    assert str(done.problems[1]).startswith("sheet 'B', row 3, column 'numerator': 'x1' ")


def test_a_table_that_is_almost_an_extract_is_a_fault_and_never_left_out(tmp_path):
    book = workbook(A=cells(HEAD + row()), B=cells(HEAD.replace("area", "place") + YEARS[0]))
    done, facts = loaded(tmp_path, upload(tmp_path, book))
    assert facts is None and [(one.table, one.severity) for one in done.problems] == [("sheet 'B'", "fault")]
    assert "has no 'area'" in done.problems[0].message


def test_tables_of_two_kinds_are_to_be_saved_apart(tmp_path):
    book = zipped(**{"a.csv": HEAD + row(), "b.csv": TIDY + tidy_row()})
    done, facts = loaded(tmp_path, upload(tmp_path, book))
    assert facts is None and [(one.table, "save them as files of their own" in one.message) for one in done.problems] == [
        ("file 'b.csv'", True)
    ]


def test_a_chosen_loader_reads_the_tables_that_fit_it(tmp_path):
    book = zipped(**{"a.csv": HEAD + row(), "b.csv": TIDY + tidy_row()})
    done, facts = loaded(tmp_path, upload(tmp_path, book), loader="template")
    assert len(facts) == 1 and [(one.table, one.severity) for one in done.problems] == [("file 'b.csv'", "warning")]


def test_a_workbook_without_any_extract_says_what_can_be_loaded(tmp_path):
    done, facts = loaded(tmp_path, upload(tmp_path, workbook(A=[["name", "shoe size"], ["x", 42]], B=[["a"], ["b"]])))
    assert facts is None and done.loader is None
    assert [(one.table, one.severity) for one in done.problems] == [("sheet 'A'", "fault"), ("sheet 'B'", "warning")]


@pytest.mark.parametrize("left_out", [False, True])
def test_personal_data_in_any_table_is_a_fault_and_not_told(tmp_path, left_out):
    people = [["Surname", "UPN"], ["Doe", "T801200001001"], ["Roe", "T801200001001"]]
    sheets = {"Data": cells(HEAD + row())} if left_out else {}
    done, facts = loaded(tmp_path, upload(tmp_path, workbook(**sheets, Pupils=people)))
    assert facts is None and any(one.column == "Surname" for one in done.problems if one.severity == "fault")
    assert "Doe" not in str(done.problems) and "T8012" not in str(done.problems)


def test_a_preview_has_every_table_the_longest_first(tmp_path):
    seen = preview(upload(tmp_path, workbook(Notes=[["a", "b"], ["c", "d"]], Data=cells(HEAD + "".join(YEARS)))), "book.xlsx")
    assert (seen.where, seen.encoding, seen.delimiter, seen.row_count) == ("sheet 'Data'", "an Excel workbook", None, 10)
    assert [(one.where, one.columns, one.rows()) for one in seen.beside] == [("sheet 'Notes'", ("a", "b"), [(2, "c", "d")])]


@pytest.mark.parametrize("seed", range(6))
def test_a_table_gives_the_same_facts_as_a_workbook_and_as_a_csv_file(tmp_path, seed):
    """Numbers are kept as numbers where a person would type them so, with or without a format, and texts are shared as Excel does."""
    chance, made = random.Random(seed), []
    for year in range(2010, 2024):
        for area in chance.sample(("Birmingham", "Worcestershire", "Blackpool", "England", "E08000026"), 3):
            numerator, denominator = chance.randint(0, 900), chance.randint(900, 5000)
            printed = chance.choice([f"{numerator / denominator * 100:.1f}", "c", "x", ""])
            counts = chance.choice([(str(numerator), f"{denominator:,}"), ("c", "x")])
            made.append(
                ["persistent_absence", area, f"{year}/{year % 100 + 1:02d}", "", "", *counts, printed, "", f"note {chance.random()}"]
            )
    headings = HEAD.strip().split(",")
    held = io.StringIO()
    csv.writer(held).writerows([headings, *made])
    _, plain = loaded(tmp_path, held.getvalue())
    path = tmp_path / "book.xlsx"
    with Workbook(path) as book:
        sheet, formats = (
            book.add_worksheet("Data"),
            {",": book.add_format({"num_format": "#,##0"}), ".": book.add_format({"num_format": "0.0"})},
        )
        sheet.write_row(0, 0, headings)
        for down, cells_of in enumerate(made, 1):
            for right, cell in enumerate(cells_of):
                bare = cell.replace(",", "")
                if bare.replace(".", "", 1).isdigit() and chance.random() < 0.8:
                    sheet.write_number(down, right, float(bare), next((form for sign, form in formats.items() if sign in cell), None))
                else:
                    sheet.write_string(down, right, cell)
    done, facts = loaded(tmp_path, path)
    assert facts is not None, done.problems
    pd.testing.assert_frame_equal(facts, plain)


def test_a_real_extract_saved_as_a_workbook_gives_the_same_facts(tmp_path):
    source = real("send/timeliness_20_week.csv")
    plain_done, plain = loaded(tmp_path, source)
    path = tmp_path / "book.xlsx"
    with Workbook(path, {"constant_memory": True}) as book, source.open(encoding="utf-8-sig", newline="") as file:
        sheet = book.add_worksheet("timeliness")
        for down, line in enumerate(csv.reader(file)):
            for right, cell in enumerate(line):
                number = cell.isascii() and cell.replace(".", "", 1).isdigit()
                sheet.write_number(down, right, float(cell)) if number else sheet.write_string(down, right, cell)
    done, facts = loaded(tmp_path, path)
    pd.testing.assert_frame_equal(facts, plain)
    assert (done.rows, len(done.problems)) == (plain_done.rows, len(plain_done.problems))


def test_a_long_sheet_is_read_in_seconds(tmp_path):
    path = tmp_path / "book.xlsx"
    with Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, HEAD.strip().split(","))
        for down in range(1, 20_001):
            sheet.write_row(down, 0, ["persistent_absence", "Birmingham", f"week {down}", "", "", 1, 2, 50.0])
    started = time.process_time()
    seen = preview(path, "book.xlsx")
    assert seen.row_count == 20_000 and not seen.problems and time.process_time() - started < 30


def test_the_same_table_twice_is_read_once_and_told(tmp_path):
    """The kind: a zip with a table and its copy in another folder. A copy in which one figure differs is a version, and refused."""
    text = HEAD + "".join(YEARS)
    done, facts = loaded(tmp_path, upload(tmp_path, zipped(**{"new/a.csv": text, "old/a.csv": text})))
    assert len(facts) == len(YEARS)
    assert [(one.table, "the same figures as file 'new/a.csv'" in one.message) for one in done.problems] == [("file 'old/a.csv'", True)]
    done, facts = loaded(tmp_path, upload(tmp_path, zipped(**{"new/a.csv": text, "old/a.csv": text.replace(",200,", ",201,", 1)})))
    assert facts is None and {one.table for one in done.problems if one.severity == "fault"} == {"file 'old/a.csv'"}
    assert len({one.message for one in done.problems if one.severity == "fault"}) == 1
