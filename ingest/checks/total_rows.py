"""A total among the categories is the headline: where both stand they must agree, and one of them is enough. A category that is what all
others come to is asked about, whatever it is called.
"""

from ingest.loader import Extract
from ingest.sql_pieces import number_as_written


UNLIKE = "is a total, and row {other} gives another figure for everybody; correct one of them"
SUM_OF_OTHERS = (
    "is what all other categories of '{breakdown}' add up to, wherever it stands ({sum}): where it is a total, write Total, so that it counts "
    "for everybody and not as a group"
)
# Below this a count is easily the sum of others by chance, where it stands once.
CHANCE = 20
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


def ask_about_sums(extract: Extract, heading: str) -> None:
    """Warn of each category whose counts are those of all others of its breakdown together, in every place and period where it stands.

    Two others at least must have somebody in them; a headline that says the same does not make a group of the category either.
    """
    rows = extract.sql(f"""
        with counts as (select row, indicator::varchar as indicator, breakdown::varchar as breakdown, category::varchar as category,
                        (area, starts, ends) as place_and_time, numerator from figures
                        where breakdown not in ('all', 'answer') and numerator is not null and position is not null),
        sums as (select *, sum(numerator) over same - numerator as others, count(*) filter (numerator > 0) over same - 1 as parts
                 from counts window same as (partition by indicator, breakdown, place_and_time)),
        totals as (select indicator, breakdown, category from sums group by all
                   having bool_and(numerator = others and parts > 1) and (count(*) > 2 or min(numerator) >= {CHANCE}))
        select distinct row, category as found, breakdown, {number_as_written("numerator")} as sum from sums join totals using (indicator, breakdown, category)""")
    extract.problems.each(rows, SUM_OF_OTHERS, heading, "warning")
