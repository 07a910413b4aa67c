"""The latest move of figures, and what moves are usual among areas of one kind, from published rows."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from catalogue import Area, Indicator
from catalogue.areas import Areas
from metrics.latest_move import Moves, interval_moves, proportion_moves, rate_moves
from metrics.usual_moves import UsualMoves, usual_moves
from panels.panel import Point
from panels.peers import AUTHORITY
from panels.trend_verdict import NUMBERS, counts_tell_all
from store.published import FigureRow, Published, SafeRow


LOGGED = ("rate", "count")


def moves(before: Sequence[FigureRow | Point | SafeRow], after: Sequence[FigureRow | Point | SafeRow], indicator: Indicator) -> Moves:
    """The Moves between two rows, or Points, of each area; by the counts where they give the figures, else by the intervals."""
    first, second = (
        np.array([[getattr(row, name) for name in NUMBERS] for row in rows], float).reshape(-1, 5).T for rows in (before, after)
    )
    counted = tested_by_counts(first, second, indicator)
    exact = proportion_moves if indicator.method == "proportion" else rate_moves
    ones = np.ones(len(counted))
    n1, n2 = (ones, ones) if indicator.method == "count" else (first[4], second[4])
    by_counts = exact(first[3], n1, second[3], n2)
    per = indicator.per if indicator.method == "proportion" else 1
    by_limits = interval_moves(first[:3] / per, second[:3] / per, log=indicator.method in LOGGED)
    pairs = ((by_counts.change, by_limits.change), (by_counts.error, by_limits.error))
    return Moves(*(np.where(counted, mine, theirs) for mine, theirs in pairs))


def tested_by_counts(first: np.ndarray, second: np.ndarray, indicator: Indicator) -> np.ndarray:
    """Per area, whether the counts of both rows give the published figures, to half a printed unit."""
    if indicator.method == "proportion":
        pairs = (np.stack(pair, axis=1) for pair in zip(first, second))
        values, lowers, _, x, n = pairs
        return counts_tell_all(values, lowers, x, n, [indicator] * len(values))
    near = 0.5 * 10.0**-indicator.decimals
    with np.errstate(all="ignore"):
        if indicator.method == "rate":
            return np.all([np.abs(row[0] - row[3] / row[4] * indicator.per) <= near for row in (first, second)], axis=0)
        return np.all([np.abs(row[0] - row[3]) <= near for row in (first, second)], axis=0) & (indicator.method == "count")


def usual(published: Published, areas: Areas, questions: list[tuple[Indicator, Point, Point, Area]]) -> list[UsualMoves]:
    """What moves are usual between two Points' periods among all areas of an area's kind, one answer for each of `questions`.

    One question is put to the published file for all of them; answers are remembered, as they are the same for many areas.
    """
    remembered = _held(published)
    keys = [(indicator.id, then.start, then.end, now.start, now.end, kin(area)) for indicator, then, now, area in questions]
    missing = {key: indicator for key, (indicator, *_) in zip(keys, questions) if key not in remembered}
    wanted = sorted({(key[0], *days) for key in missing for days in (key[1:3], key[3:5])})
    rows = {}
    for row in published.pairs(wanted):
        rows.setdefault((row.indicator, row.starts, row.ends), {})[row.area] = row
    for key, indicator in missing.items():
        then, now = (rows.get((key[0], *days), {}) for days in (key[1:3], key[3:5]))
        both = [code for code in then if code in now and code in areas.by_code and kin(areas.by_code[code]) == key[5]]
        remembered[key] = usual_moves(moves([then[code] for code in both], [now[code] for code in both], indicator))
    return [remembered[key] for key in keys]


def kin(area: Area) -> str:
    """The kind of areas whose moves are set beside those of an area: authorities of any kind together, else its own kind."""
    return "authority" if area.kind in AUTHORITY else area.kind


@lru_cache(maxsize=4)
def _held(published):
    """What was answered before from one published file."""
    return {}
