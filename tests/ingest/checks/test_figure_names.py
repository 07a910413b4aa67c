"""Kind: places and codes of one row must agree, here those of a figure: a number beside another figure's name is nobody's."""

import pytest

from tests.ingest.load_extract import faults, loaded
from tests.loaders.fingertips.test_fingertips_ages import HEADINGS, row


YEAR_6 = "Year 6 prevalence of obesity (including severe obesity)"
LONG = "metricTypeIdentifier,metricTypeLabel,areaIdentifier,areaLabel,periodLabel,valueType,value\n{number},{name},E08000025,Birmingham,2022/23,raw,60\n"


@pytest.mark.parametrize(
    ("number", "name", "age"),
    [("90284", YEAR_6, "<15 yrs"), ("90319", YEAR_6, "4-5 yrs"), ("92196", "Smoking status at time of delivery", "<1 yr")],
)
def test_a_number_beside_another_figures_name_is_refused(tmp_path, number, name, age):
    done, _ = loaded(tmp_path, HEADINGS + row(age, number, name))
    assert faults(done) == [(2, "Indicator Name", name)]


@pytest.mark.parametrize(
    ("number", "name", "age"),
    [
        ("90319", "Reception: Prevalence of obesity (including severe obesity)", "4-5 yrs"),
        ("20401", "Under 18 conception rate per 1,000", "<18 yrs"),
        ("30311", "MMR for two doses (5 years old)", "5 yrs"),
        ("92517", "B", "6-8 weeks"),
    ],
)
def test_a_name_that_its_publisher_has_changed_is_read(tmp_path, number, name, age):
    done, _ = loaded(tmp_path, HEADINGS + row(age, number, name))
    assert [one for one in done.problems if one.column == "Indicator Name"] == []


def test_a_name_like_none_is_asked_about(tmp_path):
    done, _ = loaded(tmp_path, HEADINGS + row(name="Pupil to teacher ratio"))
    assert [(one.row, one.severity) for one in done.problems if one.column == "Indicator Name"] == [(2, "warning")]


def test_a_metric_of_lg_inform_beside_the_name_of_another(tmp_path):
    name = "MMR vaccination, two doses by age 5"
    assert faults(loaded(tmp_path, LONG.format(number="6080", name=f'"{name}"'))[0]) == [(2, "metricTypeLabel", name)]
    assert faults(loaded(tmp_path, LONG.format(number="12109", name=f'"{name}"'))[0]) == []
