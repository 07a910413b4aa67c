"""Which earlier points the latest figure may be set against."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from catalogue.indicators import Break
from panels.series_breaks import breaks


if TYPE_CHECKING:
    from panels.panel import Point


def comparable(points: Sequence[Point], defined: tuple[Break, ...] = ()) -> tuple[Point, ...]:
    """The shown points up to the latest, oldest first, that may be compared with it; empty where none is shown.

    All are of the latest point's period type, none shares a day with another, and none lies before a break in the series:
    those `defined` for the indicator and those that notes tell of. Rolling periods are thinned back from the latest, so
    that 2021–2023 is set against 2018–2020.
    """
    shown = [point for point in points if point.status == "shown"]
    kept = []
    since = (
        max((series_break.since for series_break in breaks(points, defined) if series_break.since <= shown[-1].end), default=None)
        if shown
        else None
    )
    for point in reversed([point for point in shown if point.period_type == shown[-1].period_type]):
        if kept and since and point.start < since:
            break
        if not kept or point.end < kept[-1].start:
            kept.append(point)
    return tuple(reversed(kept))


def same_season(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Those points that begin on the same day of the year as the last: one a year, so that the season cannot speak."""
    return tuple(point for point in points if (point.start.month, point.start.day) == (points[-1].start.month, points[-1].start.day))
