"""Figures on another scale than those beside them: ten or a thousand times too high, a share for a percentage, a number for a rate.

Each is judged against the other periods of its place, in this file and among what is held already, and against the other places.
"""

from typing import Any

from ingest.checks.printed_heading import printed_heading
from ingest.loader import Draft, Extract
from ingest.sql_pieces import held_facts, number_as_written


LEAP = (
    "is {times} times {as_much} what is usual for {area} ({usual}; it was {was} before), a change that no other place here has made; check "
    "that no decimal point has slipped, and that it is not a number in place of a rate, or a share in place of a percentage"
)
FAR_FROM = (
    "is far from the figures of all {places} other places that are known here ({low} to {high}); check that no decimal point has slipped, "
    "and that it is not a number in place of a rate, or a share in place of a percentage"
)
# Of figures that others have sent nothing is said, nor how far off they are: they may be hidden from whoever sends these.
LEAP_BESIDE_OTHERS = (
    "is far from what earlier extracts give for {area}, a change that no other place here has made; check that no decimal point has slipped, "
    "and that it is not a number in place of a rate, or a share in place of a percentage"
)
FAR_FROM_OTHERS = (
    "is far from the figures of all {places} other places that are known here; check that no decimal point has slipped, "
    "and that it is not a number in place of a rate, or a share in place of a percentage"
)
COLUMNS = ("value", "numerator", "denominator")
KEYS = ("indicator", "area", "breakdown", "category", "period", "starts", "ends", *COLUMNS)
# Counts below this leap by chance.
FEWEST = 30
OWN_LEAP, PUBLISHED_LEAP = 4, 8
USUAL_LEAPS, FEW_ROWS, FEW_PLACES = 6, 6, 3
MOST = 2_000_000
# A release covers the country; so few places are somebody's own, or somebody's choice.
WHOLE_RELEASE = 50


def check_scale(extract: Extract, draft: Draft, published: bool, absurd: bool) -> None:
    """Warn of each figure far from the periods around it, and of rates far from those of all other places.

    Makes the table `leapt` (row) of those. Nothing is looked at in whole releases, whose figures leap
    honestly and are their publisher's, nor in rows of the table `absurd`, which there is where some are.
    """
    db = extract.text.db
    db.execute("create or replace temp table leapt (row bigint)")
    figures, areas = db.execute("select count(*), count(distinct area) from figures").fetchall()[0]
    if figures > MOST or (published and areas > WHOLE_RELEASE):
        return
    _create_all_figures(extract, published, absurd)
    leap = PUBLISHED_LEAP if published else OWN_LEAP
    columns, far = _may_leap(extract, leap)
    for column in columns:
        _leaps(extract, draft, column, leap)
    if far:
        _far_from_others(extract, draft, leap)


def _create_all_figures(extract: Extract, published: bool, absurd: bool) -> None:
    """Make the table `every`: the figures of this file, and those of the same indicators that are held (without a row)."""
    words = ", ".join(f"{name}::varchar as {name}" if name in KEYS[:5] else name for name in KEYS)
    whole = "breakdown = 'all'" if published else "true"
    possible = "row not in (select row from absurd)" if absurd else "true"
    parts = [f"select row, {words} from figures where position is not null and {whole} and {possible}"]
    if extract.held:
        parts.append(f"select null::bigint as row, * from ({held_facts(extract.held, KEYS[:5], KEYS[5:])})")
    extract.text.db.execute(f"""
        create or replace temp table every as select *, round((ends - starts + 1) / 30.4) as months from ({" union all ".join(parts)})
        where indicator in (select indicator::varchar from figures)""")


def _may_leap(extract: Extract, leap: int) -> tuple[list[str], bool]:
    """Those of COLUMNS of which a series has a figure so many times another of its own, and whether any value is so many times another.

    In the rest none is so far from what is usual, nor from all others.
    """
    usable = {column: f"filter ({column} > 0 and isfinite({column}))" for column in COLUMNS}
    ends = ", ".join(
        f"min({column}) {usable[column]} as low_{column}, max({column}) {usable[column]} as high_{column}" for column in COLUMNS
    )
    apart = ", ".join(f"bool_or(high_{column} >= 0.99 * {leap} * low_{column})" for column in COLUMNS)
    *own, far = extract.text.db.execute(f"""
        select {apart}, max(high_value) >= 0.99 * {leap} * min(low_value)
        from (select {ends} from every group by indicator, area, breakdown, category, months)""").fetchall()[0]
    return [column for column, leaps in zip(COLUMNS, own) if leaps], bool(far)


def _leaps(extract: Extract, draft: Draft, column: str, leap: int) -> None:
    counts = f"and greatest({column}, usual) >= {FEWEST}" if column != "value" else ""
    db = extract.text.db
    db.execute(f"""
        create or replace temp table changes as
        select *, greatest({column} / usual, usual / {column}) as times from (
          select *, median({column}) over (series rows between 3 preceding and 3 following exclude current row) as usual,
            last_value({column}) over (series rows between unbounded preceding and 1 preceding) as was,
            bool_or(row is null) over (series rows between unbounded preceding and 3 following) as of_others
          from every where {column} > 0 and isfinite({column})
          window series as (partition by indicator, area, breakdown, category, months order by starts, row nulls first)) where usual > 0""")
    db.execute(f"""
        create or replace temp table leaps as
        with usual_changes as (select indicator, if(count(*) < {FEW_ROWS}, 0, median(ln(times))) as typical from changes group by indicator)
        select row, {printed_heading(draft, column)} as "column", {number_as_written(column)} as found, {number_as_written("usual")} as usual, area, of_others,
          {number_as_written("coalesce(was, usual)")} as was, if({column} > usual, 'as much as', 'less than') as as_much,
          {number_as_written("round(times, if(times < 10, 1, 0))")} as times
        from changes join usual_changes using (indicator)
        where row is not null and times >= {leap} and ln(times) > {USUAL_LEAPS} * typical {counts}""")
    areas = extract.catalogue.areas

    def words(row: dict[str, Any]) -> str:
        return (LEAP_BESIDE_OTHERS if row["of_others"] else LEAP).format(**row | {"area": areas.by_code[row["area"]].name})

    extract.problems.each(db.table("leaps"), words, severity="warning")
    db.execute("insert into leapt select row from leaps")


def _far_from_others(extract: Extract, draft: Draft, leap: float) -> None:
    """Rates and percentages far outside those of all other places, in whatever period."""
    rows = extract.sql(f"""
        with rated as (select e.* from every e semi join (select distinct indicator::varchar as indicator from figures join kinds using (series)
                       where proportion or percent or per <> 1) using (indicator) where breakdown = 'all' and value > 0),
        places as (select indicator, area, min(value) as low, max(value) as high, bool_or(row is null) as of_others from rated group by all),
        beside as (
          select r.row, r.indicator, r.period, any_value(r.value) as value, count(*) as places, min(p.low) as low, max(p.high) as high, bool_or(of_others) as of_others
          from rated r join places p on p.indicator = r.indicator and p.area <> r.area
          where r.row is not null and r.row not in (from leapt) group by all having count(*) >= {FEW_PLACES})
        select row, {printed_heading(draft, "value")} as "column", {number_as_written("value")} as found, places, of_others,
          {number_as_written("low")} as low, {number_as_written("high")} as high
        from beside where value > {leap} * high or value * {leap} < low""")
    extract.problems.each(rows, lambda row: (FAR_FROM_OTHERS if row["of_others"] else FAR_FROM).format(**row), severity="warning")
