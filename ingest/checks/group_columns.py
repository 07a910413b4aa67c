"""Columns that tell groups of children apart and that no loader has read: a figure for all comes only from rows that say Total in each.

A file that somebody has filtered to one group has the layout of the whole. Nothing in its figures shows that they are of a part.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from catalogue.labels import is_total
from catalogue.labels.label_words import SEXES, folded
from ingest.file_problems import Problems
from ingest.loader import Extract
from ingest.read.text_table import TextTable
from sql import quoted


# Headings that say of whom a row is: plainly, and in the words that a department has for the filters of its files.
OF_PEOPLE = re.compile(
    r"(^| )(sex|sexes|gender|ethnic\w*|age|ages|year groups?|ncyear|fsm|free school meals?|disadvantaged?|sen|sen provision|primary need|"
    r"deprivation|imd|idaci|decile|quintile|inequality|disability|language|eal|religion|legal status)( |$)"
)
OF_WHOM = re.compile(
    rf"{OF_PEOPLE.pattern}|(^| )(characteristics?|breakdowns?|categor(y|ies)|groups?|subgroups?|cohort|phase|school type|establishment|"
    r"placement|need|platform)( |$)"
)
# Headings that say how or when something was counted, and so never of whom.
HOW = re.compile(
    r"(^| )(version|status|terms?|period|collection|source|release|revision|revised|updated?|notes?|footnotes?|comments?|unit|measure)( |$)"
)
GROUPS = re.compile(
    r"(fsm|free school meals?|non fsm|disadvantaged?|sen|send|sen support|ehcp?|white|black|asian|mixed|chinese|"
    r"most deprived|least deprived|primary|secondary|special|state funded \w+)( .*)?"
)
LOOSE_TOTAL = re.compile(r"(total|all)( .+)?")
NOT_SAID = ("", "z", "na", "n/a", "not applicable", "none")
MOST = 1_000
LISTED = 3
AT_ONCE = 25

ONE_GROUP = (
    "has only {groups} and no Total, so that the figures here are of a part of the children: a figure for all comes from rows that say "
    "Total. Load the file as it was published, with its Total rows"
)
LEFT_OUT = "{rows} of {groups} {were} left out, as a figure for all comes only from rows that say {total}"


@dataclass(frozen=True)
class GroupColumn:
    """A column that tells groups apart: its heading, the words in it that stand for everybody, and the groups."""

    heading: str
    totals: tuple[str, ...]
    groups: tuple[str, ...]

    @property
    def named_groups(self) -> str:
        """The first few of its groups, for a message."""
        return ", ".join(f"'{group}'" for group in self.groups[:LISTED]) + ", …" * (len(self.groups) > LISTED)


def group_column(heading: str, words: Iterable[str], of_whom: re.Pattern = OF_PEOPLE) -> GroupColumn | None:
    """What a column of these words tells apart, or None where it tells no group: it says how something was counted, or nothing.

    It tells groups apart where one of its words is a total, where `of_whom` finds its heading, or where all its words are groups.
    """
    labels = sorted({word.strip() for word in words if word and word.strip().lower() not in NOT_SAID})
    plain = folded(heading)
    totals = [word for word in labels if is_total(word, heading)] or [word for word in labels if LOOSE_TOTAL.fullmatch(folded(word))]
    groups = [word for word in labels if word not in totals]
    if not groups or HOW.search(plain):
        return None
    known = all(folded(word) in SEXES or GROUPS.fullmatch(folded(word)) for word in groups)
    return GroupColumn(heading, tuple(totals), tuple(groups)) if totals or known or of_whom.search(plain) else None


def word_columns(text: TextTable, besides: Collection[str]) -> dict[str, list[str]]:
    """{heading: its different cells} of the columns that hold words, without those `besides`; empty where there are none.

    A column is one of words where more cells hold a word than a number, or where one says Total.
    """
    known = {heading.strip() for heading in besides}
    columns = {heading: f"c{number}" for number, heading in enumerate(text.columns, 1) if heading.strip() and heading.strip() not in known}
    if not columns:
        return {}
    listed = list(columns.items())
    of_words = dict(column for first in range(0, len(listed), AT_ONCE) for column in _of_words(text, listed[first : first + AT_ONCE]))
    return {heading: _cells(text, cell) for heading, cell in of_words.items()}


def _of_words(text: TextTable, columns: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those of some (heading, column) that are of words. Planning a question takes more than twice as long for twice the columns."""
    bare = ", ".join(f"lower(trim({cell})) as {cell}" for _, cell in columns)
    asked = ", ".join(_has_words(cell) for _, cell in columns)
    # Straight from the cells: through the view each question costs as much as there are columns.
    answers = text.db.execute(f"select {asked} from (select {bare} from cells)").fetchall()[0]
    return [column for column, words in zip(columns, answers) if words]


def _has_words(bare: str) -> str:
    number = f"try_cast(replace(rtrim({bare}, '%'), ',', '') as double)"
    return f"""coalesce(bool_or({bare} in ('total', 'all', 'persons', 'both')), false)
        or count(*) filter (length({bare}) > 2 and {number} is null) > count({number})"""


def _cells(text: TextTable, cell: str) -> list[str]:
    """The different cells of a column; none where there are more than groups can be, as in a column of notes."""
    cells = [
        word for (word,) in text.db.execute(f"select distinct trim({cell}) from text where trim({cell}) <> '' limit {MOST + 1}").fetchall()
    ]
    return sorted(cells) if len(cells) <= MOST else []


def leave_out_groups(extract: Extract, read: Collection[str], known: Sequence[GroupColumn] = ()) -> list[str]:
    """Take the rows of groups out of the view `text`, by every column that is not `read` (headings as in the file), and tell of it.

    `known` are columns of groups that the loader has made out among those that are read. A column of groups without a Total is a fault
    that names it and them: nothing in the file is of everybody. Call it before the figures are drawn; afterwards `text` holds the rows of
    everybody alone. The headings of the columns of groups come back.
    """
    text, problems, kept, of_groups = extract.text, extract.problems, [], []
    unread = word_columns(text, {text.heading(name) or name for name in read})
    for column in (*(group_column(heading, words) for heading, words in unread.items()), *known):
        if column is None:
            continue
        of_groups.append(column.heading)
        of_group = f"trim({text[column.heading]}) in ({', '.join(map(quoted, column.groups))})"
        row, rows = text.db.execute(f"select min(row), count(*) from text where {of_group}").fetchall()[0]
        if not column.totals:
            problems.fault(ONE_GROUP.format(groups=column.named_groups), row, column.heading, kind=ONE_GROUP)
            continue
        note_left_out(problems, column, row, rows)
        kept.append(f"not coalesce({of_group}, false)")
    if kept:
        text.db.execute("alter view text rename to text_with_groups")
        text.db.execute(f"create temp view text as select * from text_with_groups where {' and '.join(kept)}")
    return of_groups


def note_left_out(problems: Problems, column: GroupColumn, row: int, rows: int) -> None:
    """Tell that so many rows, from this one on, are of groups and were left out."""
    counts = {"rows": "one row" if rows == 1 else f"{rows:,} rows", "were": "was" if rows == 1 else "were"}
    total = " or ".join(f"'{word}'" for word in column.totals[:LISTED])
    problems.warn(LEFT_OUT.format(groups=column.named_groups, total=total, **counts), row, column.heading, kind=LEFT_OUT)
