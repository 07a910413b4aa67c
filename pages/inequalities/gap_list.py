"""All gaps of a framework: one table for each breakdown, the same columns everywhere."""

from typing import NamedTuple

from markupsafe import Markup

from pages.shell.address import link
from pages.ui.heat_map import groups_heat_map
from pages.ui.templates import render
from panels import gap_words, inequalities_words, periods
from panels.format import figure, sentence
from panels.gap import GroupGap
from panels.group_pairs import ENDS
from panels.inequalities import Inequalities
from panels.panel import Verdict


HEADS = {"name": "Indicator", "group": "Group", "other": "Compared with", "gap": "Gap", "ratio": "Ratio", "moved": "Since the start"}


class Size(NamedTuple):
    """How large a gap is: its verdict, its interval in words, and its slope index, '' for a gap that has none."""

    verdict: Verdict
    interval: str
    slope: str


class GapRow(NamedTuple):
    """A gap as the template takes it: its name, where that leads, its period, both groups, its size and ratio, what has become of it."""

    title: str
    address: str
    period: str
    pair: list[tuple[str, str, str]]
    size: Size
    ratio: tuple[str, str]
    moved: Verdict


def gap_list(summary: Inequalities, words: str, breakdown: str = "", every: bool = False) -> Markup:
    """The statement, and the sections of an Inequalities, or the one of a breakdown: what stands out, or `every` comparison."""
    names = [name for name in summary.breakdowns if breakdown in ("", name)]
    sections = [_section(summary, name, every) for name in names]
    return render("inequalities/gap_list.html", title=summary.title, words=words, sections=sections)


def _section(summary: Inequalities, name: str, every: bool) -> Markup:
    gaps, shown = summary.shown(name, True), summary.shown(name, every)
    maps = [groups_heat_map(heat, name, len(shown) == len(gaps)) for heat in summary.heat_maps(name, every)]
    rows = [_row(gap) for gap in shown]
    about, anchor = inequalities_words.about(gaps), f"by-{name}".replace(" ", "-")
    return render("inequalities/breakdown.html", anchor=anchor, name=name, about=about, maps=maps, headings=HEADS, rows=rows)


def _row(gap: GroupGap) -> GapRow:
    at, period = link("inequalities", gap=gap.id), periods.of(gap.latest.point)
    return GapRow(gap.indicator.title, at, period, pair_of(gap), size_of(gap), gap_words.ratio(gap), gap.change)


def pair_of(gap: GroupGap) -> list[tuple[str, str, str]]:
    """(heading, figure, name) of the group, and of what it is set against."""
    group, other = gap_words.group(gap), gap_words.other(gap)
    both = ((HEADS["group"], gap.latest.point.value, group), (HEADS["other"], gap.latest.other[0], other))
    return [(heading, figure(value, gap.indicator), sentence(name)) for heading, value, name in both]


def size_of(gap: GroupGap) -> Size:
    """How large the gap is, and on which side."""
    slope = gap_words.slope(gap)[0] if gap.contrast.kind == ENDS and gap.slope else ""
    return Size(gap_words.judgement(gap), gap_words.size(gap)[1], slope)
