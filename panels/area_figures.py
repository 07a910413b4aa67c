"""The headline rows of one indicator in every area that its Panel looks at."""

from dataclasses import dataclass, field

from panels.panel import Point


def point(row):
    """The Point in one row of the published file."""
    return Point(row.period, row.period_type, row.starts, row.ends, row.category, *row[8:])


@dataclass(frozen=True)
class AreaFigures:
    """Rows of the published file by area code, oldest first. An area without rows is simply not there."""

    rows: dict
    _shown: dict = field(default_factory=dict)

    def points(self, code):
        """The Points of one area, oldest first; empty where it has none."""
        return tuple(map(point, self.rows.get(code, ())))

    def shown(self, code):
        """(first day, last day) → row, for the periods in which the area shows a figure."""
        if code not in self._shown:
            self._shown[code] = {(row.starts, row.ends): row for row in self.rows.get(code, ()) if row.status == "shown"}
        return self._shown[code]


def area_figures(rows):
    """{indicator: AreaFigures} of headline rows sorted by indicator and area."""
    found = {}
    for row in rows:
        found.setdefault(row.indicator, {}).setdefault(row.area, []).append(row)
    return {indicator: AreaFigures(by_area) for indicator, by_area in found.items()}
