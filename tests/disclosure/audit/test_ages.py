"""Ranges of ages as labels give them."""

import pytest

from disclosure.audit.ages import OLDEST, age_range


@pytest.mark.parametrize(
    ("category", "ages"),
    [
        ("5 to 10", (5, 11)), ("5-10", (5, 11)), ("5 – 10 years", (5, 11)), ("Aged 5 to 10", (5, 11)), ("Under 5", (0, 5)), ("Age 14", (14, 15)),
        ("14", (14, 15)), ("14 years old", (14, 15)), ("16 and over", (16, OLDEST)), ("16+", (16, OLDEST)), ("Over 16", (17, OLDEST)),
        ("2 and under", (0, 3)), ("Not recorded", None), ("10 to 5", None), ("Year 7", None),
    ],
)  # fmt: skip
def test_a_label_of_ages(category, ages):
    assert age_range("age group", category) == ages


@pytest.mark.parametrize("breakdown", ["deprivation", "language", "stage"])
def test_only_a_breakdown_that_names_ages_has_them(breakdown):
    assert age_range(breakdown, "5") is None
