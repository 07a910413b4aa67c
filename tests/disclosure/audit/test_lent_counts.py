"""A value without its base, beside an indicator that counts the same children: the audit divides."""

import pytest

from disclosure.audit import audit
from tests.disclosure.audit.audit_files import POLICY, define, row, write


DEFINITIONS = (define("number", "count", 1.0, 0, same_children_as="children"), define("share", same_children_as="children"))


def kinds(folder, count, value):
    rows = [row(count, indicator="number"), row(indicator="share", value=value)]
    found = audit(write(folder / "f.duckdb", rows, DEFINITIONS), POLICY).findings
    return {(finding.indicator, finding.kind) for finding in found}


@pytest.mark.parametrize(
    "count, value, kind",
    [(400.0, 99.0, "small remainder"), (9.0, 100.0, "small base"), (8.0, 88.9, "small base")],
    ids=["rest", "all of nine", "both"],
)
def test_a_lent_count_and_a_value_tell_a_small_base_or_remainder(tmp_path, count, value, kind):
    assert ("share", kind) in kinds(tmp_path, count, value)


@pytest.mark.parametrize("count, value", [(400.0, 90.0), (400.0, 100.0), (6000.0, 99.9)], ids=["many left", "perhaps nobody", "wide"])
def test_where_many_or_nobody_can_be_left_there_is_none(tmp_path, count, value):
    assert not kinds(tmp_path, count, value)
