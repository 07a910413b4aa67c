"""Each structural fault of a file is told by its line, and what is no table says what it is."""

import io
import zipfile

import pytest

from tests.ingest.read.table_rows import reading, rows


HEAD = b"area,period,value,note\n"
ROW = b"Birmingham,2024,60.4,\n"
CASES = {
    "a row with a cell too few": (HEAD + ROW + b"Leeds,2024,50\n" + ROW, 3, "3 cells where the heading has 4"),
    "a row with a cell too many": (HEAD + ROW * 3 + b"Leeds,2024,1,071,\n", 5, "5 cells where the heading has 4"),
    "a trailing delimiter": (HEAD + ROW + b"Leeds,2024,50,,\n", 3, "5 cells where the heading has 4"),
    "a quotation mark never closed": (HEAD + ROW + b'Leeds,2024,50,"a note\n' + ROW, 3, "never closed"),
    "text after a closing quotation mark": (HEAD + ROW + b'"Leeds"x,2024,50,\n' + ROW, 3, "follows a closing quotation mark"),
    "rows run together by a stray quotation mark": (
        HEAD + b'Leeds,2024,50,"\n' + ROW + b'York,2024,50,"\n' + ROW,
        2,
        "several rows run together",
    ),
    "a file that ends in a row": (HEAD + ROW + b"Leeds,20", 3, "ends in the middle of this row"),
    "a heading with a cell too few": (b"area,period,value\n" + ROW * 3, 1, "3 cells where most rows have 4"),
    "a broken heading": (b'area,"period"x,value,note\n' + ROW * 3, 1, "follows a closing quotation mark"),
    "a zero byte": (HEAD + ROW + b"Leeds,2024,5\x000,\n", 3, "zero byte"),
    "two encodings in one file": (HEAD + "né,2024,1,\n".encode() + "né,2024,1,\n".encode("cp1252"), 3, "not in UTF-8"),
    "bytes of no encoding": (HEAD + ROW + b"\x81\x8d,2024,1,\n", 3, "not text"),
    "half of a UTF-16 character": ((HEAD + ROW).decode().encode("utf-16")[:-1], 2, "not text"),
    "a heading alone": (HEAD, 1, "no rows below it"),
    "nothing": (b"", None, "empty"),
    "nothing but line ends": (b"\xef\xbb\xbf\r\n\r\n \r\n", None, "empty"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_fault_is_told_by_its_line(tmp_path, name):
    data, line, words = CASES[name]
    with reading(tmp_path, data) as (_, problems):
        faults = [problem for problem in problems.listed() if problem.severity == "fault"]
        assert [(problem.row, words in problem.message) for problem in faults] == [(line, True)], faults


def test_every_fault_is_told_at_once_and_the_first_200_are_listed(tmp_path):
    with reading(tmp_path, HEAD + ROW * 10 + b"Leeds,2024\n" * 500 + ROW) as (_, problems):
        listed = problems.listed()
        assert problems.faults == 500
        assert [problem.row for problem in listed[:200]] == list(range(12, 212))
        assert len(listed) == 201 and listed[200].message.startswith("300 more like this, 500 in all")


def zipped(*names):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped("[Content_Types].xml", "xl/workbook.bin"), "this is a binary Excel workbook (.xlsb): open it, save it as"),
        (zipped("word/document.xml"), "this is a Word document"),
        (zipped("a.csv"), "this is a zip file inside another: unpack it"),
        (zipped(), "this is an empty zip file"),
        (zipped("xl/workbook.xml")[:40], "this is a damaged Excel workbook or zip file"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "this is an old Excel or Word file"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "this is a workbook or document locked"),
        (b"%PDF-1.7\n", "this is a PDF document"),
        (b"\x89PNG\r\n\x1a\n", "this is a picture"),
        (b"\xef\xbb\xbf\n <!DOCTYPE html><html>", "this is a web page"),
        (b'{"data": []}', "this is a JSON file"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_table_says_what_it_is(tmp_path, data, words):
    with reading(tmp_path, data) as (text, problems):
        assert text is None
        assert [problem.message.startswith(words) for problem in problems.listed()] == [True], problems.listed()


def test_a_last_line_without_its_end_asks_whether_the_file_is_whole(tmp_path):
    with reading(tmp_path, HEAD + ROW + b"Leeds,2024,12,") as (text, problems):
        assert len(rows(text)) == 2
        assert [(problem.severity, "no line end" in problem.message) for problem in problems.listed()] == [("warning", True)]
