"""Kinds: dropped without a word, totals among parts, places. What officers add to a download of LG Inform is told, or the file refused."""

import pytest

from tests.ingest.load_extract import faults, figure, loaded


KS2 = "ks2_expected_standard"
HEAD = "area,area label,area long label,2021/22,2022/23\n"
ROW = "E08000025,Birmingham,Birmingham City Council,58,60\n"
LONG = "metricTypeIdentifier,areaIdentifier,areaLabel,periodLabel,valueType,value\n"


def wide(folder, rows=ROW, title="Metric type: 6080", name="metric.csv", head=HEAD):
    return loaded(folder, f'"{title}",,,,\n{head}{rows}', name)


def told(done, severity="warning"):
    return [(one.row, one.column, one.found) for one in done.problems if one.severity == severity]


@pytest.mark.parametrize(
    "place", [",Total,Total", ",England median,", "Mean for All English authorities,Mean,Mean", ",CIPFA nearest neighbours,"]
)
def test_a_row_of_no_one_place_is_left_out_and_told(tmp_path, place):
    done, facts = wide(tmp_path, f"{ROW}{place},113,117\n")
    assert [row for row, *_ in told(done)] == [4] and "one row is of no one place" in done.problems[0].message
    assert sorted(facts.value) == [58, 60]


def test_a_blank_code_beside_a_known_name_is_of_that_place(tmp_path):
    _, facts = wide(tmp_path, ",Blackpool,Blackpool Council,55,57\n")
    assert set(facts.area) == {"E06000009"}


@pytest.mark.parametrize(
    ("title", "name"), [("Metric type: 6080 and 12109", "a.csv"), ("Metric type: 6080", "metric 12109.csv")]
)  # fmt: skip
def test_a_file_that_names_two_metrics_is_of_neither(tmp_path, title, name):
    done, _ = wide(tmp_path, title=title, name=name)
    assert len(faults(done)) == 1 and "6080" in done.problems[0].message and "12109" in done.problems[0].message


def test_a_title_of_another_metric_than_the_number(tmp_path):
    title = "Percentage of pupils achieving the expected standard in reading, writing and maths"
    assert [found for *_, found in faults(wide(tmp_path, title=title, name="metric 12109.csv")[0])] == [title]
    assert figure(wide(tmp_path, title=title, name="metric 6080.csv")[1], KS2, period="2022/23").value == 60


def test_months_over_a_yearly_metric_are_asked_about(tmp_path):
    done, _ = wide(tmp_path, head=HEAD.replace("2021/22", "Nov-22").replace("2022/23", "Dec-23"))
    assert [found for *_, found in told(done)] == ["November 2022", "December 2023"]


def test_a_bad_cell_is_named_by_its_own_heading(tmp_path):
    assert faults(wide(tmp_path, ROW.replace("60", "sixty"))[0]) == [(3, "2022/23", "sixty")]


def test_a_long_download_without_raw_values_says_so_by_its_column(tmp_path):
    done, _ = loaded(tmp_path, LONG + "6080,E08000025,Birmingham,2022/23,rank,12\n")
    assert faults(done) == [(1, "valueType", None)] and "'rank'" in done.problems[0].message


@pytest.mark.parametrize(("number", "kind"), [("6080.0", "raw"), ("6080", "Raw value")])
def test_what_a_spreadsheet_and_the_site_make_of_a_row(tmp_path, number, kind):
    _, facts = loaded(tmp_path, f"{LONG}{number},E08000025,Birmingham,2022/23,{kind},60\n")
    assert figure(facts, KS2).value == 60


def test_a_row_of_a_total_in_a_long_download(tmp_path):
    text = f"{LONG}6080,E08000025,Birmingham,2022/23,raw,60\n6080,,Total,2022/23,raw,118\n,E08000025,Birmingham,2021/22,raw,58\n"
    done, _ = loaded(tmp_path, text)
    assert faults(done) == [(4, "metricTypeIdentifier", None)] and (3, "areaIdentifier", "Total") in told(done)
