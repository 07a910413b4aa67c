"""Indicators: what a figure is, why it matters, how it is worked out, and which extract it comes from."""

from dataclasses import dataclass, field
from datetime import date

from catalogue.records import record, toml


METHODS = ("proportion", "rate", "mean", "count", "value")
BETTER = ("high", "low", "neither")
FREQUENCIES = ("every year", "every half-year", "every quarter", "every term", "every month", "once")


@dataclass(frozen=True)
class Split:
    """How one breakdown is found in an extract: the column that holds its categories, and the rows to take.

    `categories` renames a published category to ours; a category that is not named keeps its own name, and with
    `only` set, those not named are left out.
    """

    column: str
    where: dict = field(default_factory=dict)
    categories: dict = field(default_factory=dict)
    only: bool = False


@dataclass(frozen=True)
class Source:
    """One layout in which an extract has published the indicator: the loader, and the column names of that release.

    The sources of an indicator are listed newest release first, and where two releases give the same figure the
    newest release wins. `where` keeps the rows of the headline figure. A column that is not named is not published.
    `shift` moves the period by that many years (a mid-2024 population is the denominator of March 2025).
    """

    loader: str
    release: str
    numerator: str | None = None
    denominator: str | None = None
    value: str | None = None
    lower95: str | None = None
    upper95: str | None = None
    where: dict = field(default_factory=dict)
    breakdowns: dict = field(default_factory=dict)
    shift: int = 0

    @property
    def columns(self):
        """Every heading this layout needs to be present."""
        measured = {self.numerator, self.denominator, self.value, self.lower95, self.upper95} - {None}
        split = {column for one in self.breakdowns.values() for column in (one.column, *one.where)}
        return measured | set(self.where) | split


@dataclass(frozen=True)
class Indicator:
    """One figure that a Board may scrutinise. `per` multiplies numerator ÷ denominator into the unit.

    `statement` completes a sentence for the latest figure: "{value} of new plans were issued within 20 weeks".
    `population` names another indicator whose count serves as denominator where the extract has none.
    `same_children_as` names a family of indicators that count the same children (a number and its rate), so that what is
    hidden in one is hidden in all.
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
    comparators: tuple[str, ...] = ("England", "region", "neighbours")
    next_expected: date | None = None
    licence: str | None = None
    link: str | None = None
    threshold: int | None = None
    same_children_as: str | None = None


def indicators(folder, faults):
    """Every indicator under `folder` by id (the file's name), complaining of those that contradict themselves."""
    found = {}
    for path in sorted(folder.glob("*.toml")):
        table = toml(path, faults)
        if not table:
            continue
        sources = [_source(entry, f"{path.name} [[from]] {number}", faults) for number, entry in enumerate(table.pop("from", []), 1)]
        made = record(Indicator, table, path.name, faults, id=path.stem, sources=tuple(filter(None, sources)))
        if made:
            faults += [f"{path.name}: {fault}" for fault in _contradictions(made)]
            found[made.id] = made
    for made in found.values():
        if made.population and made.population not in found:
            faults.append(f"{made.id}.toml: population '{made.population}' is not an indicator")
    return found


def _source(entry, where, faults):
    entry = dict(entry)
    splits = {name: record(Split, table, f"{where} breakdown '{name}'", faults) for name, table in entry.pop("breakdowns", {}).items()}
    return record(Source, entry, where, faults, breakdowns={name: split for name, split in splits.items() if split})


def _contradictions(indicator):
    """What in one indicator's file cannot be true together."""
    if indicator.method not in METHODS:
        yield f"method '{indicator.method}' is not one of {', '.join(METHODS)}"
    if indicator.better not in BETTER:
        yield f"better '{indicator.better}' is not one of {', '.join(BETTER)}"
    if indicator.kind not in ("outcome", "output"):
        yield f"kind '{indicator.kind}' is neither 'outcome' nor 'output'"
    if indicator.frequency not in FREQUENCIES:
        yield f"frequency '{indicator.frequency}' is not one of {', '.join(FREQUENCIES)}"
    if indicator.method in ("proportion", "rate", "mean") and not indicator.denominator:
        yield f"a {indicator.method} needs its denominator described"
    if indicator.unit == "%" and indicator.method == "proportion" and indicator.per != 100:
        yield "a proportion shown in % needs per = 100"
    if indicator.method == "count" and indicator.per != 1:
        yield "a count is not multiplied; leave out 'per'"
    if "{value}" not in indicator.statement:
        yield "the statement needs {value} in it"
    for source in indicator.sources:
        if source.loader == "dfe_tidy" and not (source.numerator or source.value):
            yield f"release {source.release} names neither a numerator nor a value column"
