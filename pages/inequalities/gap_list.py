"""All gaps of a framework: one table for each breakdown, the same columns everywhere."""

from html import escape
from typing import NamedTuple

from markupsafe import Markup

from pages.shell.address import link
from pages.ui.heat_map import groups_heat_map
from pages.ui.templates import render
from pages.ui.verdict import judged
from panels import gap_words, inequalities_words, periods
from panels.format import figure, sentence
from panels.gap import GroupGap
from panels.group_heat_map import group_heat_maps
from panels.group_pairs import ENDS


HEADS = {"name": "Indicator", "group": "Group", "other": "Compared with", "gap": "Gap", "ratio": "Ratio", "moved": "Since the start"}


def gap_list(summary, breakdown="", every=False):
    """The sections of an Inequalities, or the one of a breakdown: what stands out, or `every` comparison."""
    return "".join(
        _section(name, [gap for gap in summary.gaps if gap.breakdown == name], every)
        for name in summary.breakdowns
        if breakdown in ("", name)
    )


def _section(name, gaps, every):
    shown = [gap for gap in gaps if every or gap.stands_out]
    maps = [groups_heat_map(heat, name, len(shown) == len(gaps)) for heat in group_heat_maps(shown)]
    rows = [_row(gap) for gap in shown]
    about, anchor = inequalities_words.about(gaps), f"by-{name}".replace(" ", "-")
    return str(render("inequalities/breakdown.html", anchor=anchor, name=name, about=about, maps=maps, heads=HEADS, rows=rows))


class GapRow(NamedTuple):
    """A gap as the template takes it: its name, where that leads, its period, and its cells."""

    title: str
    address: str
    period: str
    cells: Markup


def _row(gap):
    cells = Markup(f"{figures(gap)}{size(gap)}{_ratio(gap)}{moved(gap)}")
    return GapRow(gap.indicator.title, link("inequalities", gap=gap.id), periods.of(gap.latest.point), cells)


def figures(gap: GroupGap) -> str:
    """Two cells: the group with its figure, and what it is set against."""
    both = ((gap_words.group(gap), gap.latest.point.value, "Group"), (gap_words.other(gap), gap.latest.other[0], "Compared with"))
    return "".join(
        f'<td role="cell" class="who" data-of="{head}"><b>{escape(figure(value, gap.indicator))}</b><small>{escape(sentence(name))}</small></td>'
        for name, value, head in both
    )


def size(gap: GroupGap) -> str:
    """The cell of how large the gap is, and on which side."""
    interval = gap_words.size(gap)[1]
    slope = f"<small>slope index {escape(gap_words.slope(gap)[0])}</small>" if gap.contrast.kind == ENDS and gap.slope else ""
    return f'<td role="cell" class="judged" data-of="Gap">{judged(gap_words.judgement(gap))}<small>{escape(interval)}</small>{slope}</td>'


def _ratio(gap):
    text, interval = gap_words.ratio(gap)
    return f'<td role="cell" class="ratio" data-of="Ratio">{escape(text)}<small>{escape(interval)}</small></td>'


def moved(gap: GroupGap) -> str:
    """The cell of what has become of the gap."""
    return f'<td role="cell" class="judged" data-of="Since the start">{judged(gap.change)}<small>{escape(gap.change.detail)}</small></td>'
