"""Rows without a figure, a symbol or a target. They are left out, and a total that is blank beside its parts is told how to be filled in."""

from ingest.loader import Draft, Extract


EMPTY = "this row has neither a figure nor a symbol for it, and was left out"
BLANK_TOTAL = (
    "this total is blank, while {parts} of its parts, by {breakdown}, have figures (from row {first} on): the headline would be missing, as parts are "
    "not added up here. Write the total, or a symbol for why there is none (c confidential, x not available), and load the file again"
)
IS_EMPTY = "value is null and numerator is null and symbol is null and not unread and target is null"


def leave_out_blank_figures(extract: Extract, draft: Draft) -> None:
    """Take the rows without anything out of the table `figures`, and tell of each. One that has only a target sets it for a period to come."""
    db = extract.text.db
    db.execute(
        f"create or replace temp table blank_figures as select distinct row, indicator, area, starts, ends, breakdown from figures where {IS_EMPTY}"
    )
    db.execute("""
        create or replace temp table blank_totals as
        select b.row, f.breakdown::varchar as breakdown, count(distinct f.row) as parts, min(f.row) as first from blank_figures b
        join figures f on f.indicator = b.indicator and f.area = b.area and f.starts = b.starts and f.ends = b.ends
        where b.breakdown = 'all' and f.breakdown not in ('all', 'answer') and coalesce(f.value, f.numerator) is not null
        group by b.row, f.breakdown qualify row_number() over (partition by b.row order by parts desc, first) = 1""")
    extract.problems.each(db.table("blank_totals"), BLANK_TOTAL, draft.heading("value"), "warning")
    extract.problems.each(
        db.sql("select distinct row from blank_figures where row not in (select row from blank_totals)"), EMPTY, severity="warning"
    )
    db.execute(f"delete from figures where {IS_EMPTY}")
