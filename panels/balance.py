"""The balance of streams, upstream and downstream: how each indicator has stood against England, year by year."""

from collections import Counter
from dataclasses import dataclass

from catalogue import Lens
from metrics.benchmark import expected_by_chance, verdict
from panels.format import are, listed, spelled
from panels.overview import Overview, Row


STREAM = "stream"
YEARS = 8
GOOD = {"worse": 0, "similar": 1, "better": 2}


@dataclass(frozen=True)
class Line:
    """An indicator of a stream: its kind of verdict against England in each year, None where there is no comparison."""

    row: Row
    kinds: tuple[str | None, ...]

    @property
    def judged(self) -> tuple[str, ...]:
        """The kinds that there are, oldest first."""
        return tuple(kind for kind in self.kinds if kind)


@dataclass(frozen=True)
class Stream:
    """A stream with its indicators, and for each year how many of them stood how.

    `gained` and `lost` count those that stand better, or worse, against England than in their first year here.
    """

    lens: Lens
    lines: tuple[Line, ...]
    tallies: tuple[Counter, ...]
    gained: int
    lost: int

    @property
    def now(self) -> dict[str, int]:
        """How many stand how by their latest comparison, whenever that was."""
        return Counter(line.judged[-1] for line in self.lines if line.judged)


@dataclass(frozen=True)
class Balance:
    """Every stream of an Overview over the same years, oldest first; a year is that in which a figure's period ends."""

    overview: Overview
    years: tuple[int, ...]
    streams: tuple[Stream, ...]
    headline: str
    lead: str


def balance(overview: Overview) -> Balance:
    """The Balance of an Overview. A framework without lenses of kind stream has no streams.

    An indicator is counted in every stream that its place names. Each year's figure is set against England's of the very
    same period, and of several in a year the last counts; a year without both has no verdict, and none is carried over.
    """
    lenses = [lens for lens in overview.framework.lenses if lens.kind == STREAM]
    by_lens = [[(row, _by_year(row.panel)) for row in overview.rows if lens.id in row.place.lenses] for lens in lenses]
    years = tuple(sorted({year for rows in by_lens for _, kinds in rows for year in kinds})[-YEARS:])
    streams = tuple(_stream(lens, rows, years) for lens, rows in zip(lenses, by_lens))
    return Balance(overview, years, streams, headline(streams), lead(streams))


def _by_year(panel):
    """{year: kind of verdict against England} of a Panel, for the years that have one."""
    country = next((comparator for comparator in panel.comparators if comparator.kind == "country"), None)
    theirs = {(point.start, point.end): point.value for point in country.points if point.status == "shown"} if country else {}
    both = [point for point in panel.points if point.status == "shown" and (point.start, point.end) in theirs]
    if not both:
        return {}
    limits = [[limit if limit is not None else float("nan") for limit in (point.lower95, point.upper95)] for point in both]
    lower, upper = zip(*limits)
    kinds = verdict(lower, upper, [theirs[point.start, point.end] for point in both], panel.indicator.better)
    return {point.end.year: str(kind) for point, kind in zip(both, kinds) if kind != "none"}


def _stream(lens, rows, years):
    lines = tuple(Line(row, tuple(kinds.get(year) for year in years)) for row, kinds in rows)
    moves = [GOOD[line.judged[-1]] - GOOD[line.judged[0]] for line in lines if line.judged and {*line.judged} <= GOOD.keys()]
    tallies = tuple(Counter(line.kinds[place] for line in lines if line.kinds[place]) for place in range(len(years)))
    return Stream(lens, lines, tallies, sum(move > 0 for move in moves), sum(move < 0 for move in moves))


def headline(streams: tuple[Stream, ...]) -> str:
    """Upstream, four of ten indicators compared are worse than England; downstream, one of three."""
    counts = [(stream.lens.title, stream.now["worse"], sum(stream.now.values())) for stream in streams]
    counts = [entry for entry in counts if entry[2]]
    if not counts:
        return "No figure here can be compared with England yet."
    (title, worse, of), *others = counts
    first = f"{title}, {_some(worse)} of {spelled(of)} {'indicator' if of == 1 else 'indicators'} compared {are(worse)} worse than England"
    return "; ".join([first, *(f"{_small(title)}, {_some(worse)} of {spelled(of)}" for title, worse, of in others)]) + "."


def lead(streams: tuple[Stream, ...]) -> str:
    """How many indicators each stream has, what stands otherwise than in its first year, and how many flags chance would raise."""
    many = [f"{spelled(len(stream.lines))} for {_small(stream.lens.title)}" for stream in streams]
    return " ".join(filter(None, [f"Indicators: {listed(many)}." if streams else "", _movement(streams)]))


def _movement(streams):
    moved = [
        f"{_small(stream.lens.title)}, {_some(stream.gained)} better and {_some(stream.lost)} worse"
        for stream in streams
        if any(len(line.judged) > 1 for line in stream.lines)
    ]
    if not moved:
        return ""
    compared = sum(sum(stream.now.values()) for stream in streams)
    chance = round(float(expected_by_chance(compared)))
    flags = f"about {spelled(chance)} of {spelled(compared)}" if chance else f"hardly one of {spelled(compared)}"
    return f"Compared with England, since the first year of each: {'; '.join(moved)}. Chance alone would move {flags} in any year."


def _some(count):
    return spelled(count) if count else "none"


def _small(title):
    return title[:1].lower() + title[1:]
