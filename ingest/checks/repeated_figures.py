"""Two rows for one figure: neither is taken. Where a column that nobody reads tells the two apart, it is named."""

from collections.abc import Iterator

from catalogue.labels.label_words import folded
from ingest.checks.group_columns import OF_WHOM
from ingest.loader import Draft, Extract


DUPLICATE = (
    "has the same indicator, area, period, breakdown and category as row {other}; say what tells the two apart, as a breakdown and its "
    "category, or correct the one that is wrong"
)
TOLD_APART = (
    "has the same indicator, area, period, breakdown and category as row {other}, and is told from it by '{column}' ('{here}' here, '{there}' "
    "there); say so as a breakdown and its category, or, where they are parts of a whole, load the whole"
)
# A column tells rows apart where it differs in so many pairs of a hundred.
NEARLY_ALL = 0.9
AT_ONCE = 25
LONGEST = 60


def check_repeated_figures(extract: Extract, draft: Draft) -> None:
    """Fault each row of the table `figures` at a position that another row has.

    figures is in the order of position, so that there is none if each position is above the one before.
    """
    db = extract.text.db
    before = "select position, lag(position) over () as before from figures where position is not null"
    if not db.execute(f"select count(*) from ({before}) where position <= before").fetchall()[0][0]:
        return
    db.execute("""
        create or replace temp table repeated as
        with twice as (select position, min(row) as other, arg_min(rowid, row) as first from figures where position is not null
                       group by position having count(*) > 1)
        select distinct row, other from figures f join twice using (position) where f.rowid <> first""")
    columns = [] if extract.codebook else list(_telling_columns(extract, draft))
    if not columns:
        extract.problems.each(db.table("repeated"), DUPLICATE)
        return
    cells = ", ".join(f"trim(a.{cell}) as here_{number}, trim(b.{cell}) as there_{number}" for number, (cell, _) in enumerate(columns))
    rows = extract.sql(f"select row, other, {cells} from repeated join lines a using (row) join lines b on b.row = other")
    extract.problems.each(rows, lambda row: _words(row, [heading for _, heading in columns]))


def _words(row: dict, headings: list[str]) -> str:
    """What is said of one row: the first of these columns that differs in it from the other, else that none does."""
    for number, heading in enumerate(headings):
        here, there = ((row[f"{side}_{number}"] or "")[:LONGEST] for side in ("here", "there"))
        if here != there:
            return TOLD_APART.format(other=row["other"], column=heading, here=here, there=there)
    return DUPLICATE.format(other=row["other"])


def _telling_columns(extract: Extract, draft: Draft) -> Iterator[tuple[str, str]]:
    """(column, heading) of those that tell nearly all repeated rows apart: of words, or headed as groups are, and not of the figure itself."""
    read = set(draft.headings.values())
    columns = [(f"c{number}", heading) for number, heading in enumerate(extract.text.columns, 1) if heading.strip() and heading not in read]
    for first in range(0, len(columns), AT_ONCE):
        some = columns[first : first + AT_ONCE]
        differ = ", ".join(
            f"avg((trim(a.{cell}) is distinct from trim(b.{cell}))::int), bool_or(try_cast(replace(rtrim(a.{cell}, '%'), ',', '') as double) is null and trim(a.{cell}) <> '')"
            for cell, _ in some
        )
        answers = extract.text.db.execute(
            f"select {differ} from repeated join lines a using (row) join lines b on b.row = other"
        ).fetchall()[0]
        for column, share, words in zip(some, answers[::2], answers[1::2]):
            if (share or 0) >= NEARLY_ALL and (words or OF_WHOM.search(folded(column[1]))):
                yield column
