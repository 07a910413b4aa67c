"""A file exactly as it was read, before any of it is given a meaning."""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from errors import Problem
from ingest.mapping.column_mapping import Mapping, unique_headings
from ingest.mapping.recipe import NO_RECIPE, Recipe
from ingest.read.containers import read_tables
from ingest.read.text_table import SkippedLines, TextTable
from ingest.read.upload_table import UploadTable, problems_of


BATCH = 20_000


@dataclass(frozen=True)
class Preview:
    """How a file was read, in words, and its table. Where it is no text table at all, `text` is None and `problems` say why.

    `recipe` is what a person said of how it is read; `like` is the upload for which that was said, where it was remembered.
    `fitting` names the loaders by whose headings the file goes; where there is none, `suggested` is a Mapping to start from.
    Of an upload with several tables, this is the one with the most rows, at `where`; `beside` has a Preview of each other, in their
    order, and `problems` are those of all.
    """

    name: str
    text: TextTable | None
    problems: tuple[Problem, ...]
    recipe: Recipe = NO_RECIPE
    like: Any = None
    fitting: tuple[str, ...] = ()
    suggested: Mapping | None = None
    where: str | None = None
    beside: tuple["Preview", ...] = ()

    @property
    def encoding(self) -> str | None:
        """The encoding by name, or None."""
        return self.text and self.text.encoding

    @property
    def delimiter(self) -> str | None:
        """comma, tab, semicolon or pipe, or None, as a sheet has none."""
        return self.text and self.text.delimiter

    @property
    def header_rows(self) -> tuple[int, ...]:
        """The lines of the file on which the headings stand."""
        return self.text.heading_rows if self.text else ()

    @property
    def skipped(self) -> tuple[SkippedLines, ...]:
        """The lines that are no part of the table, and why."""
        return self.text.skipped if self.text else ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings as printed; two may be alike, and some blank."""
        return self.text.columns if self.text else ()

    @property
    def row_count(self) -> int:
        """How many rows the table has."""
        return self.text.rows if self.text else 0

    def rows(self, first: int = 0, count: int = 200) -> list[tuple]:
        """Some rows of the table: tuples of the line in the file and the cells, None where blank."""
        return self.text.relation.limit(count, first).fetchall() if self.text else []

    def cells(self, count: int = 40) -> dict[str, tuple[str, ...]]:
        """Some of the different cells under each heading, in the order of the file. The headings are those of `unique_headings`."""
        if not self.text:
            return {}
        first = "select trim({0}) from text where trim({0}) <> '' group by 1 order by min(row) limit {1}"
        headings = unique_headings(self.columns)
        columns = (
            (heading, self.text.db.execute(first.format(f"c{number}", count)).fetchall()) for number, heading in enumerate(headings, 1)
        )
        return {heading: tuple(cell for (cell,) in cells) for heading, cells in columns}

    def write_csv(self, out: Path) -> None:
        """Write the whole table to the file `out`, as UTF-8 with commas, every heading and cell as it was read."""
        with Path(out).open("w", encoding="utf-8", newline="") as file:
            if self.text:
                writer = csv.writer(file)
                writer.writerow(self.columns)
                cells = self.text.relation.project("* exclude (row)")
                for batch in cells.to_arrow_reader(BATCH):
                    writer.writerows(zip(*(column.to_pylist() for column in batch.columns)))


def preview(path: Path, name: str, recipe: Recipe = NO_RECIPE) -> Preview:
    """The Preview of the file at `path`, shown to people as `name`, read by a recipe. Never raises for what is in the file."""
    return preview_of_tables(read_tables(path, correction=recipe.correction), name, recipe)


def preview_of_tables(tables: list[UploadTable], name: str, recipe: Recipe) -> Preview:
    """The Preview of an upload that was read already, as long as its tables are open."""
    main = max(tables, key=lambda table: table.text.rows if table.text else -1)
    beside = tuple(
        Preview(name, table.text, problems_of([table]), where=table.where) for table in tables if table is not main and table.text
    )
    return Preview(name, main.text, problems_of(tables), recipe, where=main.where, beside=beside)
