"""What a loader is given, and what it gives back."""

from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from catalogue import Catalogue
from ingest.file_problems import Problems
from ingest.mapping.column_mapping import Mapping
from ingest.read.text_file import Text
from ingest.read.upload_table import Table


NUMBERS = ("numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998", "effective", "spread", "target")


@dataclass(frozen=True)
class Extract:
    """One table to be made into facts: its text, the definitions, where to note what is wrong, how its columns are matched, and the
    Table of the metadata that came with it.
    """

    name: str
    text: Text
    catalogue: Catalogue
    problems: Problems
    codebook: Path | None = None
    mapping: Mapping | None = None
    metadata: Table | None = None

    def sql(self, query):
        """The relation of a query on the table `text` and on whatever the loader created beside it."""
        return self.text.sql(query)

    def sources(self, loader):
        """(indicator, release, source) of every layout that definitions read by this loader, newest release first."""
        return [
            (indicator, release, source)
            for indicator in self.catalogue.indicators.values()
            for release, source in enumerate(indicator.sources)
            if source.loader == loader
        ]


@dataclass(frozen=True)
class Draft:
    """One row for each figure, its cells still as printed. Made by a loader; the package does all the rest.

    `relation` has `row`, `indicator` (an id), `area` (any code, number or name) and `period` (as formats are written, see
    loaders.periods), and may have `release`, `period_type`, `breakdown`, `category`, `note`, `tally` and any of NUMBERS. A column that
    is left out is NULL (`breakdown` and `category`: 'all'). NUMBERS as text are read and checked, symbols included; as numbers
    they are taken as they are. `tally` says what a mean is the mean of: the scores that may be given, and how many gave each ('1 2 3|0 12 9');
    disclosure control needs it, and nothing else reads it. `headings` says under which heading a column stood, by its name, or by (indicator, name); where
    figures of other things than indicators stand side by side, `by` names the column that tells them apart.
    """

    relation: duckdb.DuckDBPyRelation
    headings: dict = field(default_factory=dict)
    by: str = "indicator"

    def heading(self, name, indicator=None):
        """The heading in the file of one column of the draft, for messages."""
        return self.headings.get((indicator, name), self.headings.get(name, name))
