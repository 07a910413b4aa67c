"""The sums that a crossed breakdown promises: "Female, 5 to 10" and its like add up to Female, to 5 to 10 and to the headline."""

from itertools import product

from disclosure.audit.ages import age_range
from disclosure.audit.everybody_labels import is_total
from disclosure.audit.groupings import HEADLINE, tilings
from disclosure.audit.labels import Label
from disclosure.audit.patterns import Pattern


class Wholes:
    """The groups that crossed groups add up to; one that the file lacks gets a number of its own, from `first` up."""

    def __init__(self, labels: list[Label], first: int):
        self.first = first
        self.known = {(label.breakdown, label.category): label.g for label in labels}
        self.ages = {label.ages: label.g for label in labels if label.ages and not label.sides}
        self.virtual = {}

    def group(self, breakdown: str, category: str) -> int:
        """The group of a side, by its label or by its ages."""
        ages = age_range(breakdown, category)
        if (breakdown, category) in self.known:
            return self.known[breakdown, category]
        if ages in self.ages:
            return self.ages[ages]
        return self.virtual.setdefault(ages or (breakdown, category), self.first + len(self.virtual))


def crossed_patterns(indicator: int, labels: list[Label], first: int) -> list[Pattern]:
    """The sums of the crossed breakdowns of one indicator. Wholes that are no group of the file are numbered from `first` up."""
    wholes, patterns = Wholes(labels, first), []
    for breakdown in sorted({label.breakdown for label in labels if label.sides}):
        members = [label for label in labels if label.breakdown == breakdown and label.sides]
        patterns += _of_breakdown(indicator, breakdown, members, wholes)
    return patterns


def _of_breakdown(indicator: int, breakdown: str, members: list[Label], wholes: Wholes) -> list[Pattern]:
    by_sides = {tuple(value for _, value in label.sides): label.g for label in members}
    names = [name for name, _ in members[0].sides]
    choices = [_choices(name, sorted({key[at] for key in by_sides})) for at, name in enumerate(names)]
    patterns = _sums(indicator, breakdown, f"{indicator}/{breakdown}", HEADLINE, by_sides, choices)
    for at, name in enumerate(names):
        for value in sorted({key[at] for key in by_sides if not is_total(key[at])}):
            narrowed = [*choices[:at], [[value]], *choices[at + 1 :]]
            pool = f"{indicator}/{breakdown}/{name}"
            patterns += _sums(indicator, breakdown, pool, wholes.group(name, value), by_sides, narrowed)
    return patterns


def _choices(name: str, values: list[str]) -> list[list[str]]:
    """The sets of values of one side that should be everybody."""
    numbered = [Label(at, name, value, is_total(value), ages=age_range(name, value)) for at, value in enumerate(values)]
    return [[values[at] for at in tiling] for tiling in tilings(numbered)]


def _sums(indicator, breakdown, pool, whole, by_sides, choices) -> list[Pattern]:
    cells = [[by_sides.get(key) for key in product(*chosen)] for chosen in product(*choices)]
    sets = {tuple(g for g in parts if g is not None) for parts in cells}
    return [Pattern(indicator, whole, parts, pool, "crossed", breakdown) for parts in sorted(sets) if parts]
