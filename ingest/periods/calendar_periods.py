"""Periods of time: their label, their type, their first and last day."""

from dataclasses import dataclass
from datetime import date, timedelta


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
# A term's first and last month, each as (years after the academic year began, month).
TERMS = {"Autumn": ((0, 9), (0, 12)), "Spring": ((1, 1), (1, 3)), "Summer": ((1, 4), (1, 7)), "Autumn and spring": ((0, 9), (1, 3))}
STARTS_IN = {"calendar year": 1, "academic year": 9, "financial year": 4, "reporting year": 4}


@dataclass(frozen=True)
class Period:
    """A stretch of time as the pages show it. `starts` and `ends` are its first and last day."""

    label: str
    type: str
    starts: date
    ends: date


def year(number: int, type: str = "calendar year") -> Period:
    """The year of a type that starts in `number`; a reporting year is called by the year it ends in, 31 March."""
    first = number - 1 if type == "reporting year" else number
    label = {"academic year": f"{number}/{_short(number + 1)}", "financial year": f"{number}-{_short(number + 1)}"}.get(type, str(number))
    return Period(label, type, *_months(first, STARTS_IN[type], 12))


def tax_year(number: int) -> Period:
    """The tax year that starts on 6 April of `number`."""
    return Period(f"{number}-{_short(number + 1)}", "tax year", date(number, 4, 6), date(number + 1, 4, 5))


def years(first: Period, last: Period) -> Period:
    """Several years of one type as one period, from the Period of the first to that of the last."""
    return Period(f"{first.label} to {last.label}", "multi-year", first.starts, last.ends)


def quarter(number: int, which: int) -> Period:
    """Quarter `which` (1 to 4) of a calendar year."""
    return Period(f"{number} Q{which}", "quarter", *_months(number, 3 * which - 2, 3))


def financial_quarter(number: int, which: int) -> Period:
    """Quarter `which` (1 to 4) of the financial year that starts in `number`; the first is April to June."""
    return Period(f"{year(number, 'financial year').label} Q{which}", "quarter", *_months(number, 3 * which + 1, 3))


def half_year(number: int, which: int) -> Period:
    """April to September (1) or October to March (2) of the financial year that starts in `number`."""
    return Period(f"{year(number, 'financial year').label} H{which}", "half-year", *_months(number, 4 + 6 * (which - 1), 6))


def month(number: int, which: int) -> Period:
    """Month `which` (1 to 12) of a calendar year."""
    return Period(f"{MONTHS[which - 1]} {number}", "month", *_months(number, which, 1))


def term(number: int, name: str) -> Period:
    """A term ('Autumn', 'Spring', 'Summer', 'Autumn and spring') of the academic year that starts in `number`."""
    (late, first), (later, last) = TERMS[name]
    starts = date(number + late, first, 1)
    return Period(f"{name} term {year(number, 'academic year').label}", "term", starts, _months(number + later, last, 1)[1])


def week(number: int, which: int) -> Period:
    """ISO week `which` of a year. ValueError where that year has no such week."""
    starts = date.fromisocalendar(number, which, 1)
    return Period(f"{number} week {which}", "week", starts, starts + timedelta(days=6))


def _short(number: int) -> str:
    return f"{number % 100:02d}"


def _months(number: int, first: int, length: int) -> tuple[date, date]:
    """First and last day of `length` months from month `first` (which may run past 12) of a year."""
    start, after = first - 1, first - 1 + length
    return date(number + start // 12, start % 12 + 1, 1), date(number + after // 12, after % 12 + 1, 1) - timedelta(days=1)
