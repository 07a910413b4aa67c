"""The same figure over time in an area and those like it, one small chart for each."""

from collections import Counter
from dataclasses import dataclass, replace

from catalogue import Area, Indicator
from panels.comparable_points import comparable
from panels.format import listed, sentence, spelled
from panels.panel import Build, Point, Trend
from panels.ranking_words import shared_out
from panels.title import the
from panels.trend import trends


SAID = {"better": "getting better", "worse": "getting worse", "higher": "increasing", "lower": "decreasing"}
NOT_SAID = {"similar": "shows no significant change", "none": "has too few figures to test a trend"}
NEIGHBOURS = "statistical neighbours"
MOST = 40


@dataclass(frozen=True)
class Cell:
    """One area's series, oldest first, with its recent trend."""

    area: Area
    points: tuple[Point, ...]
    trend: Trend
    is_this: bool = False

    @property
    def latest(self):
        """Its last Point with a value, or None."""
        return next((point for point in reversed(self.points) if point.value is not None), None)


@dataclass(frozen=True)
class Multiples:
    """Cells of areas that are looked at together, the area itself first; `whole` is the series that each may be held against.

    `many` says what the other areas are: statistical neighbours, districts…
    """

    indicator: Indicator
    area: Area
    build: Build
    many: str
    cells: tuple[Cell, ...]
    whole: tuple[Point, ...]
    whole_area: Area
    title: str = ""


def multiples(read, ranking):
    """The Multiples of a Ranking: the statistical neighbours in a Ranking of all authorities, else the areas of its own set.

    Of a set of more than 40 areas the first smaller one takes the place.
    """
    near = read.areas.neighbours(read.area.code) if ranking.peers.id == "authorities" else ()
    peers = next((one for one in (ranking.peers, *ranking.choices) if len(one.areas) <= MOST), ranking.peers)
    many, others = (NEIGHBOURS, near) if near else (peers.many, peers.areas)
    places = [one for one in (read.area, *(place for place in others if place.code != read.area.code)) if read.series(one)]
    found = [read.series(one) for one in places]
    tested = trends([comparable(points, read.indicator.breaks) for points in found], [read.indicator] * len(found))
    cells = tuple(Cell(place, points, trend, place.code == read.area.code) for place, points, trend in zip(places, found, tested))
    own = many == NEIGHBOURS or read.area.code not in {one.code for one in others}
    made = Multiples(read.indicator, read.area, read.build, many, cells, read.series(peers.whole), peers.whole)
    return replace(made, title=title(cells, many, own))


def title(cells, many, own):
    """Birmingham shows no significant change; of its ten statistical neighbours, two are getting better and one is getting worse.

    `own` says whether the others are the area's own (its neighbours, its districts) rather than others of its kind.
    """
    this = next((cell for cell in cells if cell.is_this), None)
    others = [cell.trend.verdict.kind for cell in cells if not cell.is_this]
    said = listed(shared_out(Counter(others), SAID)) or "none has a significant trend"
    if this is None:
        return f"Of {spelled(len(others))} {many}, {said}"
    which = f"its {spelled(len(others))}" if own else f"{spelled(len(others))} other"
    return f"{sentence(the(this.area.name, this.area.kind))} {_own(this.trend.verdict)}; of {which} {many}, {said}"


def _own(verdict):
    return f"is {SAID[verdict.kind]}" if verdict.kind in SAID else NOT_SAID[verdict.kind]
