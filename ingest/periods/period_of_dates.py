"""The period between two dates."""

from datetime import date, timedelta

from ingest.periods import calendar_periods
from ingest.periods.calendar_periods import Period


STARTS = {(1, 1): "calendar year", (4, 1): "financial year", (9, 1): "academic year", (8, 1): "academic year"}


def period_of_dates(first: str, last: str) -> Period | None:
    """The Period from the day `first` to the day `last` (as 2020-01-31), or None where that is none that we name."""
    try:
        start, after = date.fromisoformat(first), date.fromisoformat(last) + timedelta(days=1)
    except ValueError:
        return None
    months = 12 * (after.year - start.year) + after.month - start.month
    if start.day != 1 or after.day != 1 or months < 1:
        return None
    if months == 1:
        return calendar_periods.month(start.year, start.month)
    if months == 3 and start.month % 3 == 1:
        return calendar_periods.quarter(start.year, (start.month + 2) // 3)
    kind = STARTS.get((start.month, start.day))
    if months % 12 or not kind:
        return None
    first_year, last_year = calendar_periods.year(start.year, kind), calendar_periods.year(start.year + months // 12 - 1, kind)
    return first_year if months == 12 else calendar_periods.years(first_year, last_year)
