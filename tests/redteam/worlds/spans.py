"""Spans of time as councils write them, each a set of months; and how a file's first and last day are read back."""

from typing import NamedTuple


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


class Span(NamedTuple):
    """A stretch of time by the label that a file has for it. A month is its year times twelve, plus its number less one."""

    label: str
    months: frozenset


def months(year, first, length):
    """`length` months from month `first` (1 to 12) of a year."""
    start = year * 12 + first - 1
    return frozenset(range(start, start + length))


def between(starts, ends):
    """The months from a first to a last day."""
    return frozenset(range(starts.year * 12 + starts.month - 1, ends.year * 12 + ends.month))


def financial_year(year):
    """2024-25."""
    return Span(f"{year}-{(year + 1) % 100:02d}", months(year, 4, 12))


def reporting_year(year):
    """The same twelve months under another name: Reporting year 2025."""
    return Span(f"Reporting year {year + 1}", months(year, 4, 12))


def academic_year(year):
    """2024/25."""
    return Span(f"{year}/{(year + 1) % 100:02d}", months(year, 9, 12))


def calendar_year(year):
    """2024."""
    return Span(str(year), months(year, 1, 12))


def half(year, which):
    """2024-25 H1."""
    return Span(f"{financial_year(year).label} H{which}", months(year, 4 + 6 * (which - 1), 6))


def quarter(year, which):
    """2024-25 Q1, of the financial year."""
    return Span(f"{financial_year(year).label} Q{which}", months(year, 3 * which + 1, 3))


def calendar_quarter(year, which):
    """2024 Q1."""
    return Span(f"{year} Q{which}", months(year, 3 * which - 2, 3))


def month(year, which):
    """March 2025; a month past 12 is of the year after."""
    start = year * 12 + which - 1
    return Span(f"{MONTHS[start % 12]} {start // 12}", months(year, which, 1))


def window(first, length):
    """Several calendar years as one: 2021 to 2023."""
    return Span(f"{first} to {first + length - 1}", months(first, 1, 12 * length))


def year_and_quarters(chance):
    """A financial year and its quarters, one of them left out at times."""
    quarters = [quarter(2024, which) for which in (1, 2, 3, 4)]
    return "year and quarters", [financial_year(2024), *_some_left_out(chance, quarters)]


def year_half_and_quarters(chance):
    """A year, one or both of its halves, and some of its quarters."""
    kept = _some_left_out(chance, [quarter(2024, which) for which in (1, 2, 3, 4)])
    return "year, halves and quarters", [financial_year(2024), *_some_left_out(chance, [half(2024, 1), half(2024, 2)]), *kept]


def two_years_that_overlap(chance):
    """A calendar and a financial year, and the quarters of both."""
    quarters = [calendar_quarter(2024, 1), *(quarter(2024, which) for which in (1, 2, 3, 4))]
    return "calendar and financial year", [calendar_year(2024), financial_year(2024), *_some_left_out(chance, quarters)]


def two_names(chance):
    """One span under two names: a financial and a reporting year, a quarter of either year."""
    return "two names of one span", [financial_year(2024), reporting_year(2024), quarter(2024, 1), calendar_quarter(2024, 2)]


def quarter_and_months(chance):
    """A quarter and its months."""
    return "quarter and months", [quarter(2024, 1), *_some_left_out(chance, [month(2024, which) for which in (4, 5, 6)])]


def rolling_windows(chance):
    """Windows of two years that overlap, beside single years."""
    windows = [window(first, 2) for first in (2021, 2022, 2023)]
    return "rolling windows", [*windows, *_some_left_out(chance, [calendar_year(year) for year in (2021, 2022, 2023, 2024)])]


def _some_left_out(chance, spans):
    dropped = chance.choice((None, None, *range(len(spans))))
    return [span for place, span in enumerate(spans) if place != dropped]


FLOWS = (year_and_quarters, year_half_and_quarters, two_years_that_overlap, two_names, quarter_and_months, rolling_windows)
