"""Two indicators of which one is part of the other: what lies between them is a group of children that nobody publishes."""

import pytest

from disclosure.audit import audit
from disclosure.audit.judgement import LEFT_OVER
from tests.disclosure.audit.audit_files import POLICY, define, hidden, row, write


WIDE = define("wide", base="Plans")
NARROW = define("narrow", base="Plans, exceptions left out", narrows="wide")
APART = define("apart", base="Plans", apart_from="wide")
SEVERE = define("severe", base="Plans", part_of="wide")


def left_over(folder, definition, wide, inner):
    rows = [row(*wide, indicator="wide"), row(*inner, indicator=definition[0])]
    return [
        finding.indicator
        for finding in audit(write(folder / "f.duckdb", rows, (WIDE, definition)), POLICY).findings
        if finding.kind == LEFT_OVER
    ]


@pytest.mark.parametrize("wide", [(203, 500), (300, 407), (250, 454)], ids=["count", "base", "rest"])
def test_few_whom_a_narrower_indicator_leaves_out_are_marked(tmp_path, wide):
    assert left_over(tmp_path, NARROW, wide, (200, 400)) == ["narrow"]


@pytest.mark.parametrize("wide", [(220, 450), (200, 400), (190, 390)], ids=["many", "none", "less than the part"])
def test_many_or_none_left_out_are_not(tmp_path, wide):
    assert left_over(tmp_path, NARROW, wide, (200, 400)) == []


def test_few_who_are_in_the_whole_and_not_in_its_part_are_marked(tmp_path):
    assert left_over(tmp_path, SEVERE, (203, 900), (200, 900)) == ["severe"]
    (tmp_path / "f.duckdb").unlink()
    assert left_over(tmp_path, SEVERE, (260, 905), (200, 900)) == []


@pytest.mark.parametrize(("base", "expected"), [(500, ["apart"]), (499, [])], ids=["one base", "another base"])
def test_few_whom_neither_of_two_indicators_of_one_base_counts_are_marked(tmp_path, base, expected):
    assert left_over(tmp_path, APART, (300, 500), (197, base)) == expected


def test_a_hidden_one_leaves_nothing_to_subtract(tmp_path):
    rows = [row(203, 500, indicator="wide"), hidden(indicator="narrow")]
    assert not [
        finding for finding in audit(write(tmp_path / "f.duckdb", rows, (WIDE, NARROW)), POLICY).findings if finding.kind == LEFT_OVER
    ]
