"""A file exactly as it was read, before any of it is given a meaning."""

import csv
from dataclasses import dataclass
from pathlib import Path

from errors import Problem
from ingest.mapping.column_mapping import Mapping, called
from ingest.mapping.recipe import NOTHING, Recipe
from ingest.read import containers
from ingest.read.text_file import Skipped, Text
from ingest.read.upload_table import told


@dataclass(frozen=True)
class Preview:
    """How a file was read, in words, and its table. Where it is no text table at all, `text` is None and `problems` say why.

    `recipe` is what a person said of how it is read; `like` is the upload for which that was said, where it was remembered.
    `fitting` names the loaders by whose headings the file goes; where there is none, `suggested` is a Mapping to start from.
    Of an upload with several tables, this is the one with the most rows, at `where`; `beside` has a Preview of each other, in their
    order, and `problems` are those of all.
    """

    name: str
    text: Text | None
    problems: tuple[Problem, ...]
    recipe: Recipe = NOTHING
    like: dict | None = None
    fitting: tuple[str, ...] = ()
    suggested: Mapping | None = None
    where: str | None = None
    beside: tuple["Preview", ...] = ()

    @property
    def encoding(self):
        """The encoding by name, or None."""
        return self.text and self.text.encoding

    @property
    def delimiter(self):
        """comma, tab, semicolon or pipe, or None, as a sheet has none."""
        return self.text and self.text.delimiter

    @property
    def header_rows(self) -> tuple[int, ...]:
        """The lines of the file on which the headings stand."""
        return self.text.heading_rows if self.text else ()

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """The lines that are no part of the table, and why."""
        return self.text.skipped if self.text else ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings as printed; two may be alike, and some blank."""
        return self.text.columns if self.text else ()

    @property
    def row_count(self):
        """How many rows the table has."""
        return self.text.rows if self.text else 0

    def rows(self, first=0, count=200):
        """Some rows of the table: tuples of the line in the file and the cells, None where blank."""
        return self.text.relation.limit(count, first).fetchall() if self.text else []

    def cells(self, count=40):
        """{heading, each its own column's (loaders.mapping.called): some of the different cells under it, in the order of the file}."""
        if not self.text:
            return {}
        first = "select trim({0}) from text where trim({0}) <> '' group by 1 order by min(row) limit {1}"
        found = ((name, self.text.sql(first.format(f"c{number}", count)).fetchall()) for number, name in enumerate(called(self.columns), 1))
        return {name: tuple(cell for (cell,) in cells) for name, cells in found}

    def write_csv(self, out):
        """Write the whole table to the file `out`, as UTF-8 with commas, every heading and cell as it was read."""
        with Path(out).open("w", encoding="utf-8", newline="") as file:
            if self.text:
                writer = csv.writer(file)
                writer.writerow(self.columns)
                found = self.text.relation.project("* exclude (row)")
                for batch in found.to_arrow_reader(20_000):
                    writer.writerows(zip(*(column.to_pylist() for column in batch.columns)))


def preview(path, name, recipe=NOTHING):
    """The Preview of the file at `path`, shown to people as `name`, read by a recipe. Never raises for what is in the file."""
    return of_tables(containers.tables(path, correction=recipe.correction), name, recipe)


def of_tables(tables, name, recipe):
    """The Preview of an upload that was read already, as long as its Tables are open."""
    main = max(tables, key=lambda one: one.text.rows if one.text else -1)
    beside = tuple(Preview(name, one.text, told([one]), where=one.where) for one in tables if one is not main and one.text)
    return Preview(name, main.text, told(tables), recipe, where=main.where, beside=beside)
