"""One table of text, exactly as it stands in a file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from duckdb import DuckDBPyConnection, DuckDBPyRelation

from catalogue.areas import NOTE


BETWEEN_WORDS = str.maketrans(" .-", "___")


@dataclass(frozen=True)
class SkippedLines:
    """Lines that are no part of the table, and why."""

    first: int
    last: int
    why: str


@dataclass(frozen=True)
class TextTable:
    """A table as it was read: `relation` has `row` (the line in the file) and one text column for each heading.

    A blank cell is NULL; nothing else is changed, spaces included. Two headings may be alike or blank, so that the columns of
    the relation are c1, c2, … and `text["Area code"]` gives the one to write in SQL. `above` holds the cells of the lines over
    the heading: titles, and the upper rows of a heading of several. The view `lines` has the same rows, and keeps those that a loader
    leaves out of `text`.
    """

    db: DuckDBPyConnection
    columns: tuple[str, ...]
    encoding: str
    delimiter: str | None
    heading_rows: tuple[int, ...]
    rows: int
    skipped: tuple[SkippedLines, ...] = field(default=())
    above: tuple[tuple[str, ...], ...] = field(default=())

    @property
    def relation(self) -> DuckDBPyRelation:
        """Every row in the order of the file: row, c1, c2, …"""
        return self.db.table("text")

    def sql(self, query: str) -> DuckDBPyRelation:
        """The relation of a query on the table `text`."""
        return self.db.sql(query)

    def heading(self, name: str) -> str | None:
        """The heading called `name` as it is printed, or None.

        The same letters, else the same but for capitals, else the only one that is the same but for spaces, underscores, dots and
        hyphens, which a program may have put in one another's place ('Area.Code' for 'Area Code'), and but for the mark of a note.
        """
        name = name.strip()
        for as_compared in (str, str.lower):
            headings = self._headings[as_compared].get(as_compared(name), ())
            if headings:
                return headings[0]
        headings = self._headings[_joined].get(_joined(name), ())
        return headings[0] if len(headings) == 1 else None

    @cached_property
    def _headings(self) -> dict[Callable[[str], str], dict[str, list[str]]]:
        """{way of comparing: {heading as compared: the headings as printed}}."""
        ways: dict[Callable[[str], str], dict[str, list[str]]] = {str: {}, str.lower: {}, _joined: {}}
        for as_compared, headings in ways.items():
            for heading in self.columns:
                headings.setdefault(as_compared(heading.strip()), []).append(heading)
        return ways

    def __contains__(self, name: str) -> bool:
        return self.heading(name) is not None

    def __getitem__(self, name: str) -> str:
        """The SQL name of the first column under a heading. KeyError where there is none."""
        heading = self.heading(name)
        if heading is None:
            raise KeyError(name)
        return f"c{self.columns.index(heading) + 1}"


def _joined(heading: str) -> str:
    return NOTE.sub("", heading).lower().translate(BETWEEN_WORDS)


def create_views(db: DuckDBPyConnection, rows: str) -> None:
    """Make the views `lines` and `text` of `rows`, SQL with row, c1, c2, …"""
    db.execute(f"create temp view lines as {rows}")
    db.execute("create temp view text as select * from lines")
