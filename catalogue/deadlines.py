"""Deadlines: so many working days before or after a day, by the bank holidays of England; and the last days of a year's parts."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from catalogue.meeting_cycles import EVERY, Cycle, Due, span


SATURDAY, APRIL = 5, 4


def is_working_day(day: date) -> bool:
    """Whether offices in England work on that day: neither a weekend nor a bank holiday."""
    return day.weekday() < SATURDAY and day not in _holidays(day.year)


def papers_due(cycle: Cycle, meeting: date) -> date | None:
    """The day by which the papers of a meeting go out; None where the body has set none."""
    return _counted(meeting, cycle.papers_before, -1)


def minutes_due(cycle: Cycle, meeting: date) -> date | None:
    """The day by which its minutes go out; None where the body has set none."""
    return _counted(meeting, cycle.minutes_after, 1)


def last_days(due: Due, first: date, last: date) -> Iterator[date]:
    """Every day from `first` to `last` that ends a month, quarter, half-year or year of those that begin in April."""
    months = EVERY[due.every]
    year, month = first.year, first.month
    while date(year, month, 1) <= last:
        following = date(year + month // 12, month % 12 + 1, 1)
        ends = following - timedelta(days=1)
        if (month + 1 - APRIL) % months == 0 and first <= ends <= last:
            yield ends
        year, month = following.year, following.month


def _counted(day: date, words: str | None, direction: int) -> date | None:
    """The day that lies a span before (−1) or after (1) another. The day itself is never counted, as the rules of councils have it."""
    if words is None:
        return None
    count, unit = span(words)
    if unit != "working day":
        return day + timedelta(days=direction * count * (7 if unit == "week" else 1))
    while count:
        day += timedelta(days=direction)
        count -= is_working_day(day)
    return day


@cache
def _holidays(year: int) -> frozenset[date]:
    """The bank holidays of England in a year. The package is slow to import, so it is asked for when it is needed."""
    from holidays import country_holidays

    return frozenset(country_holidays("GB", subdiv="ENG", years=year))
