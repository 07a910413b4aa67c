"""What the published file says of one indicator in every area, read once."""

from functools import cached_property

from catalogue.areas import Area
from panels.area_figures import point
from panels.panel import Build, Point
from panels.peers import FEWEST, LOCALITY, Peers, localities, peers


UNPLACED = ("Not recorded", "Not known", "Unknown")


class AllAreas:
    """The headline rows of one indicator in all areas, and those of an area's localities, ready to be put side by side.

    A bare count is not read at all, as it grows with the size of the place.
    """

    def __init__(self, published, catalogue, indicator, area):
        self.indicator, self.area, self.areas = indicator, area, catalogue.areas
        self.published, self.build = published, Build(*published.build()[:3])
        self._rows, self._near = {}, {neighbour.code for neighbour in catalogue.areas.neighbours(area.code)}
        if indicator.method == "count":
            return
        for row in published.headlines([indicator.id], list(catalogue.areas.by_code)):
            self._rows.setdefault(row.area, {})[row.ends, row.starts] = row
        for row in published.series(indicator.id, area.code, LOCALITY):
            if row.category not in UNPLACED:
                self._rows.setdefault(row.category, {})[row.ends, row.starts] = row

    @property
    def region(self) -> Area:
        """The region of the area, the area itself where it is one, or None."""
        return self.area if self.area.kind == "region" else self.areas.by_code.get(self.area.region)

    @cached_property
    def choices(self) -> tuple[Peers, ...]:
        """The sets of Peers of which at least three show a figure in some one period."""
        names = [name for name in self._rows if name not in self.areas.by_code]
        sets = [*peers(self.area, self.areas), *([localities(self.area, names)] if names else [])]
        return tuple(choice for choice in sets if self.periods(choice))

    def periods(self, peers: Peers) -> tuple[Point, ...]:
        """A Point for each period in which at least three areas of the set show a figure, newest first."""
        by_period = {}
        for area in peers.areas:
            for when, row in self._rows.get(area.code, {}).items():
                if row.status == "shown":
                    by_period.setdefault(when, []).append(row)
        return tuple(point(by_period[when][0]) for when in sorted(by_period, reverse=True) if len(by_period[when]) >= FEWEST)

    def likeliest(self, peers: Peers, periods: tuple[Point, ...]) -> Point:
        """The latest period in which the area itself shows a figure, where it is of the set, else the latest; None without any."""
        among = any(area.code == self.area.code for area in peers.areas) if peers else False
        own = [when for when in periods if among and self._shown(self.area, when)]
        return next(iter([*own, *periods]), None)

    def at(self, area: Area, when: Point) -> Point | None:
        """The Point of an area in the period of another Point, or None."""
        row = self._rows.get(area.code, {}).get((when.end, when.start))
        return point(row) if row else None

    def series(self, area: Area) -> tuple[Point, ...]:
        """All Points of an area, oldest first."""
        rows = self._rows.get(area.code, {})
        return tuple(point(rows[when]) for when in sorted(rows))

    def mark(self, area: Area) -> str:
        """How an area is marked beside the one that is looked at: this, neighbour, region, or '' for any other."""
        if area.code == self.area.code:
            return "this"
        if area.code in self._near:
            return "neighbour"
        return "region" if self.region and area.region == self.region.code and area.kind != LOCALITY else ""

    def _shown(self, area, when):
        point = self.at(area, when)
        return point is not None and point.status == "shown"
