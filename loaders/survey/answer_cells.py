"""The cells of a survey as they are compared: capitals, spaces, dashes, quotes and '3.0' for '3' make no difference."""

import re
from collections.abc import Collection, Mapping

from duckdb import DuckDBPyConnection

from catalogue import Codebook
from ingest.lookup_table import create_lookup_table
from sql import quoted


PLAIN = """
create or replace temp macro plain(cell) as regexp_replace(
    lower(trim(regexp_replace(translate(cell, '–—‘’“”' || chr(160), '--''''"" '), '\\s+', ' ', 'g'))), '^(-?\\d+)\\.0+$', '\\1')
"""
LIKE_SIGNS = str.maketrans("–—‘’“”\u00a0", "--''\"\" ")

# Qualtrics writes two more rows of headings: the words of each question, then its number as {"ImportId":"QID1"}.
MORE_HEADINGS = """
row <= coalesce((select max(row) from (select * from text order by row limit 2) where starts_with(coalesce({cell}, ''), '{{"ImportId"')), 0)
"""


def as_compared(answer: str) -> str:
    """An answer as PLAIN makes it of a cell: two that are the same here are one answer."""
    return re.sub(r"^(-?\d+)\.0+$", r"\1", re.sub(r"\s+", " ", answer.translate(LIKE_SIGNS)).strip().lower())


def keep_answers(db: DuckDBPyConnection, book: Codebook, columns: Mapping[str, str], unusable: Collection[int] = ()) -> dict[str, str]:
    """Make the temporary table `answers`: `line`, and the cells under each of the codebook's headings that are compared.

    Returns {heading: SQL name of its cells}. A blank cell, or one that holds a word of the codebook for it, is NULL. Further rows of
    headings are no answers, and neither are the `unusable` ones. Where people have read what was written under a heading, its cells are their readings.
    """
    db.execute(PLAIN)
    readings = _keep_readings(db, book)
    missing = ", ".join(f"plain({quoted(word)})" for word in ("", *book.missing))
    named = {heading: f"a{number}" for number, heading in enumerate(columns)}
    read = {heading: readings.get(heading, columns[heading]) for heading in named}
    cells = (
        f"case when plain({read[heading]}) not in ({missing}) then plain({read[heading]}) end as {cell}" for heading, cell in named.items()
    )
    left_out = ", ".join(map(str, unusable)) or "null::bigint"
    answers = f"coalesce(row not in ({left_out}), true) and not ({MORE_HEADINGS.format(cell=next(iter(columns.values())))})"
    db.execute(f"create or replace temp table answers as select {', '.join(('row as line', *cells))} from text where {answers}")
    return named


def _keep_readings(db: DuckDBPyConnection, book: Codebook) -> dict[str, str]:
    """{heading: SQL of what people read in its cell} of every question with a coding, from temporary tables of a row for each cell that was read."""
    made = {}
    for number, question in enumerate(question for question in book.questions.values() if question.coding):
        read: dict[int, list[str]] = {}
        for answer, lines in question.coding.items():
            for line in lines:
                read.setdefault(line, []).append(answer)
        rows = [(line, question.separator.join(answers)) for line, answers in read.items()]
        create_lookup_table(db, f"readings{number}", rows, line="whole", reading="text")
        made[question.columns[0]] = f"(select reading from readings{number} where line = text.row)"
    return made
