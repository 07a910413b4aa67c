"""What a person corrects of how a file is read is taken for granted, and what cannot be is a fault."""

import pytest

from ingest.file_problems import Problems
from ingest.read.text_file import Correction, read_text_file, text_file_headings


@pytest.fixture
def table(tmp_path):
    def table(data, **correction):
        path, problems = tmp_path / "in.csv", Problems()
        path.write_bytes(data)
        text = read_text_file(path, problems, tmp_path, Correction(**correction))
        return text, [(one.row, one.message) for one in problems.listed()]

    return table


def rows(text):
    return text.relation.fetchall()


def test_an_encoding_is_taken_as_it_is_said(table):
    text, _ = table("name,n\nSt Mary’s,1\n".encode("mac_roman"), encoding="mac_roman")
    assert (text.encoding, rows(text)) == ("Mac Roman", [(2, "St Mary’s", "1")])
    text, _ = table("\ufeffname,n\né,1\n".encode(), encoding="utf-8")
    assert (text.columns, rows(text)) == (("name", "n"), [(2, "é", "1")])
    text, _ = table("name,n\né,1\n".encode("utf-16"), encoding="utf-16")
    assert rows(text) == [(2, "é", "1")]


def test_an_encoding_that_cannot_be_is_told_by_its_line(table):
    text, problems = table("name,n\nx,1\né,2\n".encode("cp1252"), encoding="utf-8")
    assert text is None and problems == [(3, "this line cannot be read as UTF-8; choose another encoding")]


def test_a_delimiter_is_taken_as_it_is_said(table):
    text, _ = table(b"a;b,c\n1;2,3\n4;5,6\n", delimiter="semicolon")
    assert (text.columns, text.delimiter, rows(text)) == (("a", "b,c"), "semicolon", [(2, "1", "2,3"), (3, "4", "5,6")])


def test_headings_stand_on_the_lines_that_are_said(table):
    data = b"made,by,us\nArea,2023,2024\nLeeds,1,2\n"
    assert table(data)[0].columns == ("made", "by", "us")
    text, _ = table(data, heading=(2, 2))
    assert (text.columns, text.heading_rows, rows(text)) == (("Area", "2023", "2024"), (2,), [(3, "Leeds", "1", "2")])
    assert [(one.first, one.last) for one in text.skipped] == [(1, 1)]


def test_headings_of_several_lines_are_joined_and_a_merged_cell_holds_to_its_right(table):
    text, problems = table(b",2023,,2024,\nArea,Cases,Cohort,Cases,Cohort\nLeeds,1,2,3,4\n", heading=(1, 2))
    assert text.columns == ("Area", "2023 Cases", "2023 Cohort", "2024 Cases", "2024 Cohort") and not problems
    assert rows(text) == [(3, "Leeds", "1", "2", "3", "4")]


@pytest.mark.parametrize("lines", [(9, 9), (3, 3)])
def test_headings_cannot_stand_where_no_whole_row_is(table, lines):
    _, problems = table(b'a,b\n1,"x\ny"\n', heading=lines)
    assert problems[0] == (lines[0], "the headings cannot stand here: choose lines that hold whole rows, near the top of the file")


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r", b""])
def test_lines_below_the_table_are_left_out_and_named(table, end):
    text, problems = table(b"a,b\n1,2\n3,4\nfoot,note" + end, below=1)
    assert rows(text) == [(2, "1", "2"), (3, "3", "4")] and not problems
    assert [(one.first, one.last, one.why) for one in text.skipped] == [(4, 4, "below the table, as you said")]


def test_more_lines_left_out_than_there_are_leave_an_empty_file(table):
    text, problems = table(b"a,b\n1,2\n", below=5)
    assert text is None and "empty" in problems[0][1]


def test_what_cannot_be_meant_is_told_all_at_once():
    wrong = list(Correction(encoding="latin", delimiter="!", heading=(3, 2), below=-1).faults)
    assert len(wrong) == 4 and not list(Correction("cp1252", "tab", (1, 2), 3).faults)


def test_headings_are_known_without_the_rows(tmp_path):
    path = tmp_path / "in.csv"
    path.write_bytes(b"title\nArea,2023\nLeeds,1\n")
    assert text_file_headings(path) == ("Area", "2023")
    assert text_file_headings(path, Correction(heading=(1, 1))) == ("title",)
    path.write_bytes(b"%PDF-1.7")
    assert text_file_headings(path) == ()
