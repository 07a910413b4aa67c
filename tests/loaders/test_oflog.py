"""Oflog's tables: one council in several groupings, and figures that are not there."""

from tests.ingest.load_extract import figure, loaded
from tests.ingest.load_with_source import loaded_as


INDICATOR = "youth_unemployment"
SOURCE = {"loader": "oflog", "where": {"Measure": "Young people out of work (%)"}}
HEADING = "Financial year,Local authority code,Grouping,Entity_Name,Region,Measure,Code,Value,MEDIAN,MADs_from_median,rank_order\n"
ROW = "2023-24,{0},{1},,West Midlands,Young people out of work (%),M1,{2},5.1,0.3,{3}\n"


def test_a_council_in_several_groupings_is_read_once(tmp_path):
    rows = [("E08000025", "England", "6.2", "DESC"), ("E08000025", "Neighbours", "6.2", "desc"), ("E06000009", "England", "NA", "None")]
    text = HEADING + "".join(ROW.format(*row) for row in rows) + "2023-24,E08000025,England,,B,Bins,M2,3,4,5,\n"
    done, facts = loaded_as(tmp_path, text, "oflog.csv", INDICATOR, **SOURCE)
    assert (done.loader, done.controlled, len(facts)) == ("oflog", True, 2)
    row = figure(facts, INDICATOR, area="E08000025")
    assert (row.value, row.period, row.period_type, row.row) == (6.2, "2023-24", "financial year", 2)
    assert figure(facts, INDICATOR, area="E06000009").symbol == "x"


def test_two_groupings_that_differ_are_told(tmp_path):
    text = HEADING + ROW.format("E08000025", "England", "6.2", "DESC") + ROW.format("E08000025", "Neighbours", "6.3", "DESC")
    done, _ = loaded_as(tmp_path, text, "oflog.csv", INDICATOR, **SOURCE)
    assert [(one.row, one.severity) for one in done.problems] == [(3, "fault")]


def test_measures_that_no_indicator_reads(tmp_path):
    done, _ = loaded(tmp_path, HEADING + ROW.format("E08000025", "England", "6.2", ""))
    assert "Young people out of work (%)" in done.problems[0].message


def test_rows_of_a_median_are_left_out_and_a_calendar_year_is_asked_about(tmp_path):
    text = (
        HEADING
        + ROW.format("E08000025", "England", "6.2", "")
        + ROW.format("", "England", "5.1", "").replace(",,West", ",England median,West")
    )
    done, facts = loaded_as(tmp_path, text, "oflog.csv", INDICATOR, **SOURCE)
    assert [(one.row, one.found, one.severity) for one in done.problems] == [(3, "England median", "warning")] and len(facts) == 1
    done, _ = loaded_as(tmp_path, text.replace("2023-24", "2023"), "oflog.csv", INDICATOR, **SOURCE)
    assert [(one.row, one.found) for one in done.problems if one.column == "Financial year"] == [(2, "2023")]
