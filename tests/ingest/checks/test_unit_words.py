"""Kind: scale. A number under an indicator that is in %, or the other way round, where a column beside it says so."""

import pytest

from tests.ingest.checks.test_not_outturns import matched
from tests.ingest.load_extract import faults, loaded
from tests.ingest.load_with_source import loaded_as


COUNCIL = "area_code,area_name,period,indicator,measure,unit,value\n"
CHILD = "E08000025,Birmingham,2023/24,Children in relative low income families (under 16s),{measure},{unit},31.2\n"
TEMPLATE = "indicator,area,period,breakdown,category,numerator,denominator,value,Unit\n"
SCORECARD = "kpi_code,description,note,last_quarter,this_quarter,target,status_code,unit_suffix\nCS01,Plans,No notes,51,52,60,a,{unit}\n"


@pytest.mark.parametrize(
    ("measure", "unit", "column"),
    [("Number", "Persons", "measure"), ("Count", "Persons", "measure"), ("Value", "No.", "unit"), ("Percentage", "Persons", None), ("Percent", "%", None)],
)  # fmt: skip
def test_in_the_table_of_a_council(tmp_path, measure, unit, column):
    done, _ = loaded(tmp_path, COUNCIL + CHILD.format(measure=measure, unit=unit))
    assert [(row, name) for row, name, _ in faults(done)] == ([(2, column)] if column else [])


@pytest.mark.parametrize(("unit", "wrong"), [("number", 1), ("%", 0), ("", 0)])
def test_in_a_quarterly_scorecard(tmp_path, unit, wrong):
    source = {"loader": "scorecard", "where": {"kpi_code": "CS01"}}
    done, _ = loaded_as(tmp_path, SCORECARD.format(unit=unit), "worcestershire_kpi_2024_25_q2.csv", "ehcp_issued_within_20_weeks", **source)
    assert [found for *_, found in faults(done)] == [unit] * wrong


def test_in_our_template_a_percentage_of_a_count_is_asked_about(tmp_path):
    done, _ = loaded(
        tmp_path, TEMPLATE + "children_looked_after,E08000025,31 March 2024,,,,,61,%\n".replace("31 March 2024", "Reporting year 2024")
    )
    assert [(one.row, one.found, one.severity) for one in done.problems if one.column == "Unit" and one.found] == [(2, "%", "warning")]


def test_in_a_matched_table_a_count_that_is_the_numerator_is_right(tmp_path):
    text = "LA,Year,Measure type,Number,Cohort\nBirmingham,2023/24,Number,4100,20000\n"
    assert [one for one in matched(tmp_path, text).problems if one.column == "Measure type" and one.severity == "fault"] == []
