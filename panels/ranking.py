"""One indicator over many areas in one period: ranked, compared with the whole, with what is not shown counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from catalogue import Area, Catalogue, Indicator
from metrics.benchmark import expected_by_chance, overlap_verdict, verdict
from metrics.quantile import ranks
from panels import ranking_words as words
from panels.all_areas import AllAreas
from panels.panel import Build, Point, Verdict
from panels.peers import ADDED_UP, Peers
from store.published import Published


if TYPE_CHECKING:
    from pandas import DataFrame


FEWEST_FOR_QUARTERS = 8


@dataclass(frozen=True)
class Entry:
    """One area of the list. `mark` is this, neighbour, region or ''; rank 1 is best, or highest where neither is better."""

    area: Area
    point: Point | None
    rank: int | None = None
    tied: bool = False
    verdict: Verdict = Verdict("none", "no comparison")
    mark: str = ""

    @property
    def value(self) -> float | None:
        """Its value, or None where none is shown."""
        return self.point.value if self.point else None


@dataclass(frozen=True)
class Ranking:
    """Areas of one kind on one indicator in one period, best or highest first, those without a figure last.

    `choices` are the sets of areas that could be ranked, `periods` one Point for each period there is, newest first. `whole`
    is what the areas are compared with, `region` the area's own region beside it; either may have no figure. `left_out` are
    areas that add up others. `apart` counts the areas whose interval lies apart from this one's, by how they stand to it.
    """

    indicator: Indicator
    area: Area
    build: Build
    choices: tuple[Peers, ...]
    peers: Peers | None = None
    period: Point | None = None
    periods: tuple[Point, ...] = ()
    entries: tuple[Entry, ...] = ()
    whole: Entry | None = None
    region: Entry | None = None
    left_out: tuple[Area, ...] = ()
    apart: dict | None = None
    title: str = ""
    words: str = ""
    alt: str = ""

    def frame(self) -> DataFrame:
        """Its areas as a typed DataFrame in rank order, those without a figure last; no rows where nothing could be ranked."""
        from panels.data_frame import ranked_frame

        return ranked_frame(self.entries)

    @property
    def own(self) -> Entry | None:
        """The Entry of the area itself, or None where it is not of the set."""
        return next((entry for entry in self.entries if entry.mark == "this"), None)

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The Entries with a figure, in rank order."""
        return tuple(entry for entry in self.entries if entry.rank)

    @property
    def quarters(self) -> dict[str, str]:
        """{area code: the quarter of the list that its rank is in}, in words; empty for fewer than eight areas, whose quarters say little."""
        count = len(self.shown)
        if count < FEWEST_FOR_QUARTERS:
            return {}
        names = words.QUARTERS["neither" if self.indicator.better == "neither" else "judged"]
        return {entry.area.code: names[(entry.rank - 1) * 4 // count] for entry in self.shown}

    @property
    def hidden(self) -> int:
        return sum(entry.point is not None and entry.point.status == "hidden" for entry in self.entries)

    @property
    def missing(self) -> int:
        """How many have no figure for any other reason than being hidden."""
        return len(self.entries) - len(self.shown) - self.hidden

    @property
    def kinds(self) -> Counter[str]:
        """{kind of verdict: how many areas}, of those that were compared with the whole."""
        return Counter(entry.verdict.kind for entry in self.shown if entry.verdict.kind != "none")

    @property
    def by_chance(self) -> float:
        """How many of those would stand out if no area differed from the whole."""
        return float(expected_by_chance(self.kinds.total()))

    @property
    def invented(self) -> bool:
        return any(entry.point.invented for entry in self.entries if entry.point)


def ranking(
    published: Published, catalogue: Catalogue, indicator: Indicator, area: Area, among: str | None = None, period: str | None = None
) -> Ranking:
    """The Ranking of an Area among a set of Peers (by id) in a period (by label), or in the likeliest of each.

    Without entries where areas are not ranked (a bare count grows with the size of the place) or where no three areas of
    any set have a figure in the same period; its title then says why.
    """
    return ranked(AllAreas(published, catalogue, indicator, area), among, period)


def ranked(read: AllAreas, among: str | None = None, period: str | None = None) -> Ranking:
    """The same from what was read."""
    made = Ranking(read.indicator, read.area, read.build, read.choices)
    chosen = next((choice for choice in read.choices if choice.id == among), next(iter(read.choices), None))
    if chosen:
        periods = read.periods(chosen)
        at = next((candidate for candidate in periods if candidate.period == period), None) or read.likeliest(chosen, periods)
        made = _filled(replace(made, peers=chosen, period=at, periods=periods), read)
    return replace(made, title=words.title(made), words=words.lead(made), alt=words.alt(made))


def _filled(made, read):
    """A Ranking with its entries and what they are compared with."""
    at, everywhere = made.period, made.peers.id == "authorities"
    places = read.areas.by_code.values()
    whole = Entry(made.peers.whole, read.at(made.peers.whole, at))
    entries = _entries(read, made.peers, at, whole)
    return replace(
        made,
        entries=entries,
        whole=whole,
        region=Entry(read.region, read.at(read.region, at)) if read.region and everywhere else None,
        left_out=tuple(area for area in places if area.kind in ADDED_UP and read.at(area, at)) if everywhere else (),
        apart=_apart(entries, made.indicator),
    )


def _entries(read, peers, at, whole):
    """The Entries of a set, in rank order. Areas that are no more are there only where they have a row."""
    pairs = [(area, point) for area in peers.areas if (point := read.at(area, at)) or not area.closed]
    points = [point for _, point in pairs]
    standing = ranks(_numbers(points, "value"), read.indicator.better)
    against = np.nan if whole.value is None else whole.value
    kinds = verdict(_numbers(points, "lower95"), _numbers(points, "upper95"), against, read.indicator.better)
    made = [
        Entry(area, point, None if rank != rank else int(rank), bool(tied), words.verdict(str(kind), whole), _mark(read, area, peers))
        for (area, point), rank, tied, kind in zip(pairs, standing.rank, standing.tied, kinds)
    ]
    return tuple(sorted(made, key=lambda entry: (entry.rank or len(made) + 1, entry.area.name)))


def _mark(read, area, peers):
    mark = read.mark(area)
    return mark if mark != "region" or peers.id == "authorities" else ""


def _apart(entries, indicator):
    """{kind: areas} that are better, worse, higher, lower or similar beside the area itself, by their intervals; None without one."""
    own = next((entry.point for entry in entries if entry.mark == "this"), None)
    if own is None or own.lower95 is None:
        return None
    others = [entry.point for entry in entries if entry.mark != "this" and entry.rank]
    limits = _numbers(others, "lower95"), _numbers(others, "upper95")
    return dict(Counter(map(str, overlap_verdict(*limits, own.lower95, own.upper95, indicator.better))))


def _numbers(points, name):
    values = [point and getattr(point, name) for point in points]
    return np.array([np.nan if value is None else value for value in values], float)
