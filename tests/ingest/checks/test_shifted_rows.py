"""Kind: a cell is gone from a row, and a blank one at its end makes it as wide as the others, so that later cells stand under other headings."""

import pytest

from tests.ingest.load_extract import loaded
from tests.ingest.load_with_source import loaded_as


OFLOG = {"loader": "oflog", "where": {"Measure": "Young people out of work (%)"}}
HEADING = "Financial year,Local authority code,Grouping,Entity_Name,Region,Measure,Code,Value,"
ROW = "2023-24,{0},England,,,Young people out of work (%),M1,{1}\n"
PLACES = ("E08000025", "E10000034", "E06000009", "E08000035")
WIDE = "area,area label,area long label,2021/22,2022/23,2023/24\n"


def warned(done):
    """(row, column) of every warning that a row ends early."""
    return [(one.row, one.column) for one in done.problems if "is blank in this row" in one.message]


def oflog(folder, last, cells):
    text = HEADING + last + "\n" + "".join(ROW.format(place, cell) for place, cell in zip(PLACES, cells))
    return loaded_as(folder, text, "oflog.csv", "youth_unemployment", **OFLOG)


@pytest.mark.parametrize(
    ("last", "cells", "column"),
    [
        ("MEDIAN", ("6.2,5.1", "5.1,", "7.0,5.1", "6.1,5.1"), "MEDIAN"),
        ("MEDIAN,rank_order", ("6.2,5.1,DESC", "5.1,DESC,", "7.0,5.1,DESC", "6.1,5.1,DESC"), "rank_order"),
    ],
)
def test_a_figure_that_is_gone_leaves_the_last_cell_blank(tmp_path, last, cells, column):
    """The median of all is then read as the figure of one place, and nothing else shows it."""
    done, _ = oflog(tmp_path, last, cells)
    assert warned(done) == [(3, column)]


@pytest.mark.parametrize(
    ("last", "cells"),
    [
        ("MEDIAN", ("6.2,5.1", "5.1,5.1", "7.0,5.1", "6.1,5.1")),
        ("MEDIAN", ("6.2,5.1", "5.1,", "7.0,", "6.1,5.1")),
        ("MEDIAN,note", ("6.2,5.1,b", "5.1,5.1,", "7.0,5.1,b", "6.1,5.1,b")),
    ],
    ids=["all there", "often blank", "a remark that one row has not"],
)
def test_a_last_cell_that_may_be_blank_is_none(tmp_path, last, cells):
    done, _ = oflog(tmp_path, last, cells)
    assert done.path and warned(done) == []


def test_a_row_that_lacks_a_figure_and_the_last_cell_is_told(tmp_path):
    """A base is gone, and the sortable year with it."""
    done, _ = oflog(tmp_path, "Count,Sortable,Range", ("6.2,9,2023,1y", "5.1,9,1y,", "7.0,9,2023,1y", "6.1,9,2023,1y"))
    assert warned(done) == [(3, "Range")]


def test_a_year_that_is_gone_moves_the_later_ones(tmp_path):
    rows = "".join(f"{place},,Long,{years}\n" for place, years in zip(PLACES, ("58,60,61", "60,61,", "57,58,60", "59,60,62")))
    done, _ = loaded(tmp_path, WIDE + rows, "metric 6080.csv")
    assert warned(done) == [(3, "2023/24")]


def test_a_year_that_is_gone_moves_the_later_ones_under_a_second_heading_too(tmp_path):
    rows = "".join(f"{place},,Long,{years}\n" for place, years in zip(PLACES, ("58,60,NA", "60,61,", "57,58,60", "59,60,62")))
    done, _ = loaded(tmp_path, WIDE + WIDE.replace("2", "P") + rows, "metric 6080.csv")
    assert warned(done) == [(4, "2023/24")]
