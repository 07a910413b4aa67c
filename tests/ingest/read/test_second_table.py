"""Several tables under one another in one file or sheet: refused at the line of the second heading, and nothing else is."""

import pytest

from ingest.read.containers import close_tables, read_tables
from tests.ingest.read.packed_files import workbook
from tests.ingest.read.table_rows import reading, rows


FIRST = "area,period,value,note\nLeeds,2024,1,\nYork,2024,c,\n"
SECONDS = {
    "a blank line and the same headings": "\n" + FIRST,
    "a blank line and other headings": "\narea,sex,count\nLeeds,Male,2\n",
    "a title": "Table 2: by sex\narea,sex,count\nLeeds,Male,2\n",
    "a title with its delimiters": ",,,\nTable 2: by sex,,,\narea,sex,count,\nLeeds,Male,2,\n",
    "a legend": "\nSymbol,Meaning\nc,confidential\n",
}


@pytest.mark.parametrize("name", SECONDS)
def test_a_second_table_is_a_fault_at_its_heading(tmp_path, name):
    second = SECONDS[name]
    line = 3 + next(number for number, one in enumerate(second.splitlines(), 1) if one.count(",") and one.replace(",", "").isalpha())
    with reading(tmp_path, (FIRST + second).encode()) as (_, problems):
        faults = [(one.row, "another table seems to begin here" in one.message) for one in problems.listed() if one.severity == "fault"]
        assert faults == [(line, True)], problems.listed()


def test_it_is_told_in_a_sheet_too(tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(workbook(S=[["area", "value", "note"], ["Leeds", 1, "a"], [], ["sex", "count"], ["Male", 2]]))
    found = read_tables(path, tmp_path)
    assert [(one.row, "another table" in one.message) for one in found[0].problems.listed()] == [(4, True)]
    close_tables(found)


@pytest.mark.parametrize(
    "below",
    ["\nHull,c,x,\n", "\nHull,2024,c,low\n", "\nHull,Autumn term,c,\n", "\n\nHull,2023,3,words\n", ",,,\nHull,2023,,\n"],
)
def test_rows_after_a_blank_line_are_rows(tmp_path, below):
    with reading(tmp_path, (FIRST + below).encode()) as (text, problems):
        assert not problems.faults and len(rows(text)) == 3


def test_a_table_of_words_alone_may_have_gaps(tmp_path):
    with reading(tmp_path, b"name,colour\nsky,blue\n\ngrass,green\n") as (text, problems):
        assert not problems.faults and len(rows(text)) == 2
