"""One table of text, exactly as it stands in a file."""

from dataclasses import dataclass, field
from functools import cached_property

import duckdb


BETWEEN_WORDS = str.maketrans(" .-", "___")


@dataclass(frozen=True)
class Skipped:
    """Lines that are no part of the table, and why."""

    first: int
    last: int
    why: str


@dataclass(frozen=True)
class Text:
    """A table as it was read: `relation` has `row` (the line in the file) and one text column for each heading.

    A blank cell is NULL; nothing else is changed, spaces included. Two headings may be alike or blank, so that the columns of
    the relation are c1, c2, … and `text["Area code"]` gives the one to write in SQL. `above` holds the cells of the lines over
    the heading: titles, and the upper rows of a heading of several.
    """

    db: duckdb.DuckDBPyConnection
    columns: tuple[str, ...]
    encoding: str
    delimiter: str | None
    heading_rows: tuple[int, ...]
    rows: int
    skipped: tuple[Skipped, ...] = field(default=())
    above: tuple[tuple[str, ...], ...] = field(default=())

    @property
    def relation(self):
        """Every row in the order of the file: row, c1, c2, …"""
        return self.db.table("text")

    def sql(self, query):
        """The relation of a query on the table `text`."""
        return self.db.sql(query)

    def heading(self, name):
        """The heading called `name` as it is printed, or None.

        The same letters, else the same but for capitals, else the only one that is the same but for spaces, underscores, dots and
        hyphens, which a program may have put in one another's place ('Area.Code' for 'Area Code').
        """
        name = name.strip()
        for plain in (str, str.lower):
            found = self._called[plain].get(plain(name), ())
            if found:
                return found[0]
        alike = self._called[_joined].get(_joined(name), ())
        return alike[0] if len(alike) == 1 else None

    @cached_property
    def _called(self):
        """{way of comparing: {heading as compared: the headings as printed}}."""
        called = {plain: {} for plain in (str, str.lower, _joined)}
        for plain, found in called.items():
            for heading in self.columns:
                found.setdefault(plain(heading.strip()), []).append(heading)
        return called

    def __contains__(self, name):
        return self.heading(name) is not None

    def __getitem__(self, name):
        """The SQL name of the first column under a heading. KeyError where there is none."""
        heading = self.heading(name)
        if heading is None:
            raise KeyError(name)
        return f"c{self.columns.index(heading) + 1}"


def _joined(heading):
    return heading.lower().translate(BETWEEN_WORDS)
