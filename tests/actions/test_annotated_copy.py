"""A copy of a checked file to take away: every cell where it stands in the file, with what is wrong beside it, and nothing of anybody."""

import io
import time
from zipfile import ZipFile

import openpyxl
import pytest

import actions
from actions.annotated_copy import REMOVED
from errors import AccessError, Problem
from exports.annotated_workbook import BESIDE, FAULTS, ROW
from tests.extracts import HEADING, PLANS, session, write
from tests.ingest.read.packed_files import workbook, zipped
from tests.loaders.dfe.metadata.test_metadata_checks import GOOD, data
from tests.loaders.survey.load_survey import HEAD
from tests.loaders.survey.test_survey_responses import SAFE


NOWHERE = "is no authority, region or country"
ROWS = [f"{PLANS},E08000025,2023,,,400,1000,,,", f"{PLANS},Nowhere,2024,,,401,1000,,,", f"{PLANS},E08000025,2024,,,many,1000,,,"]
TEXT = "\n".join([HEADING, *ROWS]) + "\n"


@pytest.fixture
def at(tmp_path):
    return session(tmp_path / "home")


@pytest.fixture
def copied(at, tmp_path):
    """The copy of a file as a workbook, once it is loaded; the bytes of it too where `raw`."""

    def copy(content, name="bad.csv", raw=False, metadata=None, **options):
        file = tmp_path / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        options = actions.LoadOptions(**options)
        (outcome,) = actions.load(at, [file, *([metadata] if metadata else [])], options)
        made = actions.annotated_copy(at, file, outcome, options, metadata)
        book = openpyxl.load_workbook(io.BytesIO(made))
        return (book, made) if raw else book

    return copy


def cells(sheet):
    """The cells of a sheet as text, without what is said beside them."""
    rows = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    return [row[:-1] for row in rows]


def listed(book):
    """The rows of the list of faults below its headings: (what to do, sheet, row, column, found, what, how)."""
    rows = list(book[FAULTS].iter_rows(values_only=True))
    return rows[next(number for number, row in enumerate(rows) if row[1] == "Sheet") + 1 :]


def noted(sheet):
    """{address of a cell: the comment on it}."""
    return {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}


def test_every_cell_stands_where_it_does_in_the_file_and_a_fault_is_told_in_four_ways(copied):
    book = copied(TEXT)
    assert book.sheetnames == [FAULTS, "bad.csv"]
    sheet = book["bad.csv"]
    assert cells(sheet) == [line.split(",") for line in TEXT.splitlines()]
    assert set(noted(sheet)) == {"B3", "F4"} and "'Nowhere' " + NOWHERE in noted(sheet)["B3"]
    assert sheet["B3"].fill.fgColor.rgb == sheet["F4"].fill.fgColor.rgb != sheet["B2"].fill.fgColor.rgb
    assert sheet["K1"].value == BESIDE and NOWHERE in sheet["K3"].value and "neither a number" in sheet["K4"].value
    assert [row[:5] for row in listed(book)] == [
        ("To put right", "bad.csv", 3, "area", "Nowhere"), ("To put right", "bad.csv", 4, "numerator", "many"),
    ]  # fmt: skip
    assert listed(book)[1][5:] == ("is neither a number nor a symbol", listed(book)[1][6]) and listed(book)[1][6].startswith(
        "Write the number"
    )
    assert [cell.hyperlink.location for cell in book[FAULTS]["B"] if cell.hyperlink] == ["'bad.csv'!B3", "'bad.csv'!F4"]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_an_encoding_and_a_delimiter_change_nothing(copied, codec, delimiter):
    text = TEXT.replace("E08000025,2024,,,many,1000,,,", "E08000025,2024,,,many,1000,,,café").replace(",", delimiter)
    sheet = copied(text.encode(codec))["bad.csv"]
    assert sheet["J4"].value == "café" and set(noted(sheet)) == {"B3", "F4"}


def test_lines_above_the_headings_and_cells_with_line_breaks_keep_the_rows_as_the_messages_count_them(copied):
    text = f'Plans of a year,\n\n{HEADING}\n{ROWS[0]}"two\nlines"\n{ROWS[1]}\n\n{ROWS[2]}\n\nSource: a return\n'
    sheet = copied(text)["bad.csv"]
    assert sheet["A1"].value == "Plans of a year" and sheet["K3"].value == BESIDE and sheet["J4"].value == "two\nlines"
    assert set(noted(sheet)) >= {"B6", "F8"} and sheet["A10"].value == "Source: a return"


