"""The gaps of one indicator, on its own page: a row for each breakdown, with how the gap has moved."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from markupsafe import Markup

from charts.sparkline import spark
from pages.inequalities.gap_list import Size, pair_of, size_of
from pages.shell.address import href
from pages.ui.templates import drawing, render
from panels import periods
from panels.gap import GroupGap, of_panel
from panels.group_pairs import REST
from panels.panel import Panel, Verdict


HEADS = {
    "name": "Between children",
    "group": "Group",
    "other": "Compared with",
    "gap": "Gap",
    "line": "The gap over time",
    "moved": "Since the start",
}


class GapLine(NamedTuple):
    """A breakdown: its gap, where that leads, its period, both groups, its size, its line over time, and what has become of it."""

    breakdown: str
    address: str
    period: str
    pair: list[tuple[str, str, str]]
    size: Size
    line: Markup
    moved: Verdict


def group_gaps(splits: Iterable[Panel], framework: str) -> Markup:
    """The section as markup; `splits` are Panels of one indicator, each with a breakdown. Empty where no two groups compare."""
    gaps = [gap for gap in map(of_panel, splits) if gap]
    if not gaps:
        return Markup("")
    picked = any(gap.contrast.kind == REST for gap in gaps)
    return render("indicator/group_gaps.html", headings=HEADS, rows=[_row(gap, framework) for gap in gaps], picked=picked)


def _row(gap: GroupGap, framework: str) -> GapLine:
    at = href("inequalities", framework=framework, area=gap.area.code, gap=gap.id)
    return GapLine(gap.breakdown, at, periods.of(gap.latest.point), pair_of(gap), size_of(gap), _line(gap), gap.change)


def _line(gap: GroupGap) -> Markup:
    return drawing(spark([replace(gap_at.point, value=abs(gap_at.absolute[0])) for gap_at in gap.series]))
