"""Figures that compare two groups of another indicator: their difference or their ratio tells of a hidden group what it is taken from.

Beside the figure of everyone, of whom a small group is hardly any, the gap between two groups gives the small one's figure within a
little, though both groups are hidden. So a gap is shown only where both of its groups are, or nothing of that breakdown is hidden.
"""

from collections.abc import Iterator

import numpy as np

from catalogue.labels import groupings
from disclosure.row_keys import numbered
from disclosure.rows import Rows, Words


# So many places and periods say whether numbers are gaps, after a look at a few of them.
GLANCE, ENOUGH, LEAST = 12, 400, 3
# A gap is believed where chance would hardly make it: so many bits beyond the choice of groups. Where a few do not fit, most do.
MARGIN_BITS, HOLDS = 10, 0.9
MOST_GROUPS, MOST_DECIMALS = 40, 6


def bare_values(rows: Rows) -> Rows:
    """The rows that may be gaps: values of our own that come with neither a count nor a base. None where every value has one."""
    return rows.at(np.isnan(rows.numerator) & np.isnan(rows.denominator) & ~np.isnan(rows.value) & ~rows.published)


def telling_gaps(gaps: Rows, rows: Rows, hidden: np.ndarray, words: Words) -> np.ndarray:
    """The numbers of the rows of `gaps` (bare values) that tell of rows of other indicators which are hidden (boolean array).

    Which are gaps is declared by definitions (`gap_in`, `gap_by`), and else seen in the numbers. None where nothing is hidden.
    """
    split = rows.breakdown != words.breakdown("all")
    active = np.unique(rows.indicator[hidden & split & ~rows.published])
    axes = {number: groupings(words.breakdowns[number]) for number in np.unique(rows.breakdown[split])}
    telling = [np.zeros(0, np.int64)]
    for indicator in active:
        mine = split & (rows.indicator == indicator)
        groups, unseen = rows.at(mine), hidden[mine]
        for gap in np.unique(gaps.indicator[gaps.indicator != indicator]):
            figures = gaps.at(gaps.indicator == gap)
            for axis in _compared(figures, groups, words, axes):
                within = np.isin(groups.breakdown, [number for number, named in axes.items() if axis <= named])
                telling.append(figures.row[_tells(figures, groups.at(within), unseen[within])])
    return np.unique(np.concatenate(telling))


def _compared(figures: Rows, groups: Rows, words: Words, axes: dict[int, frozenset[str]]) -> Iterator[frozenset[str]]:
    """The groupings of which the figures of one indicator are gaps between two groups, among the rows of another."""
    rule = words.rules[figures.indicator[0]]
    if rule.gap_in == words.rules[groups.indicator[0]].id and rule.gap_by:
        yield groupings(rule.gap_by)
    headline = figures.at(figures.breakdown == words.breakdown("all"))
    for breakdown in np.unique(groups.breakdown):
        if _seen(headline, groups.at(groups.breakdown == breakdown)):
            yield axes[breakdown]


def _seen(figures: Rows, groups: Rows) -> bool:
    """Whether the figures are the same gap between the same two groups wherever those are."""
    value, table = _side_by_side(figures, groups)
    if len(value) < LEAST or not 2 <= table.shape[1] <= MOST_GROUPS:
        return False
    fullest = np.argsort(np.isnan(table).sum(axis=1), kind="stable")[:ENOUGH]
    value, table, slack = value[fullest], table[fullest], (_slack(figures.value), _slack(groups.value))
    return _fits(value[:GLANCE], table[:GLANCE], slack, 0) and _fits(value, table, slack, MARGIN_BITS)


def _side_by_side(figures: Rows, groups: Rows) -> tuple[np.ndarray, np.ndarray]:
    """(value of each figure, figures × categories of the groups in the same place and period; NaN where there is none)."""
    at, _ = numbered(np.append(figures.area, groups.area), np.append(figures.starts, groups.starts), np.append(figures.ends, groups.ends))
    category, (categories,) = numbered(groups.breakdown * (groups.category.max(initial=0) + 1) + groups.category)
    table = np.full((at.max(initial=-1) + 1, len(categories)), np.nan)
    table[at[len(figures) :], category] = groups.value
    table = table[at[: len(figures)]]
    return figures.value, table


def _gaps(table: np.ndarray, slack: float) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """(gap, its slack) for every kind of gap, each rows × groups × groups."""
    first, second = table[:, :, None], table[:, None, :]
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(second > 0, first / second, np.nan)
        blur = slack * (1 + np.abs(ratio)) / second
    yield first - second, np.full(ratio.shape, 2 * slack)
    for per in (1, 100):
        yield per * ratio, per * blur
    yield 100 * (ratio - 1), 100 * blur
    yield 100 * (1 - ratio), 100 * blur


def _fits(value: np.ndarray, table: np.ndarray, slack: tuple[float, float], bits: float) -> bool:
    """Whether some kind of gap between some pair of groups is nearly everywhere `value`, by so many bits more than chance would have it."""
    size = table.shape[1]
    for gap, blur in _gaps(table, slack[1]):
        given = ~np.isnan(gap) & ~np.eye(size, dtype=bool)
        close = given & (np.abs(gap - value[:, None, None]) <= 3 * slack[0] + blur)
        tests, holds = given.sum(axis=0), close.sum(axis=0)
        room = 3 * slack[0] + np.where(close, blur, 0).sum(axis=0) / np.maximum(holds, 1)
        seen = holds * np.log2(np.maximum(np.ptp(value) / (2 * room), 1))
        if ((holds >= LEAST) & (holds >= HOLDS * tests) & (seen >= (2 * np.log2(size) + bits if bits else 0))).any():
            return True
    return False


def _tells(figures: Rows, groups: Rows, unseen: np.ndarray) -> np.ndarray:
    """Boolean array of figures: those beside which some group of the breakdown is hidden, unless two that are shown make the same gap."""
    shown = groups.at(~unseen)
    at, _ = numbered(np.append(figures.area, groups.area), np.append(figures.starts, groups.starts), np.append(figures.ends, groups.ends))
    beside = np.isin(at[: len(figures)], at[len(figures) :][unseen])
    telling = np.flatnonzero(beside)
    value, table = _side_by_side(figures.at(telling), shown)
    if len(telling) and 2 <= table.shape[1] <= MOST_GROUPS:
        slack = _slack(figures.value), _slack(groups.value)
        plain = np.zeros(len(telling), bool)
        for gap, blur in _gaps(table, slack[1]):
            plain |= (np.abs(gap - value[:, None, None]) <= slack[0] + blur).any(axis=(1, 2))
        beside[telling[plain]] = False
    return beside


def _slack(values: np.ndarray) -> float:
    """Half of the last decimal in which numbers are given."""
    given = values[~np.isnan(values)]
    decimals = next((places for places in range(MOST_DECIMALS) if np.allclose(np.round(given, places), given, atol=1e-9)), MOST_DECIMALS)
    return float(0.5 * 10.0**-decimals)
