"""Where a figure is heading, in words: its change, its recent trend, and its target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from metrics.direction import FALL, RISE, TURNED
from panels.format import difference, sentence, spelled, target_figure
from panels.periods import deadline, since
from panels.verdicts import Direction, Trend


if TYPE_CHECKING:
    from panels.panel import Panel


PAST = {"increasing": "increased", "decreasing": "decreased"}
PASSED = "date passed"
TARGETS = {
    "met": "{target} is met",
    "not met": "{target} is not met: it is {apart}",
    "not met yet": "{target} is not met yet",
    "on track": "it is on track for {target}",
    "off track": "it is off track: {apart} {line}",
    "behind, not tested": "it is {apart} {line}, with no interval to judge by",
    "behind, within chance": "it is {apart} {line}, by no more than chance",
    "short, within chance": "it is {apart} {target}, by no more than chance",
    PASSED: "the day of {target} has passed without a figure for it. Before that, it was {apart} {line}",
    "no judgement": "it is {apart} {line}",
}


def outlook(panel: Panel) -> str:
    """It is down 33.9 points since 2023, beyond chance, but over its latest five figures… It is off track: 33.3 points below…"""
    target = target_clause(panel)
    return ". ".join(filter(None, [sentence(change_clause(panel)), sentence(target)])) + "."


def change_clause(panel: Panel) -> str:
    """The recent trend, after the change since the previous figure where that is beyond chance."""
    moved, trend, direction = panel.previous, trend_clause(panel.trend), panel.direction
    if moved is None or moved.verdict.kind in ("similar", "none"):
        return trend
    text = f"{moved.verdict.words} {since(moved.since)}, {how_far(direction)}"
    if direction.name == TURNED:
        return f"{trend.partition(', getting')[0].partition(' (')[0]}, but is now {text}"
    link = ";" if panel.trend.verdict.kind == "none" else ", and" if panel.trend.side == direction.move else ", but"
    return f"it is {text}{link} {trend}"


def how_far(direction: Direction) -> str:
    """Whether a move is beyond chance, or more than that."""
    if direction.name not in (RISE, FALL):
        return "beyond chance"
    return "more than is usual in other areas" if direction.among else "beyond chance, with too few other areas to compare"


def trend_clause(trend: Trend) -> str:
    """The recent trend, with the level of its test, or why there is none."""
    verdict = trend.verdict
    if trend.level is None:
        return f"{spelled(trend.points)} comparable figure{' is' if trend.points == 1 else 's are'} too few to test a trend"
    if verdict.kind == "none":
        return f"its trend cannot be tested: {verdict.detail}"
    movement, _, judgement = verdict.words.partition(", ")
    clause = "there is no clear trend" if verdict.kind == "similar" else f"it has {PAST[movement]}{', ' if judgement else ''}{judgement}"
    return f"over its latest five figures {clause} ({trend.level:.1%} level)"


def target_clause(panel: Panel) -> str:
    """Where the latest figure stands against the target, or '' without one."""
    aim, indicator = panel.target, panel.indicator
    if aim is None:
        return ""
    target = f"the target of {target_figure(aim.value, indicator)} {deadline(aim.by)}"
    line = (
        target
        if aim.expected is None or panel.latest.end >= aim.by
        else "the path to it"
        if aim.verdict.words == PASSED
        else f"the path to {target}"
    )
    apart = f"{difference(aim.distance, indicator)} {'above' if aim.distance > 0 else 'below'}" if aim.distance else "at"
    return TARGETS[aim.verdict.words].format(target=target, line=line, apart=apart)
