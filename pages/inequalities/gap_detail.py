"""One gap: its facts, what it says, every group beside the others, and the data table of its chart."""

from html import escape

from charts.gap_chart import notes
from pages.shell.address import link
from pages.ui.data_table import plain_table
from pages.ui.ranked_table import Row, ranked_table
from pages.ui.verdict import judged
from panels import gap_words, periods
from panels.format import figure, number, sentence
from panels.gap import GroupGap
from panels.panel import Verdict


def head(gap: GroupGap) -> str:
    """The way back, the statement as heading, and the facts."""
    back = f'<p class="note"><a data-go="top" href="{escape(link("inequalities"))}">All gaps</a> · by {escape(gap.breakdown)}</p>'
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
    shown = "".join(
        f"<div><dt>{term}</dt><dd><b>{judged(verdict)}</b>{escape(under)}</dd></div>" for term, verdict, under in filter(None, facts)
    )
    return f'{back}<h1>{escape(gap.title)}</h1><dl class="facts">{shown}</dl><h2>{escape(gap_words.statement(gap))}</h2>'


def _everyone(gap):
    point = next((point for point in reversed(gap.everyone) if point.end == gap.latest.point.end and point.value is not None), None)
    return figure(point.value, gap.indicator) if point else "no figure"


def under(gap: GroupGap) -> str:
    """What stands under the chart: its notes and source."""
    invented = "Sample figures in the layout of" if gap.invented else "Source"
    return f'<p class="note">{escape(" ".join([*notes(gap), f"{invented}: {gap.indicator.source}."]))}</p>'


def side(gap: GroupGap) -> str:
    """What is said of the gap, beside its chart, and what the indicator means."""
    parts = [*gap_words.parts(gap), ("What this means", gap.indicator.meaning)]
    return "".join(f"<h3>{escape(head)}</h3><p>{escape(text)}</p>" for head, text in parts)


def groups(gap: GroupGap) -> str:
    """Every group in the period of the gap, drawn to scale, all children as the dashed line."""
    at = gap.latest.point
    rows = [Row(split.category, _at(split.points, at), split.category == gap.contrast.group, series=split.points) for split in gap.splits]
    every = _at(gap.everyone, at)
    reference = every.value if every else None
    line = f" Dashed line: all children, {figure(reference, gap.indicator)}." if reference is not None else ""
    about = f"{periods.of(at)}.{line}"
    body = ranked_table(f"{gap.indicator.title} by {gap.breakdown}, {about}", "Children", rows, gap.indicator, reference, moves=True)
    return f'<h2>Every group, by {escape(gap.breakdown)}</h2><p class="about">{escape(about)}</p>{body}'


def _at(points, when):
    return next((point for point in points if (point.start, point.end) == (when.start, when.end)), None)


def gap_table(gap: GroupGap) -> str:
    """Every period of the chart as a true table, newest first."""
    heads = ["Period", sentence(gap_words.group(gap)), sentence(gap_words.other(gap)), "Gap", "95% interval", "Ratio"]
    rows = [
        [
            periods.of(gap_at.point),
            figure(gap_at.point.value, gap.indicator),
            figure(gap_at.other[0], gap.indicator),
            *_gap(gap_at, gap.indicator),
        ]
        for gap_at in reversed(gap.series)
    ]
    return f"<h2>The figures</h2>{plain_table(f'{gap.indicator.title} by {gap.breakdown}, {gap.indicator.unit}', heads, rows, range(1, 6))}"


def _gap(gap_at, indicator):
    value, low, high = gap_at.absolute
    interval = "" if low is None or high is None else f"{number(low, indicator.decimals)} to {number(high, indicator.decimals)}"
    return [number(value, indicator.decimals), interval, gap_words.times(*gap_at.relative)[0]]
