"""Periods as people write them, and as our own labels write them."""

import re
from collections.abc import Callable

from ingest.periods import calendar_periods
from ingest.periods.calendar_periods import Period
from ingest.periods.period_of_dates import period_of_dates
from ingest.periods.standing_words import split_standing


FOUR = r"((?:19|20)\d\d)"
SPAN = FOUR + r"\s?([/-])\s?((?:19|20)?\d\d)"
TO = r"\s?(?:to|-)\s?"
MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
TERM = r"(autumn and spring|autumn|spring|summer)(?: term)?"
# Between the words 'year ending' and its last month people write a day, the last one, or none.
DAY = r"(?:(\d\d?)(?:st|nd|rd|th)? )?"
ENDING = r"(?:(?:the )?(?:year|12 months|twelve months|rolling 12 months|rolling year) (?:ending|ended|to|up to)(?: the)?(?: end of)?|y/e) "
YEARS = {"fy": "financial year", "ay": "academic year"}
NAMED = ("calendar year", "academic year", "financial year", "reporting year", "tax year")
# More years than this in one period are taken for two years that have nothing to do with each other.
LONGEST = 10

# What makes a Period of the type of a bare year, where that is known, and of the parts that a pattern finds in the text.
MakePeriod = Callable[..., Period]


def parse_period(text: str, kind: str | None = None) -> Period | None:
    """The Period that `text` writes, or None where it writes none. `kind` says what a bare year is, where that is known.

    2024 (calendar year), 2024/25 (academic), 2024-25 (financial), Reporting year 2025, 2024 Q3, 2024-25 Q3, 2024-25 H1,
    March 2025, Autumn term 2024/25, 2021 to 2023, 2021/22 to 2023/24, 2024 week 42, FY 2024-25, April 2024 to March 2025, year ending
    March 2025; each also with a word that says how final it is, as in 2024/25 (provisional). Twelve months that no kind of year has
    (July to June) are none.
    """
    plain = re.sub(r"[–—−]", "-", re.sub(r"\s+", " ", split_standing(text)[0])).strip().lower()
    for name in NAMED:
        if name in plain:
            plain, kind = re.sub(rf"[\s(]*{name}[\s):]*", " ", plain).strip(), name
    if short := re.match(r"(fy|ay) ?(?=\d)", plain):
        plain, kind = plain[short.end() :], YEARS[short[1]]
    for pattern, make_period in PATTERNS.items():
        match = re.fullmatch(pattern, plain)
        if match:
            try:
                return make_period(kind, *match.groups())
            except ValueError:
                return None
    return None


def _year(kind: str | None, number: str | int) -> Period:
    return calendar_periods.year(int(number), kind if kind == "reporting year" else "calendar year")


def _span(kind: str | None, first: str, sign: str, second: str) -> Period:
    """2024/25 is an academic year, 2024-25 a financial year unless said otherwise; 2014-16 is three calendar years."""
    start, end = int(first), int(second)
    if end < 100:
        end += start // 100 * 100 + (100 if start % 100 == 99 else 0)
    if end != start + 1:
        return _years(kind, start, end if sign == "-" else 0)
    if kind == "tax year":
        return calendar_periods.tax_year(start)
    return calendar_periods.year(start, kind if kind in NAMED[1:3] else "academic year" if sign == "/" else "financial year")


def _years(kind: str | None, first: str | int, last: str | int) -> Period:
    start, end = int(first), int(last)
    if not 0 < end - start <= LONGEST:
        raise ValueError(end)
    return calendar_periods.years(_year(kind, start), _year(kind, end))


def _spans(kind: str | None, *parts: str) -> Period:
    first, last = _span(kind, *parts[:3]), _span(kind, *parts[3:])
    if first.type != last.type or not 0 < last.starts.year - first.starts.year <= LONGEST:
        raise ValueError(last.label)
    return calendar_periods.years(first, last)


def _short_spans(kind: str | None, first: str, sign: str, second: str, third: str, _: str, fourth: str) -> Period:
    return _spans(kind, first, sign, second, first[:2] + third, sign, fourth)


def _quarter(kind: str | None, number: str, which: str) -> Period:
    return calendar_periods.quarter(int(number), int(which))


def _financial(make_part: Callable[[int, int], Period]) -> MakePeriod:
    """Parts of a financial year: 2024-25 Q3. A slash is understood, for no other year than the financial one has quarters."""
    return lambda kind, first, sign, second, which: make_part(_span(None, first, sign, second).starts.year, int(which))


def _month(kind: str | None, name: str, number: str) -> Period:
    return calendar_periods.month(int(number) + (2000 if int(number) < 100 else 0), _which(name))


def _which(name: str) -> int:
    """4 of 'apr'."""
    return [month[:3].lower() for month in calendar_periods.MONTHS].index(name) + 1


def _year_ending(kind: str | None, day: str | None, name: str, number: str) -> Period:
    """Twelve months by the last of them."""
    last = _which(name)
    return _months(kind, None, calendar_periods.MONTHS[last % 12][:3].lower(), str(int(number) - (last < 12)), day, name, number)


def _months(kind: str | None, day: str | None, first: str, start: str, last_day: str | None, last: str, end: str) -> Period:
    """From the first day of one month to the last day of another. ValueError where no kind of period has these days."""
    starts, ends = calendar_periods.month(int(start), _which(first)).starts, calendar_periods.month(int(end), _which(last)).ends
    made = period_of_dates(str(starts), str(ends))
    if made is None or int(day or 1) != 1 or int(last_day or ends.day) != ends.day:
        raise ValueError(day, last_day)
    return made


def _term(kind: str | None, name: str, first: str, sign: str, second: str) -> Period:
    return calendar_periods.term(_span(None, first, sign, second).starts.year, name.capitalize())


def _swapped(make_period: MakePeriod) -> MakePeriod:
    """The same with the part written first: Q3 2024-25."""
    return lambda kind, part, *rest: make_period(kind, *rest, part)


def _week(kind: str | None, number: str, which: str) -> Period:
    return calendar_periods.week(int(number), int(which))


# Tried in this order; a text that fits none is no period.
PATTERNS: dict[str, MakePeriod] = {
    FOUR: _year,
    SPAN: _span,
    FOUR + r" to " + FOUR: _years,
    SPAN + TO + SPAN: _spans,
    SPAN + TO + r"(\d\d)([/-])(\d\d)": _short_spans,
    FOUR + r" q([1-4])": _quarter,
    r"q([1-4]) " + FOUR: _swapped(_quarter),
    SPAN + r" q([1-4])": _financial(calendar_periods.financial_quarter),
    r"q([1-4]) " + SPAN: _swapped(_financial(calendar_periods.financial_quarter)),
    SPAN + r" h([12])": _financial(calendar_periods.half_year),
    r"h([12]) " + SPAN: _swapped(_financial(calendar_periods.half_year)),
    MONTH + r"[ -]" + FOUR: _month,
    MONTH + r"[ -](\d\d)": _month,
    ENDING + DAY + MONTH + " " + FOUR: _year_ending,
    DAY + MONTH + " " + FOUR + TO + DAY + MONTH + " " + FOUR: _months,
    TERM + " " + SPAN: _term,
    FOUR + r" week (\d\d?)": _week,
    r"week (\d\d?) " + FOUR: _swapped(_week),
}
