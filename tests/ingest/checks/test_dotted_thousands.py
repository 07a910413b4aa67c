"""Kind: scale. A dot between thousands makes a thousandth of a count."""

import pytest

from tests.ingest.load_extract import faults, loaded


REACH = "platform,month,reach\n"


def months(counts):
    return "".join(f"Facebook,{month} 2024,{count}\n" for month, count in zip(("May", "June", "July", "August"), counts))


def test_counts_of_three_decimals_are_refused_by_row(tmp_path):
    done, _ = loaded(tmp_path, REACH + months(["12.400", "980", "13.125", "11.075"]))
    assert faults(done) == [(2, "reach", "12.400"), (4, "reach", "13.125"), (5, "reach", "11.075")]


@pytest.mark.parametrize(
    "counts", [["12.4", "13.125", "11.075", "9.333"], ["12400", "13.125", "11.075"], ['"12,400"', '"13,125"', '"11,075"']]
)
def test_averages_and_numbers_without_a_dot_are_not(tmp_path, counts):
    assert faults(loaded(tmp_path, REACH + months(counts))[0]) == []
