"""How the categories of breakdowns add up: to the headline, to wider categories, and crossed with one another."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from catalogue.labels import Range, Restriction
from catalogue.labels.label_words import SEXES
from disclosure.interval_sums import Sum, covers, interval_sums
from disclosure.nested_groupings import nested_groupings
from disclosure.sums_in_numbers import NOISE, searched_through, sum_of, sums_in_numbers


Heading = frozenset[Restriction]
HEADLINE: Heading = frozenset()
# "White (including Traveller)" is all who are White, and others beside them.
INCLUDING = re.compile(r"(.+?) (?:including|includes|incl|inc|plus|as well as|together with) .+")
# "All SEN" is all who have some need, beside "No SEN" and those of whom nothing is recorded.
ALL_OF, NONE_OF = ("all ", "any ", "total "), ("no ", "not ", "non ", "without ", "unknown", "none", "refused", "prefer not")


@dataclass(frozen=True)
class HeadingSums:
    """Sums over headings, some of which no row has; and groups of headings of which nobody can say how they overlap."""

    sums: tuple[Sum, ...]
    tangled: tuple[tuple[Heading, ...], ...] = ()


def heading_sums(headings: Sequence[Heading], numbers: np.ndarray) -> HeadingSums:
    """The HeadingSums of these headings. `numbers` (instances × headings, NaN where there is none) tells true sums from false ones.

    Without any breakdown there is no Sum.
    """
    column = {heading: place for place, heading in enumerate(headings)}
    groups: dict[tuple, dict] = defaultdict(dict)
    for heading in headings:
        for restriction in heading:
            groups[restriction.axis, heading - {restriction}][restriction.member] = heading
    sums, tangled = [], []
    for (axis, top), members in groups.items():
        group = Group(axis, top, members, numbers, column)
        sums += group.sums()
        tangled += group.tangled()
    sums += [*_across(headings, numbers), *_of_sides(headings), *nested_groupings(headings)]
    return HeadingSums(tuple(dict.fromkeys(sums)), tuple(tangled))


def _of_sides(headings: Sequence[Heading]) -> Iterator[Sum]:
    """The sums of the sides of crossed groups, where some side has no row: girls of 5 to 10 are some of all girls."""
    axes: dict[str, dict] = defaultdict(dict)
    for restriction in (each for heading in headings if len(heading) == 2 for each in heading):
        axes[restriction.axis][restriction.member] = frozenset({restriction})
    for axis, sides in axes.items():
        if not set(sides.values()) <= set(headings):
            alone = {next(iter(heading)).member for heading in headings if len(heading) == 1 and next(iter(heading)).axis == axis}
            ranges = [member for member in {*alone, *sides} if isinstance(member, Range)]
            for whole, parts in interval_sums(ranges):
                yield Sum(
                    frozenset({Restriction(axis, Range(*whole))}), tuple(frozenset({Restriction(axis, Range(*part))}) for part in parts)
                )
            names = [sides[member] for member in sorted(member for member in sides if isinstance(member, str))]
            for cover in covers([member for member in sides if isinstance(member, Range)]) or [()]:
                yield Sum(HEADLINE, (*(sides[member] for member in cover), *names))


@dataclass
class Group:
    """The headings that differ in one axis only (`members`: Range or name → heading), and the heading without it (`top`)."""

    axis: str
    top: Heading
    members: dict
    numbers: np.ndarray
    column: dict

    def __post_init__(self) -> None:
        self.ranges = sorted(member for member in self.members if isinstance(member, Range))
        self.names = sorted(member for member in self.members if isinstance(member, str))
        self.flat = self._fit(self.names)
        self.inside = self._labelled() if self.flat else self._subtotals()

    def sums(self) -> list[Sum]:
        """Ranges within ranges, names within names, and all that is widest within the top.

        Where numbers do not say whether a label names a subtotal or a group beside others, both may be true, and both are kept to.
        """
        sums = [Sum(self._heading(equation.whole), tuple(map(self._heading, equation.parts))) for equation in interval_sums(self.ranges)]
        sums += [Sum(self.members[whole], tuple(self.members[part] for part in parts)) for whole, parts in self.inside.items()]
        for names in [self._widest(), *([self.names] if self.flat and self.inside else [])]:
            for cover in covers(self.ranges) or [()]:
                parts = (*map(self._heading, cover), *(self.members[name] for name in names))
                if parts != (self.top,):
                    sums.append(Sum(self.top, parts))
        return sums + self._finest()

    def _finest(self) -> list[Sum]:
        """Ranges that overlap, none of which are all there is side by side, are made of the stretches between their ends."""
        ends = sorted({end for each in self.ranges for end in each})
        if not ends or any((cover[0].low, cover[-1].high) == (ends[0], ends[-1]) for cover in covers(self.ranges)):
            return []
        pieces = [Range(low, high) for low, high in zip(ends, ends[1:])]
        inside = [(each, [piece for piece in pieces if each.low <= piece.low and piece.high <= each.high]) for each in self.ranges]
        sums = [Sum(self._heading(each), tuple(map(self._heading, parts))) for each, parts in inside if len(parts) > 1]
        return [*sums, Sum(self.top, (*map(self._heading, pieces), *(self.members[name] for name in self._widest())))]

    def tangled(self) -> list[tuple[Heading, ...]]:
        """The names, where they hold more than the top and the numbers are too few to say which of them overlap."""
        widest = self._widest()
        if self._fit(widest):
            return []
        table = self._columns([self.members[name] for name in widest])
        sure = all(searched_through(table[:, place], np.delete(table, place, axis=1)) for place in range(len(widest)))
        return [] if sure else [tuple(self.members[name] for name in self.names)]

    def _widest(self) -> list[str]:
        return [name for name in self.names if not any(name in parts for parts in self.inside.values())]

    def _fit(self, names: list[str]) -> bool:
        """Whether these names and the widest ranges hold no more than the top, in most instances; what is not given counts as nobody."""
        cover = covers(self.ranges)
        parts = [self.members[name] for name in names] + [self._heading(member) for member in (cover[0] if cover else ())]
        return self._holds(self.top, [part for part in parts if part in self.column])

    def _holds(self, whole: Heading, parts: list[Heading]) -> bool:
        if whole not in self.column or not parts:
            return True
        table = self._columns([whole, *parts])
        table = np.nan_to_num(table[~np.isnan(table[:, 0])])
        return not len(table) or np.mean(table[:, 1:].sum(axis=1) <= table[:, 0] + NOISE) >= 0.5

    def _subtotals(self) -> dict[str, tuple[str, ...]]:
        """{name: the names within it}: as the numbers show, else as the labels say."""
        table = self._columns([self.members[name] for name in self.names])
        inside = {self.names[equation.whole]: tuple(self.names[part] for part in equation.parts) for equation in sums_in_numbers(table)}
        if inside and self._fit([name for name in self.names if not any(name in parts for parts in inside.values())]):
            return inside
        return self._labelled() | inside

    def _labelled(self) -> dict[str, tuple[str, ...]]:
        """{name: the names within it, where those hold no more}: "White: British" in "White", "EHC plan" in "All SEN" but not "No SEN"."""
        inside, cores = {}, {name: _core(name) for name in self.names}
        for name in self.names:
            within = _within(name, cores)
            first = cores[name] or not any(name.startswith(f"{other} ") for other in self.names)
            if within and first and self._holds(self.members[name], [self.members[other] for other in within]):
                inside[name] = within
        return inside

    def _columns(self, headings: list[Heading]) -> np.ndarray:
        return self.numbers[:, [self.column[heading] for heading in headings]]

    def _heading(self, member: Range) -> Heading:
        return self.members.get(member) or self.top | {Restriction(self.axis, Range(*member))}


def _core(label: str) -> str:
    """Whom a label names besides the others that it includes: 'female' of 'girls including non binary'; empty where it includes none."""
    including = INCLUDING.fullmatch(label)
    return SEXES.get(including[1], including[1]) if including else ""


def _within(wider: str, cores: Mapping[str, str]) -> tuple[str, ...]:
    """Which of these labels, each with its `_core`, lie inside one of them by their words."""
    if wider.startswith(ALL_OF):
        return tuple(name for name in cores if name != wider and not name.startswith(NONE_OF))
    whom = cores[wider] or wider
    return tuple(name for name, core in cores.items() if not core and name != wider and (name == whom or name.startswith(f"{whom} ")))


def _across(headings: Sequence[Heading], numbers: np.ndarray) -> list[Sum]:
    """A category of one breakdown that is, in the numbers, the sum of categories of another."""
    shapes: dict[tuple, list[int]] = defaultdict(list)
    for place, heading in enumerate(headings):
        if heading:
            shapes[tuple(sorted(restriction.axis for restriction in heading))].append(place)
    sums = []
    for shape, columns in shapes.items():
        for other, places in shapes.items():
            if other != shape:
                for whole in columns:
                    parts = sum_of(numbers[:, whole], numbers[:, places])
                    if parts and not (len(parts) == 1 and places[parts[0]] < whole):
                        sums.append(Sum(headings[whole], tuple(headings[places[part]] for part in parts)))
    return sums
