"""What stands around a chart: its short text alternative, its source, and how its verdicts were reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from metrics.method_choice import RECENT_TREND
from metrics.trend import PROPORTION
from panels.format import are, figure, sentence, spelled
from panels.periods import day, month, span
from panels.title import absence, the
from panels.verdicts import Trend


if TYPE_CHECKING:
    from panels.panel import Panel


POLARITY = {"high": "Higher is better.", "low": "Lower is better.", "neither": "Neither higher nor lower is better in itself."}
INTERVALS = {
    "proportion": "Intervals: Wilson's score method, 95%.",
    "rate": "Intervals: Byar's method (exact below ten events), 95%.",
    "count": "Intervals: Byar's method (exact below ten), 95%.",
    "mean": "Intervals: Student's t, 95%.",
    "value": "Intervals: as given by the source, 95%.",
}
COMPARED = "A figure is above or below another place only where that place's value lies outside its interval; if not, it is similar."
MEDIAN = "Neighbours are compared by the median of those with a figure."
CHANGED = "A change since last time is beyond chance by a test of the two figures at the 99.8% level."
TESTS = {True: "Cochran and Armitage's test, as each figure is a count out of a known total", False: "the slope weighted by the intervals"}


def alt(panel: Panel) -> str:
    """One line for those who do not see the chart: what is drawn, from when to when, from what to what."""
    shown = [point for point in panel.points if point.status == "shown"]
    place = the(panel.area.name, panel.area.kind)
    if not shown:
        return f"No chart of {panel.indicator.title}, {place}: {absence(panel)}."
    ends = figure(shown[-1].value, panel.indicator)
    if len(shown) > 1:
        ends = f"from {figure(shown[0].value, panel.indicator)} to {ends}"
    text = f"Chart of {panel.indicator.title}, {place}, {span((shown[0], shown[-1]))}: {ends}"
    beside = [
        f"{comparator.name} {figure(comparator.value, panel.indicator)}" for comparator in panel.drawn if comparator.value is not None
    ]
    withheld = sum(point.status == "hidden" for point in panel.points)
    hidden = f" {sentence(spelled(withheld))} hidden to protect children." if withheld else ""
    return f"{'; '.join([text, *beside])}.{hidden}{' Invented sample figures.' if panel.invented else ''}"


def source_line(panel: Panel) -> str:
    """Where the figures come from, when they were loaded, when the next are expected, and which way is better."""
    indicator = panel.indicator
    parts = [f"Source: {indicator.source}"]
    if panel.invented:
        parts = [f"Invented sample figures, laid out as from: {indicator.source}"]
    if panel.loaded:
        reaches = f"figures to {month(panel.latest.end)}, " if panel.latest else ""
        parts.append(f"{reaches}loaded {day(panel.loaded)}")
    if indicator.next_expected:
        parts.append(f"next expected {month(indicator.next_expected)}")
    return f"{'; '.join(parts)}. {POLARITY[indicator.better]}"


def method_words(panel: Panel) -> str:
    """Which intervals, rules and test stand behind the verdicts, at which level, and why that test."""
    compared = [COMPARED] if panel.comparators else []
    if any(comparator.kind == "neighbours" for comparator in panel.comparators):
        compared.append(MEDIAN)
    return " ".join([INTERVALS[panel.indicator.method], *compared, CHANGED, *change(panel)])


def change(panel: Panel) -> list[str]:
    """The method of change that suits the series and why, and the test of the recent trend."""
    chosen = panel.method
    if chosen is None:
        return [tested(panel.trend)]
    return [part for part in (chosen.rests, "" if chosen.name == RECENT_TREND else chosen.words, tested(panel.trend)) if part]


def tested(trend: Trend) -> str:
    """The trend's test and level, or why there was none."""
    if trend.level is None:
        return f"Trend: not tested, as it needs five comparable figures, one a year, and there {are(trend.points)} {spelled(trend.points)}."
    return (
        f"Trend: {TESTS[trend.method == PROPORTION]}, over the latest five comparable figures, one a year, at the {trend.level:.1%} level; "
        "it counts only if leaving out any one of them keeps its direction."
    )
