"""What disclosure control is given: the rows of results of some indicators, and what is known of each indicator."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields

import numpy as np


@dataclass(frozen=True)
class Rule:
    """What the definition of one indicator says of its numbers.

    `counted` and `base` say in words whom the numerator and the denominator count; indicators with the same words count the same
    children. `population` is the indicator whose count is the base, `family` a name shared by indicators that count the same children,
    `part_of` an indicator that counts these children and others. `within` are indicators whose counts, taken together, hold all of these
    children, `narrows` one that is of these children and others in its count, its rest and its base, `apart_from` one that counts others of the same base. `same_as` is an indicator of the same
    children in count and base, `parts` those whose counts add up to this count, `base_parts` those whose counts add up to this base. `gap_in` is an indicator
    of which this one compares two groups of its breakdown `gap_by`. With `whole_first` groups are hidden
    rather than the whole, and of indicators of one `block` a group is hidden in all or in none. `smallest` is the smallest count that may be shown.
    """

    id: str
    method: str
    per: float
    smallest: int
    counted: str
    base: str | None = None
    population: str | None = None
    family: str | None = None
    part_of: str | None = None
    within: tuple[str, ...] = ()
    narrows: str | None = None
    apart_from: str | None = None
    same_as: str | None = None
    parts: tuple[str, ...] = ()
    base_parts: tuple[str, ...] = ()
    whole_first: bool = False
    block: str | None = None
    gap_in: str | None = None
    gap_by: str | None = None


@dataclass(frozen=True)
class Rows:
    """Arrays of one length, one entry per row of results; a row is known by its number `row`.

    `indicator`, `breakdown`, `category` and `area` are places in lists that go with them; `starts` and `ends` are days. `numerator`,
    `denominator` and `value` are NaN where there is none. `published` rows are statistics that their source has published already;
    `withheld` ones come without a number, as their sender keeps it back. `hidden_before` and `shown_before` rows were hidden, or shown with
    the same numbers, in the build before.
    """

    row: np.ndarray
    indicator: np.ndarray
    area: np.ndarray
    breakdown: np.ndarray
    category: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    numerator: np.ndarray
    denominator: np.ndarray
    value: np.ndarray
    published: np.ndarray
    withheld: np.ndarray
    hidden_before: np.ndarray
    shown_before: np.ndarray

    def __len__(self) -> int:
        return len(self.row)

    def at(self, places: np.ndarray) -> "Rows":
        """The rows at these places (indices, or a boolean array)."""
        return Rows(*(getattr(self, field.name)[places] for field in fields(self)))


@dataclass(frozen=True)
class Words:
    """The lists that the numbers in Rows are places of, and the geography: `parents` names the place above each place,
    `unions` the places that make up one otherwise than as those below it, and `partitions` are further (place, those that make it up). `named` gives
    the places that a category names."""

    rules: tuple[Rule, ...]
    areas: tuple[str, ...]
    breakdowns: tuple[str, ...]
    categories: tuple[str, ...]
    parents: dict[str, str]
    open_places: frozenset[str]
    unions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    partitions: tuple[tuple[str, tuple[str, ...]], ...] = ()
    named: Callable[[str], tuple[str, ...]] = lambda label: ()

    def breakdown(self, name: str) -> int:
        """The place of a breakdown in its list; −1 where no row has it."""
        return self.breakdowns.index(name) if name in self.breakdowns else -1


@dataclass(frozen=True)
class Thresholds:
    """The policy as numbers: `count` and `base` are the smallest that may be shown, `protection` the least room of a hidden number."""

    count: int
    base: int
    protection: int
    zero_is_safe: bool = True
