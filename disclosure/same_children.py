"""Which numbers of which indicators count the same children: a number and its rate, a base that two rates share, a population."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from disclosure.interval_sums import Sum
from disclosure.row_keys import numbered
from disclosure.rows import Rows, Rule
from disclosure.sums_in_numbers import same_everywhere


# So many places and periods, those with most indicators, tell what is equal.
ENOUGH = 2_000


@dataclass(frozen=True)
class States:
    """Per indicator, the number of the state that its count and its base are; −1 where it has none. Equal numbers, same children."""

    count: np.ndarray
    base: np.ndarray


def states(rules: Sequence[Rule], headlines: Rows, count: np.ndarray, base: np.ndarray) -> States:
    """The States of all indicators: by what their definitions say, unless the numbers mostly speak against it, and by the numbers.

    `headlines` are headline rows (some or all) with their `count` and `base`.
    """
    table = _table(rules, headlines, count, base)
    joined = Groups(2 * len(rules))
    for left, right in _said(rules):
        if not _differ(table[:, left], table[:, right]):
            joined.join(left, right)
    for left, right in same_everywhere(table):
        joined.join(left, right)
    names = joined.names()
    of_count, of_base = np.array(names[: len(rules)]), np.array(names[len(rules) :])
    without_base = np.array([rule.base is None and rule.population is None for rule in rules], bool)
    return States(of_count, np.where(without_base, -1, of_base))


def families(rules: Sequence[Rule], made: States) -> list[list[int]]:
    """The places of the indicators that share a state with one another, directly or through others, family by family."""
    joined, ids = Groups(2 * len(rules)), {rule.id: place for place, rule in enumerate(rules)}
    for place, rule in enumerate(rules):
        if made.base[place] >= 0:
            joined.join(int(made.count[place]), int(made.base[place]))
        for other in (rule.part_of, rule.narrows, rule.apart_from, *rule.within, *rule.parts, *rule.base_parts):
            if other in ids:
                joined.join(int(made.count[place]), int(made.count[ids[other]]))
    names, by_names = joined.names(), {}
    for place in range(len(rules)):
        by_names.setdefault(names[made.count[place]], []).append(place)
    return list(by_names.values())


def inside(rules: Sequence[Rule], named: dict[int, list[int]]) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """(a state, those that taken together hold all of its children) as definitions say.

    `named` gives the numbers of the states of count, base and rest (-1 for none) of each indicator that has rows.
    """
    ids, pairs = {rule.id: place for place, rule in enumerate(rules)}, []
    for indicator, mine in named.items():
        rule = rules[indicator]
        if rule.within and all(ids.get(other) in named for other in rule.within):
            pairs.append((mine[0], tuple(named[ids[other]][0] for other in rule.within)))
        if ids.get(rule.narrows) in named:
            pairs += [(part, (whole,)) for part, whole in zip(mine, named[ids[rule.narrows]]) if -1 not in (part, whole)]
    return tuple(pair for pair in pairs if pair[0] not in pair[1])


def neither(rules: Sequence[Rule], named: dict[int, list[int]]) -> list[Sum]:
    """The Sums of a base over two counts that definitions say are apart: what they leave of it is a group that nobody publishes.

    `named` is as for `inside`. Each of the two may give the base as a state of its own.
    """
    ids = {rule.id: place for place, rule in enumerate(rules)}
    pairs = [(mine, named[ids[other]]) for place, mine in named.items() if ids.get(other := rules[place].apart_from) in named]
    return [Sum(whole, (mine[0], theirs[0])) for mine, theirs in pairs for whole in {mine[1], theirs[1]} - {-1}]


class Groups:
    """Things, numbered from 0, that are joined into groups."""

    def __init__(self, size: int):
        self.above = list(range(size))

    def top(self, thing: int) -> int:
        while self.above[thing] != thing:
            thing = self.above[thing]
        return thing

    def join(self, left: int, right: int) -> None:
        self.above[max(self.top(left), self.top(right))] = min(self.top(left), self.top(right))

    def names(self) -> list[int]:
        """For each thing the number of its group."""
        return [self.top(thing) for thing in range(len(self.above))]


def _said(rules: Sequence[Rule]) -> list[tuple[int, int]]:
    """Pairs of counts (numbered by indicator) and bases (numbered on from there) that definitions give the same children."""
    ids = {rule.id: place for place, rule in enumerate(rules)}
    keys: dict[str, list[int]] = {}
    pairs = []
    for place, rule in enumerate(rules):
        keys.setdefault(f"family {rule.family}" if rule.family else f"alone {rule.id}", []).append(place)
        keys.setdefault(f"words {rule.counted.casefold()}", []).append(place)
        if rule.base:
            keys.setdefault(f"words {rule.base.casefold()}", []).append(len(rules) + place)
        if rule.population in ids:
            pairs.append((ids[rule.population], len(rules) + place))
        if rule.same_as in ids:
            pairs += [(ids[rule.same_as], place), (len(rules) + ids[rule.same_as], len(rules) + place)]
    return pairs + [(same[0], other) for same in keys.values() for other in same[1:]]


def _table(rules: Sequence[Rule], headlines: Rows, count: np.ndarray, base: np.ndarray) -> np.ndarray:
    """(area and period) × (counts, then bases of all indicators), NaN where there is none."""
    at, (places, *_) = numbered(headlines.area, headlines.starts, headlines.ends)
    table = np.full((len(places), 2 * len(rules)), np.nan)
    table[at, headlines.indicator] = count
    table[at, len(rules) + headlines.indicator] = base
    fullest = np.argsort(np.isnan(table).sum(axis=1), kind="stable")[:ENOUGH]
    return table[fullest]


def _differ(left: np.ndarray, right: np.ndarray) -> bool:
    """Whether two columns are unequal in most places where both have a number."""
    both = ~np.isnan(left) & ~np.isnan(right)
    return bool(both.any()) and np.mean(np.abs(left[both] - right[both]) > 0.5) > 0.5
