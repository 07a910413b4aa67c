"""What a gap between groups says in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from metrics.gap_change import gap_change, within_chance
from panels import periods
from panels.format import are, difference, figure, number, sentence, spelled
from panels.group_pairs import ENDS, REST
from panels.panel import Point
from panels.title import the
from panels.verdicts import Verdict


if TYPE_CHECKING:
    from panels.gap import GroupGap


MOVED = {-1: "narrowed", 0: "unchanged", 1: "widened"}
# What a category of one word is called where a sentence is about its people.
PEOPLE = {"Female": "females", "Male": "males"}
PARTS = {4: "quarter", 5: "fifth", 10: "tenth"}


def since(point: Point) -> str:
    """since 2019/20."""
    return periods.since(point)


def group(gap: GroupGap) -> str:
    """The group as a sentence calls it: the most deprived fifth, Female, Black: Caribbean."""
    return _named(gap, gap.contrast.group)


def other(gap: GroupGap) -> str:
    """What it is set against: the least deprived fifth, Male, all others."""
    return "all others" if gap.contrast.kind == REST else _named(gap, gap.contrast.other)


def _named(gap, name):
    if gap.contrast.kind != ENDS:
        return name
    part = PARTS.get(len(gap.contrast.order), "part")
    return f"{'most' if name == gap.contrast.group else 'least'} deprived {part}"


def title(gap: GroupGap) -> str:
    """Persistent absence: 22.2% in the most deprived fifth, 11.2% in the least deprived fifth."""
    values = gap.latest.point.value, gap.latest.other[0]
    first, second = (figure(value, gap.indicator) for value in values)
    if gap.indicator.unit.startswith("per "):  # the unit once: 9.1 per 100 pupils for females, 8.9 for males
        second = second.removesuffix(f" {gap.indicator.unit}")
    return f"{gap.indicator.short}: {first} {_in(gap, group(gap))}, {second} {_in(gap, other(gap))}"


def size(gap: GroupGap) -> tuple[str, ...]:
    """11.0 points, with its interval: 10.3 to 11.7; the interval is '' where there is none."""
    value, low, high = gap.latest.absolute
    return difference(value, gap.indicator), _range(low, high, gap.indicator.decimals, value)


def judgement(gap: GroupGap) -> Verdict:
    """The size with the verdict's words: 11.0 points behind; 2.3 points, not clearly different."""
    between = ", " if gap.verdict.kind in ("similar", "none") else " "
    return replace(gap.verdict, words=f"{size(gap)[0]}{between}{gap.verdict.words}")


def ratio(gap: GroupGap) -> tuple[str, ...]:
    """2.0 times, with its interval; how many times the higher figure is the lower. '' where there is none."""
    value, low, high = gap.latest.relative
    return times(value, low, high)


def times(value: float | None, low: float | None, high: float | None) -> tuple[str, ...]:
    """(text, interval) of a ratio, turned so that it is above 1."""
    if not value:
        return "", ""
    if value < 1:
        value, low, high = 1 / value, high and 1 / high, low and 1 / low
    return f"{number(value, 1)} times", "" if low is None or high is None else f"{number(low, 1)} to {number(high, 1)}"


def slope(gap: GroupGap) -> tuple[str, ...]:
    """The slope over the whole range, with its interval; '' where groups have no order."""
    if gap.slope is None:
        return "", ""
    value, low, high = gap.slope.absolute
    return difference(value, gap.indicator), _range(low, high, gap.indicator.decimals, value)


def _range(low, high, decimals, value):
    """The interval of a size without its sign: of −3.1 (−5 to −1) it is 1 to 5."""
    if low is None or high is None:
        return ""
    ends = (low, high) if value >= 0 else (-high, -low)
    return f"{number(ends[0], decimals)} to {number(ends[1], decimals)}"


def words(gap: GroupGap) -> str:
    """Everything that is said of the gap, as one paragraph."""
    return " ".join(text for _, text in parts(gap))


def parts(gap: GroupGap) -> tuple[tuple[str, ...], ...]:
    """(heading, text) of what is said: how large and how sure, what has become of it, the whole range, and what it would mean."""
    sentences = (
        ("How large it is", f"{_stands(gap)} {_hidden(gap)}".strip()),
        ("Narrowing or widening", moved(gap)),
        ("Over the whole range", _slope(gap)),
        ("If all were as the best off", _gain(gap)),
    )
    return tuple((head, text) for head, text in sentences if text)


