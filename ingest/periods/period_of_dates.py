"""The period between two dates."""

from datetime import date, timedelta

from ingest.periods import calendar_periods


STARTS = {(1, 1): "calendar year", (4, 1): "financial year", (9, 1): "academic year", (8, 1): "academic year"}


def between(first, last):
    """The Period from the day `first` to the day `last` (as 2020-01-31), or None where that is none that we name."""
    try:
        first, after = date.fromisoformat(first), date.fromisoformat(last) + timedelta(days=1)
    except ValueError:
        return None
    months = 12 * (after.year - first.year) + after.month - first.month
    if first.day != 1 or after.day != 1 or months < 1:
        return None
    if months == 1:
        return calendar_periods.month(first.year, first.month)
    if months == 3 and first.month % 3 == 1:
        return calendar_periods.quarter(first.year, (first.month + 2) // 3)
    kind = STARTS.get((first.month, first.day))
    if months % 12 or not kind:
        return None
    one, last = calendar_periods.year(first.year, kind), calendar_periods.year(first.year + months // 12 - 1, kind)
    return one if months == 12 else calendar_periods.years(one, last)
