"""Ranges of ages that overlap: the children in both follow from the two and what they cover, though no row is about them."""

import pytest

from disclosure.audit import audit
from tests.disclosure.audit.audit_files import POLICY, define, row, write


def judged(folder, younger, older, whole, rows=(), areas=("E1",), **more):
    """The labels that are found, of a file with "0 to 11" and "10 to 17" under a headline, each given as (count, base), in some areas."""
    made = [
        one
        for area in areas
        for one in (
            row(*whole, area=area, **more),
            row(*younger, area=area, breakdown="age group", category="0 to 11", **more),
            row(*older, area=area, breakdown="age group", category="10 to 17", **more),
        )
    ]
    findings = audit(write(folder / "ages.duckdb", [*made, *rows], [define("share")]), POLICY).findings
    return {(found.kind, found.area, found.category) for found in findings}


SMALL = {("left over", "E1", "0 to 11")}


@pytest.mark.parametrize(
    ("younger", "older", "whole", "found"),
    [
        ((230, 1000), (200, 900), (428, 1700), SMALL),
        ((230, 1000), (200, 900), (400, 1893), SMALL),
        ((230, 1000), (200, 900), (410, 1878), SMALL),
        ((230, 1000), (200, 900), (400, 1700), set()),
        ((230, 1000), (200, 900), (430, 1900), set()),
    ],
    ids=["two children", "a base of seven", "all but two of them", "many children", "nobody"],
)
def test_few_children_in_both_ranges_are_found(tmp_path, younger, older, whole, found):
    assert judged(tmp_path, younger, older, whole) == found


def test_a_wider_range_is_a_whole_too(tmp_path):
    rows = [row(428, 1700, breakdown="age group", category="0 to 17"), row(700, 2500, breakdown="age group", category="18 to 25")]
    assert judged(tmp_path, (230, 1000), (200, 900), (1128, 4200), rows) == SMALL


def test_everybody_is_no_whole_where_others_are_counted_beside_the_ages(tmp_path):
    rows = [row(30, 100, breakdown="age group", category="Not recorded")]
    assert judged(tmp_path, (230, 1000), (200, 900), (428, 1700), rows) == set()


def test_published_statistics_pass(tmp_path):
    assert judged(tmp_path, (230, 1000), (200, 900), (428, 1700), already_published=True) == set()


def test_every_place_is_found_in_a_file_of_many_batches(tmp_path):
    areas = [f"A{number}" for number in range(500)]
    rows = [
        row(400, 1000, area=area, breakdown="place of birth", category=f"here {number}", period=f"{2000 + year}")
        for area in areas
        for number in range(12)
        for year in range(24)
    ]
    found = judged(tmp_path, (230, 1000), (200, 900), (428, 1700), rows, areas)
    assert {area for kind, area, category in found if category == "0 to 11"} == set(areas)
