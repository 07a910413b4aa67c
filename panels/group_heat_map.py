"""Indicators by groups of children as tables of verdicts: each group tested against what the gap of its breakdown is measured from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from panels.all_areas import UNPLACED
from panels.format import listed, reason, spelled
from panels.gap import GroupGap, gap_in, judged
from panels.group_pairs import ENDS, REST
from panels.heat_map import Cell, HeatRow, short_figure
from panels.panel import Point
from panels.periods import of


SAID = {
    "worse": "behind",
    "better": "ahead",
    "similar": "not clearly different",
    "higher": "higher",
    "lower": "lower",
    "none": "not tested",
}


@dataclass(frozen=True)
class GroupHeat:
    """Indicators that are given for the same groups: `groups` are the columns in reading order, every row has a Cell for each.

    `gaps` are those of the rows, in the same order.
    """

    groups: tuple[str, ...]
    rows: tuple[HeatRow, ...]
    gaps: tuple[GroupGap, ...]
    words: str


def group_heat_maps(gaps: Sequence[GroupGap]) -> tuple[GroupHeat, ...]:
    """The GroupHeats of the gaps of one breakdown, as few as have no column that is empty for most rows; none without a gap.

    Sources divide children in ways of their own: years of age here, spans of them there, and one table of both would be full of holes.
    """
    sets = []
    for gap in sorted(gaps, key=lambda gap: -len(groups_of(gap))):
        if not any(set(groups_of(gap)) <= set(groups) for groups in sets):
            sets.append(groups_of(gap))
    first = {gap.id: next(groups for groups in sets if set(groups_of(gap)) <= set(groups)) for gap in gaps}
    return tuple(_heat(groups, [gap for gap in gaps if first[gap.id] == groups]) for groups in sets)


def groups_of(gap: GroupGap) -> tuple[str, ...]:
    """The groups of a gap in reading order, without children of whom the group is not known."""
    return tuple(split.category for split in gap.splits if split.category not in UNPLACED)


def _heat(groups, gaps):
    rows = tuple(HeatRow(gap.indicator, of(gap.latest.point), tuple(_cells(gap, groups)), compared_with(gap)) for gap in gaps)
    return GroupHeat(groups, rows, tuple(gaps), _words(groups, rows))


def _cells(gap, groups):
    series = {split.category: split.points for split in gap.splits}
    for group in groups:
        yield group_cell(gap, group, series) if group in series else Cell("missing", "", "no figure")


def group_cell(gap: GroupGap, group: str, series: dict[str, tuple[Point, ...]]) -> Cell:
    """How one group stands, by the rule and the level of the gap itself: the group that the gap is told of gets its very verdict."""
    at = gap.latest.point
    point = next((row for row in series[group] if (row.start, row.end) == (at.start, at.end)), None)
    if point is None or point.value is None:
        hidden = point is not None and point.status == "hidden"
        return Cell("hidden" if hidden else "missing", "", reason(point) if hidden else "no figure")
    written = short_figure(point.value, gap.indicator)
    if group == gap.contrast.group:
        return Cell(gap.verdict.kind, written, SAID[gap.verdict.kind])
    if group == gap.contrast.other:
        return Cell("base", written, "the others are compared with this group")
    kind = _kind(gap, group, series, point)
    return Cell(kind, written, SAID[kind])


def _kind(gap, group, series, point):
    chosen = replace(gap.contrast, group=group)
    latest = gap_in(gap.indicator, chosen, series, point)
    return judged(gap.indicator, chosen, series, latest).kind if latest else "none"


def compared_with(gap: GroupGap) -> str:
    """What each group of a breakdown is compared with, as a reader is told it."""
    if gap.contrast.kind == REST:
        return "all other groups together"
    return "the least deprived" if gap.contrast.kind == ENDS else gap.contrast.other


def _words(groups, rows):
    """The group that is behind on most indicators; empty where none is behind."""
    behind = {group: sum(row.cells[place].kind == "worse" for row in rows) for place, group in enumerate(groups)}
    tested = {group: sum(row.cells[place].kind in ("worse", "better", "similar") for row in rows) for place, group in enumerate(groups)}
    most = max(behind.values(), default=0)
    if not most:
        return "No group is behind on any indicator by more than chance."
    named = [f"{group} on {spelled(most)} of {spelled(tested[group])}" for group in groups if behind[group] == most]
    return f"Behind on most indicators tested: {listed(named)}."
