"""Every kind of period in words."""

from datetime import date

import pytest

from panels import periods
from tests.panels.world import BIRMINGHAM, series, shown


@pytest.mark.parametrize(
    ("label", "kind", "beside", "inside"),
    [
        ("2024", "calendar year", "2024", "in 2024"),
        ("2023/24", "academic year", "2023/24", "in 2023/24"),
        ("2024-25", "financial year", "2024–25", "in 2024–25"),
        ("2025", "reporting year", "year to March 2025", "in the year to March 2025"),
        ("2024 Q3", "quarter", "July to September 2024", "in July to September 2024"),
        ("2024-25 Q3", "quarter", "third quarter of 2024–25", "in the third quarter of 2024–25"),
        ("March 2025", "month", "March 2025", "in March 2025"),
        ("Autumn term 2024/25", "term", "Autumn term 2024/25", "in the autumn term 2024/25"),
        ("2021 to 2023", "multi-year", "2021–2023", "in 2021–2023"),
        ("2021-22 to 2023-24", "multi-year", "2021–22 to 2023–24", "in 2021–22 to 2023–24"),
        ("2024-25 H1", "half-year", "first half of 2024–25", "in the first half of 2024–25"),
        ("2024 week 42", "week", "week 42 of 2024", "in week 42 of 2024"),
    ],
)
def test_a_period_is_said_in_words(label, kind, beside, inside):
    assert (periods.period(label, kind), periods.during(label, kind)) == (beside, inside)


def test_a_span_names_its_ends_and_what_they_share_once():
    points = shown(series(BIRMINGHAM, (1, 2), (1, 2))).points
    assert periods.span(points) == "2020 to 2021"
    assert periods.span(points[:1]) == "2020"
    assert periods.span(shown(series(BIRMINGHAM, (1, 2), (1, 2), period_type="reporting year")).points) == "March 2020 to March 2021"


def test_since_reads_on_in_a_sentence():
    assert periods.since(shown(series(BIRMINGHAM, (1, 2))).latest) == "since 2020"
    assert periods.since(shown(series(BIRMINGHAM, (1, 2), period_type="reporting year")).latest) == "since the year to March 2020"


def test_deadlines_name_the_month_or_the_end_of_the_year():
    assert periods.deadline(date(2027, 3, 31)) == "by March 2027"
    assert periods.deadline(date(2027, 12, 31)) == "by the end of 2027"
    assert periods.day(date(2026, 11, 4)) == "4 November 2026"
