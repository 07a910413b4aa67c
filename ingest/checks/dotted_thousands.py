"""Counts with a dot between their thousands, 19.680 for 19,680: read as they stand they are a thousand times too low."""

from ingest.checks.printed_heading import printed_heading
from ingest.loader import Draft, Extract
from ingest.sql_pieces import number_as_written


DOTTED = "is a count with three decimals, as are all counts here that have any; where the dot stands between thousands, write the number without it"
FRACTION = "is a count with a part of a child; check that it is a count, and not a rate, an average or a percentage"
COUNTS = ("numerator", "denominator")
THREE_DECIMALS = r"[0-9]{1,3}[.][0-9]{3}"
# Fewer may be an average that happens to have three decimals.
FEWEST = 3


def ask_about_fractions(extract: Extract, draft: Draft) -> None:
    """Warn of counts that are no whole numbers, in our own figures: those of a publisher may be weighted."""
    for name in COUNTS:
        rows = extract.sql(f"""
            select distinct row, {printed_heading(draft, name)} as "column", {number_as_written(name)} as found
            from figures join kinds using (series) where counted and {name} % 1 <> 0 and breakdown <> 'answer'""")
        extract.problems.each(rows, FRACTION, severity="warning")


def check_dotted_thousands(extract: Extract, draft: Draft) -> None:
    """Fault counts of three decimals where no count of the same column and indicator has another number of them."""
    for name in COUNTS:
        if name not in draft.printed:
            continue
        rows = extract.sql(f"""
            with fractions as (select row, indicator, {printed_heading(draft, name)} as "column", trim({name}) as found,
                               regexp_full_match(trim({name}), '{THREE_DECIMALS}') as dotted
                               from draft where contains({name}, '.') and try_cast(trim({name}) as double) is not null),
            dotted as (select indicator, "column" from fractions group by all having bool_and(dotted) and count(distinct found) >= {FEWEST})
            select distinct row, "column", found from fractions semi join dotted using (indicator, "column")""")
        extract.problems.each(rows, DOTTED)
