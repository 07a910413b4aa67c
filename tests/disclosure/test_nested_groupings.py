"""Few whom a group leaves out of another that holds it by its label, in one breakdown or across two, are protected."""

import pytest

from disclosure import Rule
from tests.disclosure.test_joint_sums import hidden


SHARE = Rule("share", "proportion", 100, 6, "in time", "plans")


def of(whole, part, left, few):
    """Figures of a headline, a `whole` (breakdown, category), a `part` of it, and what is `left` of the headline beside the whole."""
    numbers = {("all", "all"): (303, 600), whole: (103, 230), part: (100, 200) if few else (90, 200), left: (200, 370)}
    return {("share", *heading, 2024, 2024): pair for heading, pair in numbers.items()}


NESTED = {
    "including": (("ethnicity", "White (including Traveller)"), ("ethnicity", "White"), ("ethnicity", "Asian")),
    "sexes": (("sex", "Girls (incl. non-binary)"), ("sex", "Female"), ("sex", "Male")),
    "need": (("sen", "Yes"), ("primary need", "Autism"), ("sen", "No")),
    "status": (("sen", "SEN"), ("SEN status", "SEN support"), ("sen", "No SEN")),
    "meals": (("free school meals in last 6 years", "Eligible"), ("free school meals", "Eligible"), ("free school meals in last 6 years", "Not eligible")),
    "years": (("year group", "Reception to Year 1"), ("year group", "Reception"), ("year group", "Year 2 to Year 6")),
}  # fmt: skip


@pytest.mark.parametrize("kind", NESTED)
def test_few_left_out_of_a_group_by_its_label_are_protected(kind):
    assert hidden([SHARE], of(*NESTED[kind], few=True))


@pytest.mark.parametrize("kind", NESTED)
def test_many_left_out_hide_nothing(kind):
    assert not hidden([SHARE], of(*NESTED[kind], few=False))