def test_a_row_that_was_not_read_stands_there_too_and_is_noted_at_its_place(copied):
    sheet = copied(TEXT + "one,two\n" + ROWS[0].replace("2023", "2022") + "\n")["bad.csv"]
    assert cells(sheet)[4][:2] == ["one", "two"] and "2 cells where the heading has 10" in noted(sheet)["A5"]
    assert (
        sheet["K5"].value == noted(sheet)["A5"]
        and sheet["A5"].fill.fgColor.rgb == sheet["B5"].fill.fgColor.rgb == sheet["F4"].fill.fgColor.rgb
    )


def test_a_fault_of_a_column_stands_at_its_heading(copied):
    sheet = copied(TEXT.replace("target,note", "target,note,mine").replace(",,\n", ",,,1\n"))["bad.csv"]
    assert "not of the template" in noted(sheet)["K1"] and sheet["L1"].value.startswith(f"{BESIDE}\nTo look at: mine:")


def test_a_broken_quotation_mark_and_bytes_that_are_no_text_stand_as_far_as_they_can(copied):
    sheet = copied(f'{HEADING}\n{ROWS[0]}\n{ROWS[0][:-1]},"open\n{ROWS[2]}\n')["bad.csv"]
    assert sheet["J3"].value == '"open' and sheet["F4"].value == "many" and noted(sheet)
    sheet = copied(TEXT.encode().replace(b"Nowhere", b"caf\xc3\xa9 \xe9"))["bad.csv"]
    assert sheet["B3"].value == "café \ufffd" and "A3" in noted(sheet)


