"""Gaps between groups of children as a Book: all of a framework, or one over time."""

from exports.export_tables import Book, Table, columns, notes, part, yes
from panels import gap_words, periods


HEADS = columns(
    "indicator", "unit", "area", "area_code", "breakdown", "period", "group", "group_value", "set_against", "set_against_value", "gap",
    "gap_lower_95", "gap_upper_95", "ratio", "ratio_lower_95", "ratio_upper_95", "verdict", "change", "slope_index", "slope_lower_95",
    "slope_upper_95", "invented", "build",
    gap_lower_95="Gap, lower 95% limit", gap_upper_95="Gap, upper 95% limit", ratio_lower_95="Ratio, lower 95% limit",
    ratio_upper_95="Ratio, upper 95% limit", slope_lower_95="Slope index, lower 95% limit", slope_upper_95="Slope index, upper 95% limit",
    change="Since the start",
)  # fmt: skip


def every(summary):
    """One row for each gap of an Inequalities, in its last period."""
    place = f"{summary.framework.title}, {summary.area.name}"
    table = Table("Gaps", f"{place}: gaps between groups of children", HEADS, tuple(_row(gap, gap.latest) for gap in summary.gaps))
    about = (("Framework", summary.framework.title), ("Area", summary.area.name), ("In a sentence", f"{summary.title}. {summary.words}"))
    return _book(summary.title, about, table, summary)


def single(gap):
    """One row for each period of one gap, oldest first."""
    title = f"{gap.indicator.title} by {gap.breakdown}, {gap.area.name}"
    table = Table("Gap", title, HEADS, tuple(_row(gap, at) for at in gap.series))
    about = (
        ("Indicator", gap.indicator.title), ("What it measures", gap.indicator.meaning), ("In a sentence", gap.words),
        ("Source", gap.indicator.source),
    )  # fmt: skip
    return _book(gap.title, about, table, gap)


def _row(gap, at):
    last, decimals = at is gap.latest, gap.indicator.decimals
    slope = gap.slope.absolute if last and gap.slope else (None,) * 3
    return (
        gap.indicator.title, gap.indicator.unit, gap.area.name, gap.area.code, gap.breakdown, periods.of(at.point), gap.contrast.group,
        part(at.point.value, decimals), gap.contrast.other or gap_words.other(gap), part(at.other[0], decimals),
        *(part(number, decimals) for number in at.absolute), *(part(number, 2) for number in at.relative), gap.verdict.words if last else None,
        gap.change.words if last else None, *(part(number, decimals) for number in slope), yes(gap.invented), gap.build.id,
    )  # fmt: skip


def _book(title, about, table, shown):
    return Book(title, (*about, *notes(shown.build, shown.invented, [table])), table, (table,), None, shown.build.at)
