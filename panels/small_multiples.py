"""The same figure over time in an area and those like it, one small chart for each."""

from collections import Counter
from dataclasses import dataclass, replace

from catalogue import Area, Indicator
from metrics.direction import BETTER, FALL, MOVING, RISE, SHORT, TURNED, UNCLEAR, WORSE
from panels.all_areas import AllAreas
from panels.comparable_points import comparable
from panels.direction_verdict import Looked, headings
from panels.format import listed, sentence, spelled
from panels.panel import Build, Point
from panels.ranking import Ranking
from panels.title import the
from panels.trend_verdict import trends
from panels.verdicts import Direction


SAID = {
    BETTER: ("is getting better", "are getting better"),
    WORSE: ("is getting worse", "are getting worse"),
    TURNED: ("has turned", "have turned"),
    RISE: ("had a sharp rise", "had a sharp rise"),
    FALL: ("had a sharp fall", "had a sharp fall"),
    MOVING: ("is moving, for good or bad", "are moving, for good or bad"),
    UNCLEAR: ("shows no clear trend", ""),
    SHORT: ("has too few years to tell", ""),
}
NEIGHBOURS = "statistical neighbours"
MOST = 40


@dataclass(frozen=True)
class Cell:
    """One area's series, oldest first, with its direction."""

    area: Area
    points: tuple[Point, ...]
    direction: Direction
    is_this: bool = False

    @property
    def latest(self) -> Point:
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


def multiples(read: AllAreas, ranking: Ranking) -> Multiples:
    """The Multiples of a Ranking: the statistical neighbours in a Ranking of all authorities, else the areas of its own set.

    Of a set of more than 40 areas the first smaller one takes the place.
    """
    near = read.areas.neighbours(read.area.code) if ranking.peers.id == "authorities" else ()
    peers = next((choice for choice in (ranking.peers, *ranking.choices) if len(choice.areas) <= MOST), ranking.peers)
    many, others = (NEIGHBOURS, near) if near else (peers.many, peers.areas)
    places = [place for place in (read.area, *(place for place in others if place.code != read.area.code)) if read.series(place)]
    series = [read.series(place) for place in places]
    usable = [comparable(points, read.indicator.breaks) for points in series]
    tested = trends(usable, [read.indicator] * len(series))
    looked = [Looked(points, trend, read.indicator, place) for points, trend, place in zip(usable, tested, places)]
    directions = [direction for _, direction in headings(looked, read.published, read.areas)]
    cells = tuple(
        Cell(place, points, direction, place.code == read.area.code) for place, points, direction in zip(places, series, directions)
    )
    own = many == NEIGHBOURS or read.area.code not in {other.code for other in others}
    made = Multiples(read.indicator, read.area, read.build, many, cells, read.series(peers.whole), peers.whole)
    return replace(made, title=title(cells, many, own))


def title(cells: tuple[Cell, ...], many: str, own: bool) -> str:
    """Birmingham shows no clear trend; of its ten statistical neighbours, two are getting better and one is getting worse.

    `own` says whether the others are the area's own (its neighbours, its districts) rather than others of its kind.
    """
    this = next((cell for cell in cells if cell.is_this), None)
    others = [cell.direction.name for cell in cells if not cell.is_this]
    text = listed(_shared_out(Counter(others))) or "none shows a clear trend"
    if this is None:
        return f"Of {spelled(len(others))} {many}, {text}"
    which = f"its {spelled(len(others))}" if own else f"{spelled(len(others))} other"
    return f"{sentence(the(this.area.name, this.area.kind))} {SAID[this.direction.name][0]}; of {which} {many}, {text}"


def _shared_out(counts):
    """['two are getting better', 'one has turned']: those that are heading anywhere."""
    return [
        f"{spelled(counts[name])} {singular if counts[name] == 1 else many}"
        for name, (singular, many) in SAID.items()
        if many and counts[name]
    ]
