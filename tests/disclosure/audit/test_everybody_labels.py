"""Labels that mean everybody, and those that only sound like it."""

import pytest

from disclosure.audit.everybody_labels import is_total


@pytest.mark.parametrize(
    "label", ["Total", "All", "Both", "Persons", "Any", "All pupils", "Total (ethnicity)", "all", "Both sexes", "Everyone", "All ages"]
)
def test_everybody(label):
    assert is_total(label)


@pytest.mark.parametrize(
    "label", ["All other groups", "Any other ethnic group", "Totally deaf", "Both parents work", "Female", "Any other Asian background"]
)
def test_somebody(label):
    assert not is_total(label)
