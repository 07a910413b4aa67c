"""Which questions were asked only of those who gave some answer to an earlier one, as the blanks tell."""

from collections.abc import Sequence
from typing import NamedTuple

from ingest.read.text_table import TextTable
from sql import quoted


# So many must have been left out, so few of them may have answered all the same, and so many of the others must have answered.
LEFT_OUT, MOSTLY = 20, 0.5
MARK = '{"ImportId"'


class Lead(NamedTuple):
    """A question of one answer that may lead to others: its id, the number of its column and its answers."""

    id: str
    column: int
    answers: tuple[str, ...]


def led_by(text: TextTable, columns: Sequence[int], leads: Sequence[Lead]) -> tuple[str, list[str]] | None:
    """(id of the question, the answers) that lead to the question in these columns; None where all were asked. Nearer questions count first."""
    filled = " or ".join(f"trim(coalesce(c{number}, '')) not in ('', '0', 'Unchecked')" for number in columns)
    for lead in reversed(leads):
        query = f"""select trim(c{lead.column}) as given, count(*) as asked, count(*) filter ({filled}) as answered from text
            where trim(coalesce(c{lead.column}, '')) <> '' and not starts_with(c{lead.column}, {quoted(MARK)}) group by 1"""
        rows = [row for row in text.sql(query).fetchall() if row[0] in lead.answers]
        asked = [row for row in rows if row[2]]
        left_out = sum(row[1] for row in rows if not row[2])
        if not asked or left_out < LEFT_OUT or len(asked) == len(rows):
            continue
        if all(row[2] >= MOSTLY * row[1] for row in asked):
            return lead.id, [row[0] for row in asked]
    return None
