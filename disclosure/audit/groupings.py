"""The sums that labels promise along the groups of an indicator: the categories of a breakdown, and ranges of ages within ranges."""

import re

from disclosure.audit.intervals import side_by_side
from disclosure.audit.labels import Label
from disclosure.audit.patterns import Pattern


HEADLINE = 0
# A child has any number of these, so that only the numbers can say that they add up.
OF_ANY_NUMBER = re.compile(r"\b(characteristics?|factors?|vulnerabilit(y|ies)|flags?|markers?)\b", re.IGNORECASE)


def tilings(members: list[Label]) -> list[tuple[int, ...]]:
    """The sets of groups of one breakdown that should be everybody, without totals: ranges of ages in few pieces or in many.

    Empty where ranges overlap so that no set of them covers what all of them cover, and where there is no member.
    """
    ranges = {label.ages: label.g for label in members if label.ages and not label.total}
    rest = [label.g for label in members if not label.ages and not label.total]
    if not ranges:
        return [tuple(rest)] if rest else []
    tiled = {tuple(sorted(ranges[ages] for ages in chosen)) for chosen in _tiles(list(ranges))}
    return [(*chosen, *rest) for chosen in sorted(tiled)]


def _tiles(ranges: list) -> list[list]:
    """The choices of ranges side by side, in few pieces and in many, that cover all that the ranges cover."""
    covered = len(set().union(*(range(*ages) for ages in ranges)))
    choices = [[ranges[at] for at in side_by_side(ranges, many)] for many in (False, True)]
    return [chosen for chosen in choices if sum(high - low for low, high in chosen) == covered]


def breakdown_patterns(indicator: int, labels: list[Label]) -> list[Pattern]:
    """The categories of each breakdown add up to the headline; the answers to a question to its base."""
    by_breakdown = {}
    for label in labels:
        if not label.sides:
            by_breakdown.setdefault(label.breakdown, []).append(label)
    patterns = []
    for breakdown, members in by_breakdown.items():
        pool, of_base = f"{indicator}/{breakdown}", breakdown == "answer"
        kind = "answers" if of_base else "categories"
        labelled = not OF_ANY_NUMBER.search(breakdown)
        patterns += [
            Pattern(indicator, HEADLINE, parts, pool, kind, breakdown, labelled=labelled, of_base=of_base) for parts in tilings(members)
        ]
    return patterns + _across_ages(indicator, by_breakdown)


def _across_ages(indicator: int, by_breakdown: dict[str, list[Label]]) -> list[Pattern]:
    """Ages that only the categories of several breakdowns cover together."""
    aged = {breakdown: members for breakdown, members in by_breakdown.items() if any(label.ages for label in members)}
    if len(aged) < 2:
        return []
    together = tilings(list({label.ages or label.category: label for members in aged.values() for label in members}.values()))
    alone = [set(parts) for members in aged.values() for parts in tilings(members)]
    names = " and ".join(sorted(aged))
    return [
        Pattern(indicator, HEADLINE, parts, f"{indicator}/{names}", "categories", names) for parts in together if set(parts) not in alone
    ]


def age_patterns(indicator: int, labels: list[Label]) -> list[Pattern]:
    """Ranges that other ranges make up exactly, on each line of ages: evidence of whether the ages of this indicator add up."""
    lines = {}
    for label in labels:
        if label.ages and not label.total:
            lines.setdefault(label.line, []).append(label)
    return [pattern for line in lines.values() for whole in line for pattern in _within(indicator, whole, line)]


def _within(indicator: int, whole: Label, line: list[Label]) -> list[Pattern]:
    low, high = whole.ages
    inside = [label for label in line if label.g != whole.g and low <= label.ages[0] and label.ages[1] <= high]
    ranges = [label.ages for label in inside]
    chosen = {tuple(side_by_side(ranges, many)) for many in (False, True)}
    covering = [parts for parts in chosen if sum(ranges[at][1] - ranges[at][0] for at in parts) == high - low]
    groups = [tuple(inside[at].g for at in parts) for parts in covering]
    return [Pattern(indicator, whole.g, parts, f"{indicator}/ages", "ages", evidence=True) for parts in sorted(groups)]