def test_text_never_becomes_a_formula_a_number_or_a_link(copied):
    typed = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK(""http://x.example"")', "http://x.example", "\x01=2", "007")
    lines = [f'{PLANS},"{one}",2024,,,many,1000,,,"{one}"' for one in typed]
    book, made = copied("\n".join([HEADING, *lines]) + "\n", raw=True)
    held = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in held if cell.data_type == "f"]
    assert [book["bad.csv"].cell(row, 2).value for row in range(2, 10)] == [*(one.replace('""', '"').replace("\x01", "") for one in typed)]
    with ZipFile(io.BytesIO(made)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert not [name for name, part in parts.items() if b"<f>" in part or b'TargetMode="External"' in part]


def test_personal_data_is_not_repeated_in_any_cell(copied):
    people = [
        "Ask somebody@example.org",
        f"UPN,Surname,{HEADING},remark",
        f"H801200001001,Secretly,{ROWS[0]},moved",
        f"H801200001001,Secretly,{ROWS[2]},ask someone@example.org",
        "H801200001001,Secretly",
        f"Secretly,{ROWS[0]},,,,,",
    ]
    book, made = copied("\n".join(people) + "\n", raw=True)
    sheet = book["bad.csv"]
    assert [sheet.cell(3, column).value for column in (1, 2, 4, 13)] == [REMOVED, REMOVED, "E08000025", REMOVED]
    assert sheet["A1"].value == REMOVED and sheet["A2"].value == "UPN" and sheet["A6"].value == sheet["C6"].value == REMOVED
    with ZipFile(io.BytesIO(made)) as archive:
        held = b"".join(archive.read(name) for name in archive.namelist())
    assert not [one for one in (b"H801200001001", b"Secretly", b"example.org") if one in held]
    assert {row[3] for row in listed(book)} >= {"UPN", "Surname", "remark"} and any(REMOVED in str(row[0]) for row in book[FAULTS].values)


def test_personal_data_on_a_sheet_beside_is_not_repeated_either(copied):
    rows = [line.split(",") for line in TEXT.splitlines()]
    book, made = copied(workbook(Figures=rows, Cover=[["Pupil name", "UPN"], ["Secretly", "H801200001001"]]), "bad.xlsx", raw=True)
    assert cells(book["Cover"])[1] == [REMOVED, REMOVED] and book["Figures"]["B3"].value == "Nowhere"
    with ZipFile(io.BytesIO(made)) as archive:
        assert not [name for name in archive.namelist() if b"Secretly" in archive.read(name)]


def test_of_a_survey_only_what_is_wrong_is_copied(copied, tmp_path):
    book = tmp_path / "book.toml"
    book.write_text(HEAD + SAFE, encoding="utf-8")
    made = copied(
        "Name,Do you feel safe?\n" + "Secretly,Yes\n" * 9 + "Hushed,Yess\n" * 2 + "Muffled,my brother hits me\n",
        codebook=book,
        loader="survey",
    )
    held = [str(cell) for sheet in made for row in sheet.values for cell in row if cell is not None]
    assert not [one for one in held if one in ("Secretly", "Hushed", "Muffled", "Yes") or "brother" in one]
    assert cells(made["bad.csv"])[0] == ["Name", "Do you feel safe?"]
    assert set(noted(made["bad.csv"])) >= {"B11", "B12", "B13"} and made["bad.csv"]["B11"].value == "Yess"


def test_each_sheet_and_each_file_of_a_zip_has_a_sheet_of_its_own(copied):
    rows = [line.split(",") for line in TEXT.splitlines()]
    late = [["Plans of a year"], [], rows[0], [PLANS, "Elsewhere", "2020", None, None, 4, 10]]
    made = workbook(**{"LA data": rows, "Earlier": late, "Notes": [["Read me"], ["Nothing here"]]})
    book = copied(made, "bad.xlsx")
    assert book.sheetnames == [FAULTS, "LA data", "Earlier", "Notes"]
    assert set(noted(book["LA data"])) == {"B3", "F4"} and set(noted(book["Earlier"])) == {"B4"}
    assert cells(book["LA data"]) == rows and book["Earlier"]["A1"].value == "Plans of a year"
    assert {(row[1], row[2]) for row in listed(book)} >= {("LA data", 3), ("LA data", 4), ("Earlier", 4)}
    book = copied(zipped(**{"a.csv": TEXT, "b.xlsx": made, "about.pdf": "no table"}), "bad.zip")
    assert book.sheetnames[1:3] == ["a.csv", "b.xlsx LA data"] and set(noted(book["a.csv"])) == {"B3", "F4"}
    assert set(noted(book["b.xlsx Earlier"])) == {"B4"} and any("about.pdf" in row[1] for row in listed(book))


def test_a_cell_that_is_named_in_words_alone_is_marked(copied):
    made = workbook(Figures=[*(line.split(",") for line in TEXT.splitlines()), [PLANS, "E08000025", "2022", None, None, "=1+1", 10]])
    assert "F5" in noted(copied(made, "bad.xlsx")["Figures"])


def test_metadata_beside_the_data_have_a_sheet(copied, tmp_path):
    about = tmp_path / "x.meta.csv"
    about.write_text(GOOD.replace("Plans started", ""), encoding="utf-8")
    book = copied(data(), "x.csv", metadata=about)
    assert book.sheetnames == [FAULTS, "x.csv", "its metadata"] and [row[2] for row in listed(book) if row[1] == "its metadata"] == [3]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04 no zip", b"PK\x05\x06" + bytes(18)])
def test_what_cannot_be_read_gives_the_list_alone(copied, content):
    book = copied(content)
    assert book.sheetnames == [FAULTS] and len(listed(book)) == 1 and listed(book)[0][1] == "bad.csv"


def test_a_file_that_was_accepted_with_something_to_look_at_has_a_copy(copied):
    book = copied(f"{HEADING},mine\n{ROWS[0]},1\n")
    assert "It can be loaded. To put right: 0. To look at: 1." in [row[0] for row in book[FAULTS].values]
    assert [row[0] for row in listed(book)] == ["To look at"]


def test_of_a_large_file_the_rows_with_faults_are_copied_within_seconds(at, tmp_path):
    lines = [f"{PLANS},E08000025,{year},,,{number},1000,,," for number in range(100_000) for year in (2022, 2023, 2024)]
    for row, name in ((10, "Nowhere"), (299_993, "Elsewhere")):
        lines[row - 3] = lines[row - 3].replace("E08000025", name)
    file = tmp_path / "large.csv"
    file.write_text("\n".join(["A title,", HEADING, *lines]) + "\n", encoding="utf-8")
    problems = (Problem(f"{NOWHERE}; correct it", row, "area", found) for row, found in ((10, "Nowhere"), (299_993, "Elsewhere")))
    outcome = actions.Outcome("large.csv", "rejected", "template", None, 300_000, 0, tuple(problems), 2)
    began = time.process_time()
    book = openpyxl.load_workbook(io.BytesIO(actions.annotated_copy(at, file, outcome)))
    assert time.process_time() - began < 10
    sheet = book["large.csv"]
    assert [sheet["A1"].value, sheet["B1"].value] == [ROW, "indicator"] and sheet.max_row < 1_000
    placed = {row[2].value: row for row in sheet.iter_rows() if row[2].value in ("Nowhere", "Elsewhere")}
    assert [row[0].value for row in placed.values()] == ["10", "299993"]
    assert all(name in row[2].comment.text for name, row in placed.items())
    assert any("is copied in part" in str(row[0]) for row in book[FAULTS].values)


def test_whoever_may_look_at_a_file_alone_may_have_a_copy(at, tmp_path):
    file = write(tmp_path / "bad.csv", areas=("Nowhere",))
    (outcome,) = actions.load(at, [file])
    with pytest.raises(AccessError, match="may not"):
        actions.annotated_copy(session(tmp_path / "home", "viewer"), file, outcome)
