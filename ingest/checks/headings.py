"""Headings that could be taken for one another, or that are missing over filled cells."""

from collections.abc import Iterable

from ingest.file_problems import Problems
from ingest.read.text_table import TextTable
from sql import quoted


OVER_TWO_COLUMNS = "stands over columns {columns}; give each column a heading of its own"
BLANK = "column {column} has no heading and holds something in {rows}; give it a heading, or empty it"
# A row that is like the headings in so many columns is the heading in all others too.
TELLING = 40
REPEATED = "this line is the heading again, as where two files were put together; take it out, and load files of two kinds one by one"


def note_repeated(text: TextTable, problems: Problems) -> None:
    """Fault each row that is the heading once more."""
    columns = [(f"c{number}", heading.strip()) for number, heading in enumerate(text.columns, 1) if heading.strip()]
    if len(columns) > 1:
        same = " and ".join(f"trim({column}) = {quoted(heading)}" for column, heading in columns[:TELLING])
        problems.each(text.sql(f"select row from text where {same}"), REPEATED)


def check_headings(text: TextTable, needed: Iterable[str], problems: Problems) -> None:
    """Fault a heading of `needed` that stands over two columns, and warn of a column without a heading that is not empty."""
    top = text.heading_rows[0]
    printed = [heading.strip() for heading in text.columns]
    for heading in dict.fromkeys(text.heading(name) for name in needed if name in text):
        columns = [number for number, other in enumerate(printed, 1) if other == heading.strip()]
        if len(columns) > 1:
            problems.fault(OVER_TWO_COLUMNS.format(columns=" and ".join(map(str, columns))), top, heading.strip(), kind=OVER_TWO_COLUMNS)
    for number, heading in enumerate(printed, 1):
        if not heading:
            (rows,) = text.db.execute(f"select count(c{number}) from text").fetchall()[0]
            if rows:
                problems.warn(BLANK.format(column=number, rows="one row" if rows == 1 else f"{rows:,} rows"), top, kind=BLANK)
