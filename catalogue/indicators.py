"""Indicators: what a figure is, why it matters, how it is worked out, and which extract it comes from."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from catalogue.typed_tables import record, records, toml


METHODS = ("proportion", "rate", "mean", "count", "value")
BETTER = ("high", "low", "neither")
COMPARATORS = ("England", "region", "neighbours")
FREQUENCIES = ("every year", "every half-year", "every quarter", "every term", "every month", "once")


@dataclass(frozen=True)
class Split:
    """How one breakdown is found in an extract: the column that holds its categories, and the rows to take.

    `where` stands in place of the source's own `where`, which keeps the headline. `categories` renames a published category
    to ours, over the spellings that data/categories.toml knows for the breakdown. A category that is in neither keeps its
    own name, and with `only` set is left out.
    """

    column: str
    where: dict = field(default_factory=dict)
    categories: dict = field(default_factory=dict)
    only: bool = False


@dataclass(frozen=True)
class Source:
    """One layout in which an extract has published the indicator: the loader, and the column names of that release.

    The sources of an indicator are listed newest release first, and where two releases give the same figure the
    newest release wins. `where` keeps the rows of the headline figure; a list takes any of its values. A column that is
    not named is not published. `shift` moves the period by that many years (a mid-2024 population is the denominator of
    March 2025). `period_type` says what 2023/24 is where the extract leaves it open. `age` is the age group that the source publishes
    it for, and `called` the names that it has there beside its number, where the source prints them.
    """

    loader: str
    release: str
    numerator: str | None = None
    denominator: str | None = None
    value: str | None = None
    lower95: str | None = None
    upper95: str | None = None
    lower998: str | None = None
    upper998: str | None = None
    where: dict = field(default_factory=dict)
    breakdowns: dict = field(default_factory=dict)
    shift: int = 0
    period_type: str | None = None
    age: str | None = None
    called: tuple[str, ...] = ()

    @property
    def columns(self):
        """Every heading this layout needs to be present."""
        limits = {self.lower95, self.upper95, self.lower998, self.upper998}
        measured = ({self.numerator, self.denominator, self.value} | limits) - {None}
        split = {column for breakdown in self.breakdowns.values() for column in (breakdown.column, *breakdown.where)}
        return measured | set(self.where) | split


@dataclass(frozen=True)
class Break:
    """From the day `since` figures are not comparable with earlier ones, for a `reason` said as a short sentence without its stop."""

    since: date
    reason: str


@dataclass(frozen=True)
class Indicator:
    """One figure that a Board may scrutinise. `per` multiplies numerator ÷ denominator into the unit.

    `statement` completes a sentence for the latest figure: "{value} of new plans were issued within 20 weeks". The value
    comes with its unit: "26.7%", "79 per 10,000", "1,290 children".
    `population` names another indicator whose count serves as denominator where the extract has none.
    `same_children_as` names a family of indicators that count the same children (a number and its rate), so that what is
    hidden in one is hidden in all. `part_of` names an indicator that counts these children and others,
    `within` several whose numerators, taken together, hold all of these children, and `narrows` one that has these children and others in
    its numerator, its denominator, and what is left of that; `apart_from` one of the same denominator that counts none of these children.
    `same_as` names an indicator of the same children in numerator and denominator;
    `parts` those whose numerators add up to this numerator, `base_parts` those whose numerators add up to this denominator; and it is shown
    only where all of `asked_after` are. With `whole_first` groups are hidden rather than the whole, and of indicators of one
    `block` a group is hidden in all or in none. `gap_in` names the indicator of which this one gives the difference or the ratio of two groups,
    of its breakdown `gap_by`. `breaks` are the days from which figures are not comparable with earlier ones, oldest first.
    `official` is the name under which the source publishes it, where that is not the title; `also` other names and letters that people look for.
    """

    id: str
    title: str
    short: str
    meaning: str
    matters: str
    statement: str
    unit: str
    method: str
    numerator: str
    better: str
    kind: str
    source: str
    owner: str
    frequency: str
    sources: tuple[Source, ...]
    denominator: str | None = None
    per: float = 1
    decimals: int = 1
    population: str | None = None
    caveat: str | None = None
    comparators: tuple[str, ...] = COMPARATORS
    next_expected: date | None = None
    licence: str | None = None
    link: str | None = None
    threshold: int | None = None
    same_children_as: str | None = None
    part_of: str | None = None
    within: tuple[str, ...] = ()
    narrows: str | None = None
    apart_from: str | None = None
    same_as: str | None = None
    parts: tuple[str, ...] = ()
    base_parts: tuple[str, ...] = ()
    asked_after: tuple[str, ...] = ()
    whole_first: bool = False
    block: str | None = None
    gap_in: str | None = None
    gap_by: str | None = None
    breaks: tuple[Break, ...] = ()
    official: str | None = None
    also: tuple[str, ...] = ()

    @property
    def rests_on(self) -> dict[str, tuple[str, ...]]:
        """The other indicators that this definition names, by its key."""
        keys = {"population": self.population, "part_of": self.part_of, "narrows": self.narrows, "apart_from": self.apart_from}
        keys |= {"same_as": self.same_as, "gap_in": self.gap_in}
        several = {"within": self.within, "parts": self.parts, "base_parts": self.base_parts, "asked_after": self.asked_after}
        return {key: (name,) for key, name in keys.items() if name} | several


def spellings(path, faults):
    """{breakdown: {published category: ours}} of categories.toml, in reading order; empty where there is no such file."""
    return {} if not path.exists() else toml(path, faults)


def indicators(folder, spelled, faults):
    """Every indicator under `folder` by id (the file's name). `faults` gains those of each that cannot be read or contradicts itself, by id.

    `spelled` holds the known spellings of categories, by breakdown.
    """
    loaded = {}
    for path in sorted(folder.glob("*.toml")):
        own = []
        made = _indicator(path, spelled, own)
        if made:
            own += [f"{path.name}: {fault}" for fault in _contradictions(made)]
            loaded[made.id] = made
        if own:
            faults.setdefault(path.stem, []).extend(own)
    for made in loaded.values():
        for key, others in made.rests_on.items():
            for other in others:
                if other not in loaded and other not in faults:
                    faults.setdefault(made.id, []).append(f"{made.id}.toml: {key} '{other}' is not an indicator")
    return loaded


def _indicator(path, spelled, faults):
    """The Indicator of one file, or None and its faults."""
    table = toml(path, faults)
    if not table:
        return None
    entries = table.pop("from", [])
    if not isinstance(entries, list):
        faults.append(f"{path.name}: write [[from]] in double brackets, once for each release")
        entries = []
    sources = [_source(entry, f"{path.name} [[from]] {number}", spelled, faults) for number, entry in enumerate(entries, 1)]
    breaks = records(Break, table.pop("break", []), path.name, faults)
    return record(Indicator, table, path.name, faults, id=path.stem, sources=tuple(filter(None, sources)), breaks=breaks)


def _source(entry, where, spelled, faults):
    entry = dict(entry)
    tables = entry.pop("breakdowns", {})
    splits = {name: record(Split, table, f"{where} breakdown '{name}'", faults) for name, table in tables.items()}
    named = {name: _spelled(split, spelled.get(name, {})) for name, split in splits.items() if split}
    return record(Source, entry, where, faults, breakdowns=named)


def _spelled(split, known):
    return replace(split, categories=known | split.categories)


def _contradictions(indicator):
    """What in one indicator's file cannot be true together."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", indicator.id):
        yield "name the file in lower case, with _ between words"
    if indicator.method not in METHODS:
        yield f"method '{indicator.method}' is not one of {', '.join(METHODS)}"
    if indicator.better not in BETTER:
        yield f"better '{indicator.better}' is not one of {', '.join(BETTER)}"
    if indicator.kind not in ("outcome", "output"):
        yield f"kind '{indicator.kind}' is neither 'outcome' nor 'output'"
    if indicator.frequency not in FREQUENCIES:
        yield f"frequency '{indicator.frequency}' is not one of {', '.join(FREQUENCIES)}"
    for name in indicator.comparators:
        if name not in COMPARATORS:
            yield f"comparator '{name}' is not one of {', '.join(COMPARATORS)}"
    if indicator.method in ("proportion", "rate", "mean") and not indicator.denominator:
        yield f"a {indicator.method} needs its denominator described"
    if indicator.unit == "%" and indicator.method == "proportion" and indicator.per != 100:
        yield "a proportion shown in % needs per = 100"
    if indicator.method == "count" and indicator.per != 1:
        yield "a count is not multiplied; leave out 'per'"
    if indicator.method == "rate" and indicator.per == 1:
        yield "a rate needs 'per': 100, 1,000, 10,000 or 100,000"
    if "{value}" not in indicator.statement:
        yield "the statement needs {value} in it"
    if bool(indicator.gap_in) != bool(indicator.gap_by):
        yield "gap_in and gap_by go together: the indicator whose groups are compared, and the breakdown that they are of"
    days = [series_break.since for series_break in indicator.breaks]
    if days != sorted(set(days)):
        yield "list each [[break]] once, the oldest first"
    for source in indicator.sources:
        if source.loader == "dfe_tidy" and not (source.numerator or source.value):
            yield f"release {source.release} names neither a numerator nor a value column"
        if "all" in source.breakdowns:
            yield f"release {source.release} has a breakdown called 'all', which is the headline's name; choose another"
