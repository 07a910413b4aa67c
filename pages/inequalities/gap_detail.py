"""One gap: its facts, what it says, every group beside the others, and the data table of its chart."""

from collections.abc import Sequence

from markupsafe import Markup

from catalogue import Indicator
from charts.gap_chart import notes
from pages.ui.ranked_table import Row, ranked_table
from pages.ui.templates import Macros
from panels import gap_words, periods
from panels.format import figure, number, sentence
from panels.gap import GroupGap
from panels.panel import Point, Verdict


_GAP = Macros("inequalities/gap_detail.html")


def head(gap: GroupGap) -> Markup:
    """The way back, the statement as heading, and the facts."""
    facts = [
        ("Gap", gap_words.judgement(gap), gap_words.size(gap)[1] and f"95% interval {gap_words.size(gap)[1]}"),
        (
            "Ratio",
            Verdict("none", gap_words.ratio(gap)[0] or "none"),
            gap_words.ratio(gap)[1] and f"95% interval {gap_words.ratio(gap)[1]}",
        ),
        ("Slope index", Verdict("none", gap_words.slope(gap)[0]), f"95% interval {gap_words.slope(gap)[1]}") if gap.slope else None,
        ("Since the start", gap.change, gap.change.detail),
        ("All children", Verdict("none", _everyone(gap)), periods.of(gap.latest.point)),
    ]
    return _GAP.head(gap, [fact for fact in facts if fact], gap_words.statement(gap))


def _everyone(gap: GroupGap) -> str:
    point = next((point for point in reversed(gap.everyone) if point.end == gap.latest.point.end and point.value is not None), None)
    return figure(point.value, gap.indicator) if point else "no figure"


def under(gap: GroupGap) -> Markup:
    """What stands under the chart: its notes and source."""
    invented = "Sample figures in the layout of" if gap.invented else "Source"
    return _GAP.under(" ".join([*notes(gap), f"{invented}: {gap.indicator.source}."]))


def side(gap: GroupGap) -> Markup:
    """What is said of the gap, beside its chart, and what the indicator means."""
    return _GAP.side([*gap_words.parts(gap), ("What this means", gap.indicator.meaning)])


def groups(gap: GroupGap) -> Markup:
    """Every group in the period of the gap, drawn to scale, all children as the dashed line; then every period of the chart as a table."""
    at = gap.latest.point
    rows = [Row(split.category, _at(split.points, at), split.category == gap.contrast.group, series=split.points) for split in gap.splits]
    every = _at(gap.everyone, at)
    reference = every.value if every else None
    line = f" Dashed line: all children, {figure(reference, gap.indicator)}." if reference is not None else ""
    about = f"{periods.of(at)}.{line}"
    drawn = ranked_table(f"{gap.indicator.title} by {gap.breakdown}, {about}", "Children", rows, gap.indicator, reference, moves=True)
    headings, rows = _table(gap)
    caption = f"{gap.indicator.title} by {gap.breakdown}, {gap.indicator.unit}"
    return _GAP.groups(gap.breakdown, about, drawn, caption, headings, rows, range(1, len(headings)))


def _at(points: Sequence[Point], when: Point) -> Point | None:
    return next((point for point in points if (point.start, point.end) == (when.start, when.end)), None)


def _table(gap: GroupGap) -> tuple[list[str], list[list[str]]]:
    """(headings, rows) of every period of the chart, newest first."""
    headings = ["Period", sentence(gap_words.group(gap)), sentence(gap_words.other(gap)), "Gap", "95% interval", "Ratio"]
    rows = [
        [
            periods.of(gap_at.point),
            figure(gap_at.point.value, gap.indicator),
            figure(gap_at.other[0], gap.indicator),
            *_gap(gap_at, gap.indicator),
        ]
        for gap_at in reversed(gap.series)
    ]
    return headings, rows


def _gap(gap_at, indicator: Indicator) -> list[str]:
    value, low, high = gap_at.absolute
    interval = "" if low is None or high is None else f"{number(low, indicator.decimals)} to {number(high, indicator.decimals)}"
    return [number(value, indicator.decimals), interval, gap_words.times(*gap_at.relative)[0]]
