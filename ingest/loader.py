"""What a loader is: what it is given (an Extract), what it gives back (a Draft), and what the rest knows of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from duckdb import DuckDBPyRelation

from catalogue import Catalogue, Indicator, Source
from ingest.file_problems import Problems
from ingest.mapping.column_mapping import Mapping as ColumnMapping
from ingest.read.text_table import TextTable
from ingest.read.upload_table import UploadTable


NUMBERS = ("numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998", "effective", "spread", "target")


class IndicatorSource(NamedTuple):
    """One layout in which definitions read an indicator; `release` counts the layouts of the indicator, 0 for the newest."""

    indicator: Indicator
    release: int
    source: Source


@dataclass(frozen=True)
class Extract:
    """One table to be made into facts: its text, the definitions, where to note what is wrong, how its columns are matched, and the
    table of the metadata that came with it. `name` is what people call the file; `held` are the facts of earlier uploads, with which its own are compared.
    """

    name: str
    text: TextTable
    catalogue: Catalogue
    problems: Problems
    codebook: Path | None = None
    mapping: ColumnMapping | None = None
    metadata: UploadTable | None = None
    held: tuple[Path, ...] = ()

    def sql(self, query: str) -> DuckDBPyRelation:
        """The relation of a query on the table `text` and on whatever the loader created beside it."""
        return self.text.sql(query)

    def sources(self, loader: str) -> list[IndicatorSource]:
        """Every layout that definitions read by this loader, newest release of an indicator first."""
        return [
            IndicatorSource(indicator, release, source)
            for indicator in self.catalogue.indicators.values()
            for release, source in enumerate(indicator.sources)
            if source.loader == loader
        ]


@dataclass(frozen=True)
class Draft:
    """One row for each figure, its cells still as printed. Made by a loader; the rest is the same for every kind.

    `relation` has `row`, `indicator` (an id), `area` (any code, number or name) and `period` (in any way that
    ingest.periods.parse_period reads), and may have `release`, `period_type`, `breakdown`, `category`, `note`, `tally` and any of
    NUMBERS. A column that is left out is NULL (`breakdown` and `category`: 'all'). NUMBERS as text are read and checked, symbols
    included; as numbers they are taken as they are. `tally` says what a mean is the mean of: the scores that may be given, and how
    many gave each ('1 2 3|0 12 9'); disclosure control needs it, and nothing else reads it.

    `headings` says under which heading a column stood, by its name, or by (indicator, name); where figures of other things than
    indicators stand side by side, `by` names the column that tells them apart.
    """

    relation: DuckDBPyRelation
    headings: dict[str | tuple[str, str], str | None] = field(default_factory=dict)
    by: str = "indicator"

    def heading(self, name: str, indicator: str | None = None) -> str | None:
        """The heading in the file of one column of the draft, for messages; the column's own name where none is known."""
        return self.headings.get((indicator, name), self.headings.get(name, name))

    @property
    def types(self) -> dict[str, str]:
        """The SQL type of each column that the loader gave."""
        return dict(zip(self.relation.columns, map(str, self.relation.types)))

    @property
    def printed(self) -> list[str]:
        """Those of NUMBERS that are given as text, and so have to be read."""
        types = self.types
        return [name for name in NUMBERS if types.get(name) == "VARCHAR"]


@dataclass(frozen=True)
class Loader:
    """A kind of extract. `name` is what definitions, recipes and the ledger call it, `title` what people do.

    `controlled` says that its source has done its own disclosure control and is already published; `columns` are the headings it
    needs; `reads_codebook` that its rows are people, and a codebook says which columns are read. `recognises`, where there is one,
    tells from the headings whether a table is of this kind, in place of `columns`.
    """

    name: str
    title: str
    controlled: bool
    facts: Callable[[Extract], Draft | None]
    columns: tuple[str, ...] = ()
    reads_codebook: bool = False
    recognises: Callable[[tuple[str, ...], Catalogue], bool] | None = None

    @classmethod
    def of(cls, module: ModuleType) -> Loader:
        """The Loader in a module of `loaders`. AttributeError where the module lacks a part that each must have."""
        return cls(
            module.NAME, module.TITLE, module.CONTROLLED, module.facts, getattr(module, "COLUMNS", ()), getattr(module, "CODEBOOK", False),
            getattr(module, "recognises", None),
        )  # fmt: skip

    def missing(self, text: TextTable) -> list[str]:
        """The headings it needs and a table does not have."""
        return [heading for heading in self.columns if heading not in text]

    def fits(self, text: TextTable, catalogue: Catalogue) -> bool:
        """Whether a table is of this kind, by its headings."""
        if self.recognises:
            return self.recognises(text.columns, catalogue)
        return bool(self.columns) and not self.missing(text)

    def is_within(self, other: Loader) -> bool:
        """Whether the other kind needs all of this one's headings and more, and so is the closer fit of two that fit."""
        return bool(self.columns) and set(self.columns) < set(other.columns)


Loaders = Mapping[str, Loader]


def registry(modules: Iterable[ModuleType]) -> Loaders:
    """The Loaders in those of these modules that have a NAME, by that name, in its order."""
    loaders = [Loader.of(module) for module in modules if hasattr(module, "NAME")]
    return {loader.name: loader for loader in sorted(loaders, key=lambda loader: loader.name)}
