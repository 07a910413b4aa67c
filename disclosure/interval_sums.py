"""How stretches of a scale add up: ages within wider ages, quarters within years, windows that overlap."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


MOST_WINDOWS = 120


class Sum(NamedTuple):
    """A whole and the parts that make it up, all disjoint. `parts` may hold stretches that no row counts."""

    whole: object
    parts: tuple


class Stretch(NamedTuple):
    """From `low` to below `high`."""

    low: float
    high: float


def interval_sums(stretches: Iterable[Stretch]) -> list[Sum]:
    """The Sums by which each stretch is made of widest others within it, the gaps between them filled by stretches of their own.

    Where the widest ones overlap, there is one Sum for each way to choose disjoint ones. A stretch with none inside has no Sum.
    """
    known = sorted(set(stretches))
    sums = []
    for whole in known:
        inside = [other for other in known if other != whole and whole.low <= other.low and other.high <= whole.high]
        sums += [Sum(whole, cover + tuple(_gaps(whole, cover))) for cover in covers(inside)]
    return sums


def window_sums(stretches: Iterable[Stretch]) -> list[Sum]:
    """The same where what is left of one window is a part of others too: 2021 and 2021–22 tell 2022, and with 2022–23 so they tell 2023.

    Gaps count as stretches from then on, until there are no new ones, or so many that what they add is looked for no further.
    """
    known = set(stretches)
    while True:
        sums = interval_sums(known)
        gaps = {part for each in sums for part in each.parts} - known
        if not gaps or len(known) + len(gaps) > MOST_WINDOWS:
            return sums
        known |= gaps


def covers(stretches: list[Stretch]) -> list[tuple]:
    """The ways to choose disjoint stretches, the widest of all, so that each of the widest is in one of them."""
    widest = [
        stretch
        for stretch in stretches
        if not any(other != stretch and other.low <= stretch.low and stretch.high <= other.high for other in stretches)
    ]
    chosen, left = [], list(widest)
    while left:
        cover = [left[0]]
        for other in widest:
            if all(other.high <= member.low or member.high <= other.low for member in cover):
                cover.append(other)
        left = [other for other in left if other not in cover]
        chosen.append(tuple(sorted(cover)))
    return chosen


def _gaps(whole: Stretch, cover: tuple) -> Iterator[Stretch]:
    at = whole.low
    for member in (*sorted(cover), Stretch(whole.high, whole.high)):
        if member.low > at:
            yield type(whole)(at, member.low)
        at = max(at, member.high)
