"""What can be true but seldom is, in figures that no publisher has checked before us."""

from collections.abc import Collection

from ingest.checks.printed_heading import printed_heading
from ingest.loader import Draft, Extract
from ingest.sql_pieces import number_as_written


OFF = "is not {numerator} ÷ {denominator}, which is {quotient}; check which of the three is wrong"
SHARE = "is a share, and this indicator is in %; write {percent} instead"
SHARES = "is from 0 to 1, as are all figures of this indicator here, and it is in %; check that they are not shares ({found} may have to be {percent})"
PARTS = "is less than the {parts} that its categories of '{breakdown}' add up to; check them"
JUMP = "is {times} the change that is usual from one period to the next (it was {was} before); check it"
USUAL_CHANGES, FEWEST_CHANGES, SAMPLE = 10, 8, 500_000

RATIO = "numerator / denominator * per"
HALF = "0.5000001 * pow(10, -decimals)"
WORKED_OUT = "counted and denominator > 0 and numerator is not null and value is not null"
IS_SHARE = f"(percent and {WORKED_OUT} and value between 0.0001 and 1 and {RATIO} > 1 and abs({RATIO} / 100 - value) <= {HALF})"
IS_OFF = f"{WORKED_OUT} and abs({RATIO} - value) > {HALF}"
LIKE_SHARE = "percent and proportion and value > 0 and value <= 1"
HAS_PARTS, HAS_CHANGES = "parts", "changes"
SUSPECT = {test: f"bool_or({test})" for test in (IS_SHARE, IS_OFF, LIKE_SHARE)}
SUSPECT |= {HAS_PARTS: "bool_or(breakdown <> 'all')", HAS_CHANGES: f"count(value) > {FEWEST_CHANGES}"}


def check_plausibility(extract: Extract, draft: Draft, published: bool, suspected: Collection[str]) -> None:
    """Fault shares of one where % is asked for, and warn of percentages that all seem to be; warn, in our own figures, of those that do not
    go together or leap. `suspected` are those of SUSPECT that hold.
    """
    heading, column = draft.heading("value"), printed_heading(draft, "value")
    figured = "from figures join kinds using (series)"
    shares = off = 0
    if {IS_SHARE, IS_OFF} & set(suspected):
        shares, off = extract.text.db.execute(
            f"select count(*) filter (where {IS_SHARE}), count(*) filter (where {IS_OFF}) {figured}"
        ).fetchall()[0]
    if shares:
        wrong = extract.sql(
            f'select distinct row, {column} as "column", {number_as_written("value")} as found, {number_as_written("value * 100")} as percent {figured} where {IS_SHARE}'
        )
        extract.problems.each(wrong, SHARE)
    if LIKE_SHARE in suspected:
        _all_shares(extract, column)
    if published:
        return
    if off > shares:
        named = ", ".join(
            f"{number_as_written(sql)} as {name}"
            for sql, name in (("value", "found"), ("numerator", "numerator"), ("denominator", "denominator"))
        )
        wrong = extract.sql(f"""
            select distinct row, {column} as "column", {named}, {number_as_written(f"round({RATIO}, decimals + 1)")} as quotient {figured} where {IS_OFF} and not {IS_SHARE}""")
        extract.problems.each(wrong, OFF, severity="warning")
    if HAS_PARTS in suspected:
        _less_than_parts(extract, draft.heading("numerator"))
    if HAS_CHANGES in suspected:
        _jumps(extract, heading)


def _all_shares(extract: Extract, column: str) -> None:
    """Percentages that no two counts bear out and that are all between 0 and 1."""
    suspect = extract.sql(f"""
        select min(row) as row, arg_min({column}, row) as "column", {number_as_written("arg_min(value, row)")} as found, {number_as_written("arg_min(value, row) * 100")} as percent
        from figures join kinds using (series) where percent and proportion and value is not null
        group by indicator having min(value) >= 0 and max(value) <= 1 and max(value) > 0 and count(numerator / denominator) = 0""")
    extract.problems.each(suspect, SHARES, severity="warning")


def _less_than_parts(extract: Extract, heading: str) -> None:
    """Headline counts below the sum of the categories of a breakdown; where they are above it, a category may be unknown."""
    both = extract.text.db.execute(
        "select 1 from series group by indicator having count(distinct breakdown = 'all') > 1 limit 1"
    ).fetchall()
    if not both:
        return
    short = extract.sql(f"""
        with parts as (select indicator, breakdown, area, starts, ends, sum(numerator) as parts from figures join kinds using (series)
                       where breakdown not in ('all', 'answer') and counted and numerator is not null and position is not null group by all)
        select row, {number_as_written("numerator")} as found, {number_as_written("parts")} as parts, p.breakdown
        from figures f join kinds using (series) join parts p using (indicator, area, starts, ends)
        where f.breakdown = 'all' and parts > numerator * 1.01 + 1""")
    extract.problems.each(short, PARTS, heading, "warning")


def _jumps(extract: Extract, heading: str) -> None:
    """Changes from one period to the next ten times as great as is usual for the indicator, and by more than half."""
    (rows,) = extract.text.db.execute("select count(*) from figures").fetchall()[0]
    changes = """
        select row, value, leads, before, abs(value - before) as change from (
          select row, value, series, area, position,
            lag(value) over () as before, lag(series) over () as series_before, lag(area) over () as area_before
          from figures where position is not null) join kinds using (series)
        where series = series_before and area = area_before and value is not null and before is not null"""
    extract.text.db.execute(f"""
        create or replace temp table usual as select leads, median(change) as usual from ({changes})
        where hash(row) % {1 + rows // SAMPLE} = 0 group by leads having count(*) >= {FEWEST_CHANGES} and median(change) > 0""")
    leaps = extract.sql(f"""
        select row, {number_as_written("value")} as found, {number_as_written("before")} as was, round(change / usual)::bigint || ' times' as times
        from ({changes}) join usual using (leads)
        where change > {USUAL_CHANGES} * usual and change > abs(before) / 2 and row not in (from leapt)""")
    extract.problems.each(leaps, JUMP, heading, "warning")
