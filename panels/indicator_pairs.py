"""Two indicators over the same areas: whether they tend to go together, said carefully."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from catalogue import Area, Indicator
from metrics.rank_correlation import Correlation, rank_correlation
from panels import indicator_pairs_words as words
from panels.all_areas import AllAreas
from panels.panel import Build, Point
from panels.peers import Peers
from panels.ranking import Ranking


@dataclass(frozen=True)
class Pair:
    """One area with a figure of both. `mark` is this, neighbour, region or ''."""

    area: Area
    first: Point
    second: Point
    mark: str = ""


@dataclass(frozen=True)
class Relation:
    """Pairs of figures of the areas of one set, in one period of each indicator: the two that end nearest to one another.

    `periods` holds a Point of each, both None where there are no pairs; `wholes` the two figures of the whole, each None
    where it has none.
    """

    first: Indicator
    second: Indicator
    area: Area
    build: Build
    peers: Peers | None
    periods: tuple
    pairs: tuple[Pair, ...]
    wholes: tuple
    correlation: Correlation
    title: str = ""
    words: str = ""
    care: str = ""
    alt: str = ""

    @property
    def own(self) -> Pair | None:
        """The Pair of the area itself, or None."""
        return next((pair for pair in self.pairs if pair.mark == "this"), None)

    @property
    def invented(self) -> bool:
        return any(point.invented for pair in self.pairs for point in (pair.first, pair.second))


def relation(read: AllAreas, other: AllAreas, ranking: Ranking) -> Relation:
    """The Relation of the Ranking's indicator with another, over the Ranking's own set and period.

    `read` and `other` are what was read of the two. Without entries in the Ranking there are no pairs.
    """
    peers = next((choice for choice in other.choices if ranking.peers and choice.id == ranking.peers.id), None)
    at = nearest(ranking.period, other.periods(peers)) if peers else None
    pairs = tuple(_pairs(other, ranking, at)) if at else ()
    correlation = rank_correlation([pair.first.value for pair in pairs], [pair.second.value for pair in pairs])
    made = Relation(
        read.indicator, other.indicator, read.area, read.build, peers, (ranking.period, at) if at else (None, None), pairs,
        _wholes(other, ranking, at), correlation,
    )  # fmt: skip
    return replace(made, title=words.title(made), words=words.lead(made), care=words.care(made), alt=words.alt(made))


def _wholes(other, ranking, at):
    """The figures of the whole, (first, second), each None where there is none."""
    second = other.at(ranking.peers.whole, at) if at else None
    return (ranking.whole.value if at else None, second and second.value)


def nearest(period: Point, periods: Sequence[Point]) -> Point:
    """The one of these periods that ends nearest to the end of another, the later of two as near."""
    return min(periods, key=lambda candidate: (abs(candidate.end - period.end), -candidate.end.toordinal()))


def _pairs(other, ranking, at):
    for entry in ranking.shown:
        second = other.at(entry.area, at)
        if second is not None and second.value is not None:
            yield Pair(entry.area, entry.point, second, entry.mark)
