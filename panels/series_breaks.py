"""Breaks in a series: from when its figures are not comparable with earlier ones, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from catalogue import Break


if TYPE_CHECKING:
    from panels.panel import Point


TOLD = re.compile(r"(?:series break|break in (?:the )?series)\b[\s:,.–-]*(.*)", re.IGNORECASE | re.DOTALL)
UNTOLD = "The source marks a break here"


def breaks(points: Sequence[Point], defined: tuple[Break, ...] = ()) -> tuple[Break, ...]:
    """The Breaks that lie between these points, oldest first: those `defined` for the indicator, and those that a note tells of.

    A note that several points in a row carry begins its break at the first of them.
    """
    if not points:
        return ()
    begun = (point for before, point in zip(points, points[1:]) if has_break(point) and point.note != before.note)
    noted = (Break(point.start, break_words(point.note)) for point in begun)
    within = [series_break for series_break in (*noted, *defined) if points[0].start < series_break.since <= points[-1].end]
    return tuple(
        {series_break.since: series_break for series_break in sorted(within, key=lambda series_break: series_break.since)}.values()
    )


def has_break(point: Point) -> bool:
    """Whether the source says that this point is not comparable with those before it."""
    return bool(point.note and TOLD.search(point.note))


def break_words(note: str) -> str:
    """The reason in a note, after the words that announce it: Break in series: new definition → New definition."""
    reason = TOLD.search(note)[1].strip().rstrip(".")
    return f"{reason[:1].upper()}{reason[1:]}" or UNTOLD
