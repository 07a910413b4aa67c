"""LG Inform: periods across with a second heading among the rows, and a row for each value."""

from tests.ingest.load_extract import faults, figure, loaded


KS2 = "ks2_expected_standard"
HEADING = "area,area label,area long label,2014/15 (academic),2015/16 (academic),2016/17\n"
ROWS = "area,area label,area long label,Pupils,Pupils,Pupils\nE08000025,Birmingham,Birmingham City Council,54.3,55,\n"


def test_periods_across(tmp_path):
    done, facts = loaded(tmp_path, HEADING + ROWS + "E92000001,England,England,60,NA,61.5\n", "metric 6080.csv")
    assert (done.loader, done.controlled) == ("lginform", True)
    row = figure(facts, KS2, area="E08000025", period="2014/15")
    assert (row.value, row.period_type, row.row) == (54.3, "academic year", 3)
    assert figure(facts, KS2, area="E92000001", period="2016/17").value == 61.5
    assert figure(facts, KS2, area="E92000001", period="2015/16").symbol == "x"
    assert len(facts) == 6


def test_the_metric_may_stand_over_the_heading(tmp_path):
    _, facts = loaded(tmp_path, "Metric 6080: pupils reaching the expected standard\n\n" + HEADING + ROWS, "data.csv")
    assert set(facts.indicator) == {KS2}


def test_without_a_metric_it_says_where_to_put_it(tmp_path):
    done, _ = loaded(tmp_path, HEADING + ROWS, "data.csv")
    assert "metric 6080.csv" in done.problems[0].message


def test_a_row_from_which_a_cell_is_gone_is_told_and_not_read_a_year_early(tmp_path):
    """Kind: dropped without a word. The label stands where the code did, so that the row still names its place."""
    done, _ = loaded(tmp_path, HEADING + "E92000001,England,England,60,61,62\nBirmingham,Birmingham,54.3,55,56,\n", "metric 6080.csv")
    assert faults(done) == [(3, "area long label", "54.3")]


def test_a_row_for_each_value(tmp_path):
    heading = "metricTypeIdentifier,metricTypeLabel,areaIdentifier,areaLabel,periodIdentifier,periodLabel,valueType,value\n"
    rows = (
        "6080,KS2,E08000025,Birmingham,aca_2016_17,2016/17 (academic),raw,60.1\n"
        "6080,KS2,E08000025,Birmingham,aca_2016_17,2016/17 (academic),rank,3\n9,Bins,E08000025,Birmingham,cal_2016,2016,raw,3\n"
    )
    done, facts = loaded(tmp_path, heading + rows)
    assert done.loader == "lginform_long"
    assert (len(facts), figure(facts, KS2).value, figure(facts, KS2).period) == (1, 60.1, "2016/17")


def test_a_value_without_its_period_is_no_derived_value_to_be_passed_over(tmp_path):
    """Kind: dropped without a word. With a cell gone, the value stands where 'raw' did."""
    heading = "metricTypeIdentifier,metricTypeLabel,areaIdentifier,areaLabel,periodIdentifier,periodLabel,valueType,value\n"
    rows = "6080,KS2,E08000025,Birmingham,aca,2016/17,raw,60.1\n6080,KS2,E08000025,Birmingham,aca,raw,61.2,\n"
    done, _ = loaded(tmp_path, heading + rows)
    assert faults(done) == [(3, "valueType", "61.2")]
