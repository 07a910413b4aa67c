"""Titles above, notes below, blank lines, odd headings: what is table and what is not, and on which line each row stands."""

import pytest

from tests.ingest.read.table_rows import reading, rows


TABLE = "area,period,value,note\nBirmingham,2024,60.4,\nLeeds,2024,50,c\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_encoding_delimiter_and_line_end(tmp_path, codec, delimiter, end):
    data = TABLE.replace("note", "coût").replace(",", delimiter).replace("\n", end).encode(codec)
    with reading(tmp_path, data) as (text, problems):
        assert not problems.listed()
        assert text.columns == ("area", "period", "value", "coût")
        assert rows(text) == [(2, "Birmingham", "2024", "60.4", ""), (3, "Leeds", "2024", "50", "c")]


@pytest.mark.parametrize("above", ["Table 1: young people\n", "Table 1,,,\n,,,\n", "\n\nSource: the council, 2024\n\n"])
def test_lines_above_the_heading_are_left_out_and_counted(tmp_path, above):
    with reading(tmp_path, (above + TABLE).encode()) as (text, problems):
        lines = above.count("\n")
        assert text.heading_rows == (lines + 1,)
        assert [row[0] for row in rows(text)] == [lines + 2, lines + 3]
        assert [(one.first, one.last) for one in text.skipped] == [(1, lines)]
        assert not problems.listed()


@pytest.mark.parametrize(
    "below",
    [
        "\nSource: the council\n",
        "Note: rounded to five, as agreed,\n",
        "\n,,,\n1. First, second\nwhich runs on\n[2] Third\n",
        "\nRounded to five\n\n",
    ],
)
def test_notes_below_the_table_are_left_out_with_a_warning(tmp_path, below):
    with reading(tmp_path, (TABLE + below).encode()) as (text, problems):
        assert len(rows(text)) == 2
        assert [(problem.severity, "read as notes" in problem.message) for problem in problems.listed()] == [("warning", True)]


@pytest.mark.parametrize("last", ["Leeds\n", "Leeds,2024\n", "\nLeeds,2024\n", "Leeds,2024,7\n"])
def test_a_row_cut_short_is_never_taken_for_a_note(tmp_path, last):
    with reading(tmp_path, (TABLE + last).encode()) as (_, problems):
        assert problems.faults == 1


def test_blank_lines_and_line_ends_in_cells_shift_the_line_numbers(tmp_path):
    data = TABLE.replace("60.4,\n", '60.4,"two\nlines"\n\n,,,\n').encode()
    with reading(tmp_path, data) as (text, _):
        assert [row[0] for row in rows(text)] == [2, 6]
        assert rows(text)[0][-1] == "two\nlines"
        assert [(one.first, one.why) for one in text.skipped] == [(4, "blank"), (5, "blank")]


def test_headings_may_be_blank_or_alike_and_are_found_as_printed_first(tmp_path):
    with reading(tmp_path, b"Value,value,,value\n1,2,3,4\n") as (text, _):
        assert text.columns == ("Value", "value", "", "value")
        assert (text["value"], text["Value"], text["VALUE"]) == ("c2", "c1", "c1")
        assert "note" not in text


def test_everything_stays_text(tmp_path):
    cells = ["007", "1e5", " 12 ", "NULL", "TRUE", "2024-01-01", "nan", "1_000", "'", "\\N", "#N/A", "-"]
    data = (",".join(f"c{n}" for n in range(12)) + "\n" + ",".join(cells) + "\n").encode()
    with reading(tmp_path, data) as (text, _):
        assert rows(text) == [(2, *cells)]
