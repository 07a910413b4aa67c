"""The audit takes a group from one that holds it by its label, and knows nothing of the list that hiding goes by."""

from time import process_time

import pytest

from disclosure.audit import audit
from disclosure.audit.judgement import LEFT_OVER
from disclosure.audit.labels import Label
from disclosure.audit.worded_wholes import _pairs
from tests.disclosure.audit.audit_files import POLICY, row, write


PAIRS = (
    (("ethnicity", "White (including Traveller)"), ("ethnicity", "White")),
    (("sex", "Girls (incl. non-binary)"), ("sex", "Female")),
    (("sen", "Yes"), ("primary need", "Autism")),
    (("sen", "SEN"), ("sen status", "SEN support")),
    (("free school meals in last 6 years", "Eligible"), ("free school meals", "Eligible")),
)


def left_over(folder, whole, part, numbers):
    rows = [row(*numbers, breakdown=whole[0], category=whole[1]), row(100, 200, breakdown=part[0], category=part[1])]
    found = audit(write(folder / "f.duckdb", rows), POLICY).findings
    return [(finding.breakdown, finding.category) for finding in found if finding.kind == LEFT_OVER]


@pytest.mark.parametrize("whole, part", PAIRS)
@pytest.mark.parametrize("numbers", [(103, 230), (130, 207), (130, 234)], ids=["count", "base", "rest"])
def test_few_left_out_are_a_finding(tmp_path, whole, part, numbers):
    assert left_over(tmp_path, whole, part, numbers) == [part]


@pytest.mark.parametrize("whole, part", [*PAIRS, (("sen", "No"), ("primary need", "Autism")), (("sex", "Male"), ("sex", "Female"))])
def test_many_left_out_are_none_nor_is_a_group_of_others(tmp_path, whole, part):
    assert left_over(tmp_path, whole, part, (150, 300)) == []


def test_groups_that_only_happen_to_be_close_are_none(tmp_path):
    assert left_over(tmp_path, ("sen", "No"), ("primary need", "Autism"), (103, 230)) == []


def test_thousands_of_labels_are_not_held_each_against_each():
    names = [f"Place {number - 1}" if number % 2 else f"Place {number} (including its hamlets)" for number in range(6_000)]
    labels = [Label(number, "locality", name, False) for number, name in enumerate(names)]
    began = process_time()
    assert len(list(_pairs(labels))) == 3_000
    assert process_time() - began < 2
