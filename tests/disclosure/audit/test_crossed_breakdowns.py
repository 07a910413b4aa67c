"""Breakdowns by two things at once."""

from disclosure.audit.crossed_breakdowns import sides


def test_categories_come_apart_into_the_sides_of_the_breakdown():
    assert sides("sex and age", ["Female, 5 to 10", "Not recorded", "Male, 5 to 10"]) == {
        "Female, 5 to 10": (("sex", "Female"), ("age", "5 to 10")),
        "Male, 5 to 10": (("sex", "Male"), ("age", "5 to 10")),
    }


def test_a_name_with_and_in_it_is_not_crossed_for_that():
    assert sides("religion and belief", ["Christian", "Muslim", "None, or not known"]) is None
    assert sides("sex", ["Female", "Male"]) is None
