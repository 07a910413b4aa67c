"""The headline rows of one indicator in every area that its Panel looks at."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from panels.panel import Point
from store.published import SafeRow


def point(row: SafeRow) -> Point:
    """The Point in one row of the published file."""
    return Point(row.period, row.period_type, row.starts, row.ends, row.category, *row[8:])


@dataclass(frozen=True)
class AreaFigures:
    """Rows of the published file by area code, oldest first. An area without rows is simply not there."""

    rows: dict
    _shown: dict = field(default_factory=dict)

    def points(self, code: str) -> tuple[Point, ...]:
        """The Points of one area, oldest first; empty where it has none."""
        return tuple(map(point, self.rows.get(code, ())))

    def shown(self, code: str) -> dict[tuple[date, ...], SafeRow]:
        """(first day, last day) → row, for the periods in which the area shows a figure."""
        if code not in self._shown:
            self._shown[code] = {(row.starts, row.ends): row for row in self.rows.get(code, ()) if row.status == "shown"}
        return self._shown[code]


def area_figures(rows: Sequence[SafeRow]) -> dict[str, AreaFigures]:
    """{indicator: AreaFigures} of headline rows sorted by indicator and area."""
    by_indicator = {}
    for row in rows:
        by_indicator.setdefault(row.indicator, {}).setdefault(row.area, []).append(row)
    return {indicator: AreaFigures(by_area) for indicator, by_area in by_indicator.items()}
