"""Periods as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from ingest.periods import calendar_periods
from ingest.periods.parse_period import parse_period


@pytest.mark.parametrize(
    ("texts", "label", "kind"),
    [
        ("2024|calendar year 2024| 2024 ", "2024", "calendar year"),
        ("2024/25|2024/2025|2024 / 25|academic year 2024-25", "2024/25", "academic year"),
        ("2024-25|2024–25|2024-2025|Financial year 2024/25", "2024-25", "financial year"),
        ("Reporting year 2025|2025 (reporting year)", "2025", "reporting year"),
        ("Tax year 2024-25", "2024-25", "tax year"),
        ("2024 Q3|Q3 2024", "2024 Q3", "quarter"),
        ("2024-25 Q3|2024/25 Q3|Q3 2024-25", "2024-25 Q3", "quarter"),
        ("2024-25 H1|H1 2024-25", "2024-25 H1", "half-year"),
        ("March 2025|Mar 2025|mar-25|MARCH 2025", "March 2025", "month"),
        ("Autumn term 2024/25|autumn 2024/25", "Autumn term 2024/25", "term"),
        ("2021 to 2023|2021-23|2021-2023|2021–23", "2021 to 2023", "multi-year"),
        ("2021/22 to 2023/24|2021/22-23/24|2021/22 - 2023/24", "2021/22 to 2023/24", "multi-year"),
        ("2021-22 to 2023-24", "2021-22 to 2023-24", "multi-year"),
        ("2024 week 42|Week 42 2024", "2024 week 42", "week"),
        ("FY2024-25|FY 2024/25|Apr 2024 to Mar 2025|1 April 2024 to 31 March 2025|Year ending March 2025", "2024-25", "financial year"),
        ("12 months to March 2025|year ended 31st March 2025|Y/E March 2025|April 2024 - March 2025", "2024-25", "financial year"),
        ("AY 2024/25|Sept 2024 to Aug 2025|year ending 31 August 2025", "2024/25", "academic year"),
        ("12 months to Dec 2025|January 2025 to December 2025", "2025", "calendar year"),
        ("July 2025 to Sept 2025", "2025 Q3", "quarter"),
    ],
)
def test_a_period_may_be_written_in_several_ways(texts, label, kind):
    for text in texts.split("|"):
        found = parse_period(text)
        assert found and (found.label, found.type) == (label, kind), text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "202425",
        "2024/26",
        "2024-23",
        "2025-03",
        "31/03/2025",
        "45000",
        "Q5 2024",
        "2023 week 53",
        "25",
        "n/a",
        "FY25",
        "12 months to June 2024",
        "Jul 2022 to Jun 2023",
        "2 April 2022 to 31 March 2023",
        "1 April 2022 to 30 March 2023",
        "year ending 5 April 2023",
        "year ending 30 March 2023",
        "year ending",
        "2023-24 Q1 YTD",
    ],
)
def test_what_could_mean_two_things_or_none_is_no_period(text):
    assert parse_period(text) is None


def test_a_bare_year_is_of_the_kind_that_is_known():
    assert parse_period("2025", "reporting year") == calendar_periods.year(2025, "reporting year")


@given(any_.integers(1950, 2090), any_.integers(1, 12), any_.integers(1, 4))
def test_every_label_of_ours_is_read_as_itself(number, month, part):
    made = [
        calendar_periods.year(number), calendar_periods.year(number, "academic year"), calendar_periods.year(number, "financial year"), calendar_periods.month(number, month),
        calendar_periods.quarter(number, part), calendar_periods.financial_quarter(number, part), calendar_periods.half_year(number, (part + 1) // 2),
        calendar_periods.years(calendar_periods.year(number), calendar_periods.year(number + part)), *(calendar_periods.term(number, name) for name in calendar_periods.TERMS),
    ]  # fmt: skip
    for one in made:
        assert parse_period(one.label) == one
        assert one.starts < one.ends and one.starts.day == 1
