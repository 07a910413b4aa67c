"""Windows that lie on each other: what several subtractions one after the other leave, though no row is about it."""

from datetime import date

import pytest

from disclosure.audit import audit
from tests.disclosure.audit.audit_files import POLICY, define, row, write


def window(first, last, numerator, area="E1", **more):
    """A row of a count from the first to the last of some years."""
    dates = {"starts": date(first, 1, 1), "ends": date(last, 12, 31), "period_type": "multi-year"}
    return row(numerator, indicator="number", area=area, period=f"x{first} to {last}", **dates | more)


def found(folder, rows):
    findings = audit(write(folder / "windows.duckdb", rows, [define("number", "count")]), POLICY).findings
    return {(finding.kind, finding.area) for finding in findings}


def chain(last, area="E1", **more):
    return [window(2021, 2021, 6, area, **more), window(2021, 2022, 15, area, **more), window(2022, 2023, last, area, **more)]


@pytest.mark.parametrize(("last", "small"), [(13, True), (10, True), (14, True), (15, False), (9, False), (60, False)])
def test_a_small_year_at_the_end_of_a_chain_is_found(tmp_path, last, small):
    assert (("left over", "E1") in found(tmp_path, chain(last))) is small


def test_counts_that_do_not_add_up_over_time_tell_nobody_anything(tmp_path):
    assert found(tmp_path, [*chain(13), *chain(8, area="E2")]) == set()


def test_published_statistics_pass(tmp_path):
    assert found(tmp_path, chain(13, already_published=True)) == set()


def test_every_place_is_found_in_a_file_of_many_batches(tmp_path):
    rows = [one for number in range(2_500) for one in chain(13, area=f"A{number}")]
    assert len(found(tmp_path, rows)) == 2_000  # as many as are told of a kind