def _stands(gap):
    """In Birmingham in 2024/25 it was 11.0 points higher in the most deprived fifth than in the least deprived fifth (…)."""
    value, (text, interval) = gap.latest.absolute[0], size(gap)
    position = f"{text} {'higher' if value > 0 else 'lower'} {_in(gap, group(gap))} than" if value else f"as high {_in(gap, group(gap))} as"
    limits = f" (95% interval {interval})" if interval else ""
    ending = {"similar": ". That is not clearly a difference", "none": ". There is no interval to judge by"}.get(gap.verdict.kind, "")
    place, looked = the(gap.area.name, gap.area.kind), gap.contrast.looked_at
    strict = f" It stands out most of {spelled(looked)} groups, and is tested at a level that allows for that." if looked > 1 else ""
    return f"In {place} {periods.within(gap.latest.point)} the figure was {position} {_in(gap, other(gap))}{limits}{ending}.{strict}"


def _in(gap, name):
    return f"in the {name}" if gap.contrast.kind == ENDS else f"for {PEOPLE.get(name, name)}"


def statement(gap: GroupGap) -> str:
    """What the chart shows: the gap has narrowed since 2019/20, has not clearly moved, or is there for one period only."""
    if len(gap.series) < 2:
        return f"The gap {periods.within(gap.latest.point)}, the only period there is"
    start = since(gap.series[0].point)
    if gap.change.words == "turned round":
        return f"The gap has turned round {start}"
    if gap.change.kind == "similar" or gap.change.words == "not tested":
        return f"The gap has not clearly narrowed or widened {start}"
    return f"The gap has {gap.change.words.replace(', ', ', but ')} {start}"


def moved(gap: GroupGap) -> str:
    """Since 2019/20 the difference has narrowed from 12.0 to 11.0 points, yet widened in relative terms; '' for one period."""
    if len(gap.series) < 2:
        return ""
    first, last = gap.as_measured
    start = f"{sentence(since(gap.series[0].point))} the difference"
    before, now = (difference(gap_at.absolute[0], gap.indicator) for gap_at in (gap.series[0], gap.series[-1]))
    if gap.change.kind == "similar" or within_chance(first, last):
        return f"{start} {went(gap)}, not clearly a change."
    if gap.change.words == "not tested":
        return f"{start} {went(gap)}; there are no intervals to test it by."
    if gap.change.words == "turned round":
        return f"{start} has turned round, from {before} one way to {now} the other."
    absolute, relative = gap_change(first, last)
    text = f"{start} has {MOVED[absolute]} from {before} to {now}, by more than chance"
    if absolute > 0 and gap.contrast.looked_at > 1:
        text += " (in part because the group was chosen for standing out now)"
    if absolute * relative < 0:
        ratios = [times(*gap_at.relative)[0] for gap_at in (gap.series[0], gap.series[-1])]
        return (
            f"{text}, yet it has {MOVED[relative]} in relative terms: the higher figure was {ratios[0]} the lower and is now {ratios[1]}."
        )
    return f"{text}."


def went(gap: GroupGap) -> str:
    """went from 6.9 to 7.3 points, or turned from 1.0 points one way to 0.4 points the other."""
    before, now = (gap_at.absolute[0] for gap_at in (gap.series[0], gap.series[-1]))
    sizes = [difference(value, gap.indicator) for value in (before, now)]
    return f"turned from {sizes[0]} one way to {sizes[1]} the other" if before * now < 0 else f"went from {sizes[0]} to {sizes[1]}"


def _slope(gap):
    text, interval = slope(gap)
    if not text:
        return ""
    side = "higher" if gap.slope.absolute[0] > 0 else "lower"
    ratios, span = times(*gap.slope.relative)
    relative = f" As a ratio, that is {ratios}{f' ({span})' if span else ''}." if ratios else ""
    return (
        f"Over the whole range, it is {text} {side} at the most deprived end than at the least (95% interval {interval}).{relative} "
        "This is the slope index of inequality."
    )


def _gain(gap):
    if gap.gain is None or gap.gain[1] <= 0:
        return ""
    share, low, high, count = gap.gain
    return (
        f"If every {PARTS.get(len(gap.contrast.order), 'part')} had the level of the least deprived, there would be {number(share * 100)}% less "
        f"({number(low * 100)}% to {number(high * 100)}%), about {number(count)} fewer: a measure of size, not a forecast."
    )


def _hidden(gap):
    if not gap.hidden:
        return ""
    return f"{sentence(spelled(gap.hidden))} of {spelled(len(gap.splits))} groups {are(gap.hidden)} hidden to protect children, and used nowhere."


def alt(gap: GroupGap) -> str:
    """One line for those who do not see the chart."""
    invented = " Invented sample figures." if gap.invented else ""
    return f"Chart of {gap.indicator.title} by {gap.breakdown}, {the(gap.area.name, gap.area.kind)}, {periods.span(gap.points)}. {title(gap)}.{invented}"
