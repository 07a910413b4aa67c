"""Which notes count a few children in words, and which only name a table, an age or a date."""

import pytest

from catalogue.labels.counts_in_words import counts_a_few


@pytest.mark.parametrize(
    "text",
    [
        "3 children", "Female: 3 of 60", "up from 2", "all but three boys", "of whom four were girls", "3", "n=4", "four out of 80", "one child moved",
        "Includes 2 looked after children", "We excluded five pupils", "2 are unknown", "fewer than 5 girls", "Rose to 3 (1 boy)", "7 of whom moved away",
    ],
)  # fmt: skip
def test_a_few_children_are_seen(text):
    assert counts_a_few(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "Provisional", "See table 3", "Key stage 2 only", "From 1 April 2023", "within 4 weeks", "Aged 5 to 9", "3 schools did not report",
        "Years 1 to 6", "Two terms only", "Q3", "2 doses by age 5", "per 10,000 children", "Based on 120 children", "3.5 points up",
        "excludes 16 and 17 year olds", "rounded to the nearest 5", "Counts under 6 are hidden", "was 3.2% last year", "now includes Year 6 pupils",
    ],
)  # fmt: skip
def test_what_counts_nobody_is_left(text):
    assert not counts_a_few(text)
