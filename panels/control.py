"""The control chart of a series: which of its figures are signals, and whether the target would be reached, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from metrics.method_choice import CHART
from metrics.xmr import Options, for_display, xmr
from panels.format import figure, reach, sentence, spelled, target_figure
from panels.method import of_one_kind
from panels.panel import Control, Signal, Verdict
from panels.periods import of, span, within
from panels.series_breaks import breaks
from panels.title import the


if TYPE_CHECKING:
    from panels.panel import Method, Panel


KINDS = {"improvement": "better", "concern": "worse", "high": "higher", "low": "lower", "common": "similar", "none": "none"}
SIGNALS = {
    "better": "a signal of improvement",
    "worse": "a signal of concern",
    "higher": "a signal of a rise",
    "lower": "a signal of a fall",
    "similar": "no signal",
}
RULES = (
    "",
    "it lies outside the limits",
    "it is one of seven or more in a row that rise or fall",
    "it is one of two in three that lie near a limit",
    "it is one of seven or more in a row on one side of the mean",
)
ASSURED = {
    "pass": Verdict("better", "target reached as a rule", "every figure to be expected reaches {target}"),
    "hit or miss": Verdict(
        "similar", "target reached or missed by chance", "{target} lies within the limits, so it is reached or missed by chance"
    ),
    "fail": Verdict("worse", "target missed as a rule", "every figure to be expected falls short of {target}, unless something changes"),
}


def control(panel: Panel, method: Method | None) -> Control | None:
    """The Control of a Panel for which the method of change is a chart, else None. New limits begin at each break in the series."""
    if method is None or method.name != CHART:
        return None
    points, indicator = of_one_kind(panel), panel.indicator
    values = np.array([point.value for point in points], float)
    days = np.array([series_break.since for series_break in breaks(panel.points, indicator.breaks)], "datetime64[D]")
    stretches = np.searchsorted(days, np.array([point.start for point in points], "datetime64[D]"), side="right")
    chart = xmr(values, stretches, Options(better=indicator.better, target=panel.target.value if panel.target else None))
    drawn = for_display(chart, 0 if np.nanmin(values) >= 0 else -np.inf, 100 if indicator.unit == "%" else np.inf)
    signals = tuple(
        Signal(point, *(known(getattr(drawn, name)[i]) for name in ("mean", "lower", "upper")), KINDS[chart.kind[i]], RULES[chart.rule[i]])
        for i, point in enumerate(points)
    )
    variation, assurance = varied(signals, str(chart.words)), assured(chart.assurance, panel)
    return Control(signals, variation, assurance, words(panel, signals, variation, assurance), alt(panel, signals))


def known(number: float) -> float | None:
    """A number of Python, or None for NaN."""
    return None if np.isnan(number) else float(number)


def varied(signals: tuple[Signal, ...], why: str) -> Verdict:
    """The Verdict on the latest figure; in words why there is none."""
    last = latest(signals)
    if last.kind == "none":
        return Verdict("none", "no limits", why)
    return Verdict(last.kind, SIGNALS[last.kind], last.rule)


def assured(assurance: str, panel: Panel) -> Verdict | None:
    """The Verdict on reaching the target; None where there is none, or where it would contradict that on the target itself."""
    if assurance not in ASSURED:
        return None
    verdict = ASSURED[assurance]
    if panel.target.verdict.kind in ("better", "worse") and verdict.kind != panel.target.verdict.kind:
        return None
    target = f"the target of {target_figure(panel.target.value, panel.indicator)}"
    return Verdict(verdict.kind, verdict.words, verdict.detail.format(target=target))


def latest(signals: tuple[Signal, ...]) -> Signal:
    """The last Signal that shows a figure."""
    return next(signal for signal in reversed(signals) if signal.point.status == "shown")


def words(panel: Panel, signals: tuple[Signal, ...], variation: Verdict, assurance: Verdict | None) -> str:
    """In the third quarter of 2024–25 it is a signal of concern: … Figures from 18.1% to 29.5% are to be expected. …"""
    last, indicator = latest(signals), panel.indicator
    if variation.kind == "none":
        return f"{variation.detail}."
    rule = f": {variation.detail}" if variation.detail else ""
    signalled = sum(signal.kind not in ("similar", "none") for signal in signals)
    many = sum(signal.point.status == "shown" for signal in signals)
    sentences = [
        f"The latest figure, {figure(last.point.value, indicator)} {within(last.point)}, is {variation.words}{rule}.",
        f"Figures from {reach(last.lower, last.upper, indicator)} are to be expected from chance alone.",
        f"{sentence(spelled(signalled)) if signalled else 'None'} of {spelled(many)} figures {'are signals' if signalled > 1 else 'is a signal'}.",
        f"{sentence(assurance.detail)}." if assurance else "",
        gaps(signals),
    ]
    return " ".join(filter(None, sentences))


def gaps(signals: tuple[Signal, ...]) -> str:
    """What is missing between the first and the last period, and what is made of it."""
    starts = np.array([signal.point.start for signal in signals if signal.point.status == "shown"], "datetime64[D]")
    steps = np.diff(starts).astype(int)
    missing = int(np.rint(steps / np.median(steps) - 1).sum())
    if not missing:
        return ""
    single = missing == 1
    return f"{sentence(spelled(missing))} period{' has' if single else 's have'} no figure; those on either side of a gap are compared with each other."


def alt(panel: Panel, signals: tuple[Signal, ...]) -> str:
    """One line for those who do not see the chart."""
    last, indicator = latest(signals), panel.indicator
    shown = [signal.point for signal in signals if signal.point.status == "shown"]
    limits = ""
    if last.mean is not None:
        limits = f"; mean {figure(last.mean, indicator)}, limits {figure(last.lower, indicator)} and {figure(last.upper, indicator)}"
    signalled = [of(signal.point) for signal in signals if signal.kind not in ("similar", "none")]
    closing = f"Signals: {spelled(len(signalled))}, the last in {signalled[-1]}." if signalled else "No signal."
    return f"Control chart of {indicator.title}, {the(panel.area.name, panel.area.kind)}, {span((shown[0], shown[-1]))}{limits}. {closing}"
