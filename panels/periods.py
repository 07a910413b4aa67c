"""Periods and dates in words: 2023/24, 2024–25, the year to March 2025, July to September 2024, 14 November 2026."""

from __future__ import annotations

from calendar import month_name
from datetime import date
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from panels.panel import Point


ORDER = {"1": "first", "2": "second", "3": "third", "4": "fourth"}


def period(label: str, kind: str) -> str:
    """A period as it stands beside a figure: 2024–25, year to March 2025, July to September 2024, 2021–2023."""
    return _WORDED.get(kind, _dashed)(label)


def during(label: str, kind: str) -> str:
    """A period inside a sentence: in 2024, in the year to March 2025, in the autumn term 2024/25."""
    text = period(label, kind)
    the = kind in ("reporting year", "half-year", "term") or " quarter of " in text
    return f"in the {text[0].lower()}{text[1:]}" if the else f"in {text}"


def of(point: Point) -> str:
    """The period of a row, as it stands beside a figure."""
    return period(point.period, point.period_type)


def within(point: Point) -> str:
    """The period of a row, inside a sentence."""
    return during(point.period, point.period_type)


def since(point: Point) -> str:
    """since 2014, since the year to March 2014."""
    return within(point).replace("in ", "since ", 1)


def span(points: tuple[Point, ...]) -> str:
    """From the first to the last of some points: 2014 to 2024, March 2020 to March 2025. One point gives its period alone."""
    first, last = of(points[0]), of(points[-1])
    if first == last:
        return first
    if points[0].period_type == points[-1].period_type == "reporting year":
        return f"{first} to {last}".replace("year to ", "")
    return f"{first} {'–' if ' to ' in first + last else 'to'} {last}"


def month(moment: date) -> str:
    """June 2026."""
    return f"{month_name[moment.month]} {moment.year}"


def day(moment: date) -> str:
    """14 November 2026."""
    return f"{moment.day} {month(moment)}"


def deadline(moment: date) -> str:
    """A day by which something is due: by the end of 2027, by March 2027."""
    return f"by the end of {moment.year}" if (moment.month, moment.day) == (12, 31) else f"by {month(moment)}"


def _dashed(label):
    return label.replace("-", "–")


def _several_years(label):
    """2021–2023, but '2021/22 to 2023/24', where a dash between two dashes or slashes would be hard to read."""
    return _dashed(label) if "-" in label or "/" in label else label.replace(" to ", "–")


def _reporting_year(label):
    return f"year to March {label}"


def _quarter(label):
    """A calendar quarter by its months; a quarter of a financial year by its order."""
    year, _, part = label.partition(" Q")
    if part not in ORDER:
        return _dashed(label)
    if "-" in year or "/" in year:
        return f"{ORDER[part]} quarter of {_dashed(year)}"
    return f"{month_name[3 * int(part) - 2]} to {month_name[3 * int(part)]} {year}"


def _half_year(label):
    year, _, part = label.partition(" H")
    return f"{ORDER[part]} half of {_dashed(year)}" if part in ORDER else _dashed(label)


def _week(label):
    year, _, week = label.partition(" week ")
    return f"week {week} of {year}"


_WORDED = {
    "reporting year": _reporting_year,
    "quarter": _quarter,
    "half-year": _half_year,
    "week": _week,
    "multi-year": _several_years,
}
