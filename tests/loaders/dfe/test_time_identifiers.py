"""Every time identifier of a tidy file, with the digits it asks for."""

from datetime import date

import pytest

from ingest.periods.parse_period import parse_period
from loaders.dfe import time_identifiers


@pytest.mark.parametrize(
    ("digits", "identifier", "label", "kind", "starts", "ends"),
    [
        ("2024", "Calendar year", "2024", "calendar year", date(2024, 1, 1), date(2024, 12, 31)),
        ("2025", "Reporting year", "2025", "reporting year", date(2024, 4, 1), date(2025, 3, 31)),
        ("202425", "Academic year", "2024/25", "academic year", date(2024, 9, 1), date(2025, 8, 31)),
        ("199900", "Academic year", "1999/00", "academic year", date(1999, 9, 1), date(2000, 8, 31)),
        ("202425", "Financial year", "2024-25", "financial year", date(2024, 4, 1), date(2025, 3, 31)),
        ("202425", "Tax year", "2024-25", "tax year", date(2024, 4, 6), date(2025, 4, 5)),
        ("202425", "Financial year Q1", "2024-25 Q1", "quarter", date(2024, 4, 1), date(2024, 6, 30)),
        ("202425", "Financial year Q4", "2024-25 Q4", "quarter", date(2025, 1, 1), date(2025, 3, 31)),
        ("202425", "Part 1 (April to September)", "2024-25 H1", "half-year", date(2024, 4, 1), date(2024, 9, 30)),
        ("202425", "Part 2 (October to March)", "2024-25 H2", "half-year", date(2024, 10, 1), date(2025, 3, 31)),
        ("202425", "Autumn term", "Autumn term 2024/25", "term", date(2024, 9, 1), date(2024, 12, 31)),
        ("202425", "Spring term", "Spring term 2024/25", "term", date(2025, 1, 1), date(2025, 3, 31)),
        ("202425", "Summer term", "Summer term 2024/25", "term", date(2025, 4, 1), date(2025, 7, 31)),
        ("202425", "Autumn and spring term", "Autumn and spring term 2024/25", "term", date(2024, 9, 1), date(2025, 3, 31)),
        ("2024", "February", "February 2024", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", "December", "December 2024", "month", date(2024, 12, 1), date(2024, 12, 31)),
        ("2020", "Week 53", "2020 week 53", "week", date(2020, 12, 28), date(2021, 1, 3)),
        (" 2024 ", " calendar  YEAR ", "2024", "calendar year", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_an_identifier_reads_its_digits(digits, identifier, label, kind, starts, ends):
    found = time_identifiers.read_time(digits, identifier)
    assert found.wrong is None and found.caution is None
    assert (found.period.label, found.period.type, found.period.starts, found.period.ends) == (label, kind, starts, ends)


def test_every_label_is_read_again_as_the_same_period():
    for identifier in time_identifiers.IDENTIFIERS.values():
        made = time_identifiers.read_time("2020" if identifier.digits == 4 else "202021", identifier.name).period
        assert parse_period(made.label, made.type) == made


@pytest.mark.parametrize(("digits", "years", "moved"), [("2024", 1, "2025"), ("202425", -1, "202324"), ("199899", 1, "199900")])
def test_a_shift_moves_the_digits_by_years(digits, years, moved):
    assert time_identifiers.moved(digits, years) == moved
