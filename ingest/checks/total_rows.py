"""A total among the categories is the headline: where both stand they must agree, and one of them is enough."""

from ingest.loader import Extract


UNLIKE = "is a total, and row {other} gives another figure for everybody; correct one of them"
NUMBERS = ("numerator", "denominator", "value")
# Two readings of one figure agree where each number stands in one of them only, or is the same in both.
AGREE = " and ".join(f"coalesce(abs(t.{name} - h.{name}) <= 1e-6 + 1e-9 * abs(h.{name}), true)" for name in NUMBERS)


def check_total_rows(extract: Extract) -> None:
    """Fault totals that differ from the headline, or from another total, in the table `figures`; leave out those that repeat it."""
    db = extract.text.db
    db.execute("""
        create or replace temp table headlines as
        select position, arg_min(rowid, (of_total, row)) as first from figures where position is not null
            and position in (select position from figures where of_total) group by position""")
    pairs = "figures t join headlines using (position) join figures h on h.rowid = first where t.of_total and t.rowid <> first"
    unlike = extract.sql(f"select distinct t.row, h.row as other from {pairs} and not ({AGREE})")
    extract.problems.each(unlike, UNLIKE, severity="fault")
    db.execute(f"delete from figures where rowid in (select t.rowid from {pairs} and ({AGREE}))")
