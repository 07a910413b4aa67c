"""Kind: totals and subtotals among parts. A total that is blank beside its parts is no headline, and says how to become one."""

import pytest

from tests.ingest.load_extract import loaded


TEMPLATE = "indicator,area,period,breakdown,category,numerator,denominator,value\n"
PARTS = "ehcp_number,E08000025,2024,sex,Female,4100,,\nehcp_number,E08000025,2024,sex,Male,7900,,\n"


def told(done):
    return [
        (one.row, one.severity, "blank, while" in one.message)
        for one in done.problems
        if "this total" in one.message or "this row has" in one.message
    ]


@pytest.mark.parametrize("total", [",", "sex,Total", "all,all"])
def test_a_blank_total_beside_its_parts_says_how_to_put_it_right(tmp_path, total):
    done, facts = loaded(tmp_path, f"{TEMPLATE}ehcp_number,E08000025,2024,{total},,,\n{PARTS}")
    assert told(done) == [(2, "warning", True)] and sorted(facts.numerator) == [4100, 7900]
    (message,) = [one.message for one in done.problems if "this total" in one.message]
    assert "2 of its parts, by sex, have figures (from row 3 on)" in message and "Write the total" in message


@pytest.mark.parametrize("parts", ["", PARTS.replace("2024", "2023"), PARTS.replace("E08000025", "E08000026")])
def test_a_blank_row_without_parts_of_its_own_is_left_out_as_it_was(tmp_path, parts):
    rows = f"ehcp_number,E08000025,2024,,,,,\nehcp_number,E08000025,2022,,,11000,,\n{parts}"
    done, _ = loaded(tmp_path, TEMPLATE + rows)
    assert told(done) == [(2, "warning", False)]


def test_a_total_that_says_why_it_is_blank_is_a_figure_of_its_own(tmp_path):
    done, facts = loaded(tmp_path, f"{TEMPLATE}ehcp_number,E08000025,2024,,,c,,\n{PARTS}")
    assert told(done) == [] and "c" in facts.symbol.tolist()
