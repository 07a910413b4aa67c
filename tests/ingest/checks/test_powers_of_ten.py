"""Kind: scale. A spreadsheet that shows 1,043 as 1.04E+03 has lost its last digits once the sheet is saved as text."""

import pytest

from tests.ingest.load_extract import faults, figure, loaded
from tests.loaders.fingertips.test_fingertips_ages import HEADINGS, row


EHCP = "ehcp_issued_within_20_weeks"
TEMPLATE = "indicator,area,period,breakdown,category,numerator,denominator,value\n"
LONG = "metricTypeIdentifier,areaIdentifier,periodLabel,valueType,value\n6080,E08000025,2022/23,raw,{}\n"
WIDE = "Metric type: 6080,,,\narea,area label,area long label,2022/23\nE08000025,Birmingham,Birmingham City Council,{}\n"
LAIT = "Short Desc,Years,LA and Regions,Values,LA Number\n6wksBreast,2022-23,Birmingham,{},330\n"


@pytest.mark.parametrize("cell", ["1.04E+03", "1.04e+03", "1E+03", "1.2E3", " 2.15E+04 "])
def test_a_count_whose_last_digits_are_lost_is_refused_by_its_row(tmp_path, cell):
    done, _ = loaded(tmp_path, f"{TEMPLATE}{EHCP},E08000025,2024,,,{cell},43000,\n")
    assert faults(done) == [(2, "numerator", cell.strip())]


@pytest.mark.parametrize("text", [LONG, WIDE, LAIT])
def test_so_is_a_value_of_published_layouts(tmp_path, text):
    done, _ = loaded(tmp_path, text.format("1.2E+01"))
    assert [found for _, _, found in faults(done)] == ["1.2E+01"]


def test_so_is_a_base_of_fingertips(tmp_path):
    done, _ = loaded(tmp_path, HEADINGS + row().replace("240000", "2.4E+05"))
    assert faults(done) == [(2, "Denominator", "2.4E+05")]


@pytest.mark.parametrize(("cell", "number"), [("1e+05", 100_000), ("1.043E+03", 1043), ("1.0430E+03", 1043)])
def test_a_number_that_has_all_of_its_digits_is_read(tmp_path, cell, number):
    done, facts = loaded(tmp_path, f"{TEMPLATE}{EHCP},E08000025,2024,,,{cell},430000,\n")
    assert faults(done) == [] and figure(facts, EHCP).numerator == number
