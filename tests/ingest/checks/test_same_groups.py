"""Kind: totals and subtotals among parts. One group under two names has two figures, of which one at most is right."""

import pytest

from tests.ingest.load_extract import faults, loaded


TEMPLATE = "indicator,area,period,breakdown,category,numerator,denominator,value\n"
ROW = "ehcp_issued_within_20_weeks,E08000025,{period},{breakdown},{category},{count},400,\n"


def two(first, second, periods=("2024", "2024")):
    return TEMPLATE + "".join(
        ROW.format(period=period, breakdown=breakdown, category=category, count=count)
        for period, (breakdown, category), count in zip(periods, (first, second), (200, 190))
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("sex", "Female"), ("sex", "Girls")),
        (("sex", "Female"), ("gender", "Female")),
        (("age", "5 to 10"), ("age", "aged 5-10")),
        (("ethnicity", "Asian"), ("ethnicity", "asian ")),
    ],
)
def test_one_group_under_two_names_is_refused_by_its_second_row(tmp_path, first, second):
    done, facts = loaded(tmp_path, two(first, second))
    assert [(row, column) for row, column, _ in faults(done)] == [(3, "category")] and facts is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("sex", "Female"), ("sex", "Male")),
        (("ethnicity", "Unknown"), ("ethnicity", "Refused")),
        (("grade", "A+"), ("grade", "A-")),
        (("need", "Autism"), ("provision", "Autism")),
    ],
)
def test_two_groups_are_two(tmp_path, first, second):
    assert faults(loaded(tmp_path, two(first, second))[0]) == []


def test_a_group_that_was_renamed_from_one_year_to_the_next_is_no_fault(tmp_path):
    assert faults(loaded(tmp_path, two(("sex", "Female"), ("sex", "Girls"), ("2023", "2024")))[0]) == []


def test_the_same_figure_in_two_breakdowns_is_right(tmp_path):
    assert faults(loaded(tmp_path, two(("age", "5 to 10"), ("age group", "5 to 10")).replace("190", "200"))[0]) == []
