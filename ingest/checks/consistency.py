"""What in one file's figures does not go together, whoever published them: seldom true, so that a person should look."""

from collections.abc import Collection

from catalogue import Areas
from catalogue.areas import ENGLAND
from ingest.checks.printed_heading import printed_heading
from ingest.loader import Draft, Extract
from ingest.lookup_table import create_lookup_table
from ingest.sql_pieces import number_as_written
from sql import quoted


FAR = "is far from {numerator} ÷ {denominator}, which is {quotient}; check that its row or its columns are not shifted"
NO_DENOMINATOR = "is a count without its denominator, which nearly all others have; check that its row is not shifted"
OUTSIDE = "lies outside its own confidence limits ({low} to {high}); check that its row or its columns are not shifted"
ENGLANDS = "is England's, and lies outside all {areas} areas of this file ({low} to {high}); check that both are of the same kind"
CLOSED = "is a figure of {name} for {period}, after it closed ({day}); check the place and the period"
GAP = "has no row between {before} and {period}, though others have; check that none is missing"

# Publishers round counts to 5 and work rates out before they do.
FAR_OFF = "abs(numerator / denominator * per - value) > 0.2 * abs(value) + 5 * per / denominator + 0.5000001 * pow(10, -decimals)"
RATE = "(not counted or proportion or per <> 1)"
IS_FAR = f"counted and denominator > 0 and numerator is not null and value is not null and {FAR_OFF}"
HAS_NO_BASE = "numerator > 0 and value is not null and denominator is null"
MANY_AREAS, MANY_FIGURES = 100, 2_000_000
# A headline series whose areas have not all the periods that there are in it.
ANY_GAP = """
    select 1 from (select count(distinct area) as areas, count(distinct (starts, ends)) as times, count(distinct (area, starts, ends)) as figures
                   from figures where breakdown = 'all' and starts is not null group by series)
    where figures < areas * times limit 1"""
CLOSED_AREA, OF_MANY_AREAS = "closed area", "many areas"


def suspect(areas: Areas) -> dict[str, str]:
    """What is asked of all figures before these checks, for `suspicions`."""
    closed = ", ".join(quoted(area.code) for area in areas.by_code.values() if area.closed)
    return {
        IS_FAR: f"bool_or({IS_FAR})",
        HAS_NO_BASE: f"bool_or({HAS_NO_BASE})",
        CLOSED_AREA: f"bool_or(area::varchar in ({closed or 'null'}))",
        OF_MANY_AREAS: f"count(distinct area) >= {MANY_AREAS}",
    }


def check_consistency(extract: Extract, draft: Draft, published: bool, suspected: Collection[str]) -> None:
    """Warn of figures far from what they are worked out from (in a published statistic; our own are held to it exactly), outside
    their limits, of an area that had closed, of England beyond all areas, and of rows missing within a series.

    `suspected` are those of `suspect` that hold.
    """
    heading = draft.heading("value")
    if published and IS_FAR in suspected:
        _far(extract, printed_heading(draft, "value"))
    if published and HAS_NO_BASE in suspected:
        _without_denominator(extract, draft)
    _outside_limits(extract, heading)
    if CLOSED_AREA in suspected:
        _after_closing(extract, draft.heading("area"))
    if OF_MANY_AREAS in suspected:
        _england_beyond_areas(extract, heading)
    _gaps(extract, draft.heading("period"))


def _far(extract: Extract, column: str) -> None:
    """Figures that are far from their numerator by their denominator, however both are rounded."""
    named = ", ".join(f"{number_as_written(sql)} as {name}" for sql, name in (("value", "found"), ("numerator",) * 2, ("denominator",) * 2))
    rows = extract.sql(f"""
        select distinct row, {column} as "column", {named}, {number_as_written("numerator / denominator * per")} as quotient from figures join kinds using (series)
        where {IS_FAR}""")
    extract.problems.each(rows, FAR, severity="warning")


def _without_denominator(extract: Extract, draft: Draft) -> None:
    """Counts whose denominator is blank; one that the source withholds is told by its symbol, and nothing is wrong there."""
    printed = "denominator" in draft.printed
    withheld = "select row from draft where symbol_in(denominator) is not null" if printed else "select null where false"
    rows = extract.sql(f"""
        select distinct row, {number_as_written("numerator")} as found from (
          select row, numerator, denominator, value, count(denominator) over same as bases, count(numerator) over same as counts
          from figures join kinds using (series) where counted and (proportion or per <> 1) window same as (partition by leads))
        where {HAS_NO_BASE} and (bases > 0.9 * counts or (bases = counts - 1 and counts > 2)) and row not in ({withheld})""")
    extract.problems.each(rows, NO_DENOMINATOR, draft.heading("numerator"), "warning")


def _outside_limits(extract: Extract, heading: str) -> None:
    columns = set(extract.text.db.table("figures").columns)
    for low, high in (("lower95", "upper95"), ("lower998", "upper998")):
        if {low, high} <= columns:
            rows = extract.sql(f"""
                select distinct row, {number_as_written("value")} as found, {number_as_written(low)} as low, {number_as_written(high)} as high from figures
                where value < {low} or value > {high}""")
            extract.problems.each(rows, OUTSIDE, heading, "warning")


def _after_closing(extract: Extract, heading: str) -> None:
    closed = [(area.code, area.name, area.closed) for area in extract.catalogue.areas.by_code.values() if area.closed]
    create_lookup_table(extract.text.db, "closed_areas", closed, code="text", name="text", day="text")
    rows = extract.sql("""
        select distinct row, name, f.period, day from figures f join closed_areas on f.area::varchar = code
        where starts > day::date and coalesce(value, numerator) is not null""")
    extract.problems.each(rows, CLOSED, heading, "warning")


def _england_beyond_areas(extract: Extract, heading: str) -> None:
    rows = extract.sql(f"""
        with figured as (select row, area, value, series, starts, ends from figures join kinds using (series)
                         where value is not null and breakdown = 'all' and {RATE}),
        spread as (select series, starts, ends, min(value) as low, max(value) as high, count(distinct area) as areas from figured
                   where area <> '{ENGLAND}' group by all having count(distinct area) >= {MANY_AREAS})
        select row, {number_as_written("value")} as found, {number_as_written("low")} as low, {number_as_written("high")} as high, areas
        from figured join spread using (series, starts, ends) where area = '{ENGLAND}' and value not between low and high""")
    extract.problems.each(rows, ENGLANDS, heading, "warning")


def _gaps(extract: Extract, heading: str) -> None:
    """Rows missing within the headline series of an area, for a period that most other areas have."""
    (figures,) = extract.text.db.execute("select count(*) from figures").fetchall()[0]
    if figures > MANY_FIGURES or not extract.text.db.execute(ANY_GAP).fetchall():
        return
    rows = extract.sql("""
        with headline as (select distinct series, area, period, starts, ends, row from figures where breakdown = 'all' and starts is not null),
        areas_of_series as (select series, count(distinct area) as areas from headline group by series),
        steps as (select series, starts, ends, row_number() over (partition by series order by starts, ends) as step
                  from headline join areas_of_series using (series) group by series, areas, starts, ends having count(distinct area) > 0.5 * areas),
        placed as (select row, area, period, step, lag(step) over same as last, lag(period) over same as before
                   from headline join steps using (series, starts, ends) window same as (partition by series, area order by step))
        select distinct row, area::varchar as found, period, before from placed where step > last + 1""")
    extract.problems.each(rows, GAP, heading, "warning")
