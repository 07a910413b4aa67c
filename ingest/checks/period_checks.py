"""Periods that cannot be what they seem: months that a spreadsheet made of years, and years of two types in one series."""

from collections.abc import Collection, Mapping

from ingest.loader import Draft, Extract
from ingest.lookup_table import create_lookup_table
from ingest.periods.calendar_periods import MONTHS
from ingest.periods.written_out_years import is_written_out
from ingest.periods.year_type import year_type_of_heading, year_types
from ingest.sql_pieces import held_facts
from sql import quoted


TURNED = (
    "is a month in a series of years: a spreadsheet turns {year} into a date, and shows it as a month; write {year}, or {month} where the "
    "month is meant, in a column that is formatted as text"
)
MIXED = "is a year of another type ({type}) than the others of '{title}' here ({other}); one series has one type of year: correct it"
NOT_ITS_OWN = "is a year of another type ({type}) than those of '{title}' ({own}); write it as they are, or correct the indicator"
NOT_ITS_HEADING = "is a {type} under a heading that says {heading_type}; write it as {heading_type}s are written, such as {like}"
WITHIN_YEAR = "is a {type}, and '{title}' is published {frequency}; check that its column is of years"
TO_COME = "begins after {day}, when the next figures of '{title}' are due; correct the year, or take out what has not happened yet"
WRITTEN_OUT = (
    "may be an academic year or a financial one, and neither the heading, the other rows nor the indicator says which; write it as 2023/24 "
    "where it runs from September to August, and as 2023-24 where it runs from April to March"
)
READ_AS = "may be an academic year or a financial one, and nothing says which; it was read as {type}"
LIKE = {"financial year": "2023-24", "academic year": "2023/24", "calendar year": "2023", "reporting year": "2023", "tax year": "2023-24"}
UNLIKE_HELD = (
    "is a year of another type ({type}) than those of '{title}' that are held for {area} ({held}), so that they would stand apart as two "
    "series; write it as they are, or withdraw those first"
)
YEARS = ("calendar year", "academic year", "financial year", "reporting year", "tax year")
# Sep-08 is what a spreadsheet shows of 2008/09, of 2008-09, and of its own date for them; September 2008 is what is read of that date.
SHOWN = r"^[A-Za-z]{3,9}([- ]\d\d|-(19|20)\d\d)$"
SHOWN_IN_SHEET = rf"{SHOWN}|^({'|'.join(MONTHS)}) (19|20)\d\d$"
# Years that a span may have beside its first: 2008-09 has one, and three years pooled, 2008-10, have two.
MOST_YEARS = 4


def check_periods(extract: Extract, draft: Draft, published: bool) -> None:
    """Fault months made of years, in every extract; fault types of year that are mixed or not the indicator's own in our own figures, and
    warn of them in published ones.
    """
    indicators = extract.catalogue.indicators
    own = year_types(indicators)
    types: dict[str, set[str]] = {}
    for indicator, kind in extract.text.db.execute("select distinct indicator::varchar, period_type::varchar from figures").fetchall():
        types.setdefault(indicator, set()).add(kind)
    _written_out(extract, draft.heading("period"), published)
    _unlike_heading(extract, draft.heading("period"), "warning" if published else "fault")
    _to_come(extract, draft.heading("period"))
    if published:
        _within_year(extract, draft.heading("period"), types)
    years = {indicator: kinds & {*YEARS} for indicator, kinds in types.items()}
    months = any("month" in kinds for kinds in types.values())
    mixed = any(len(kinds) > 1 for kinds in years.values())
    odd = any(kinds and indicator in own and kinds != {own[indicator]} for indicator, kinds in years.items())
    unlike_held = _create_unlike_held(extract, years) if any(years.values()) and extract.held else False
    if not (months or mixed or odd or unlike_held):
        return
    create_lookup_table(
        extract.text.db,
        "yearly",
        [(indicator.id, indicator.title, indicator.frequency == "every year", own.get(indicator.id)) for indicator in indicators.values()],
        indicator="text",
        title="text",
        yearly="yes",
        own="text",
    )
    heading = draft.heading("period")
    if months:
        _turned_into_months(extract, heading)
    if mixed:
        _mixed(extract, heading, "warning" if published else "fault")
    if odd:
        _not_its_own(extract, heading, "warning" if published else "fault")
    if unlike_held:
        _unlike_held(extract, heading)


def _written_out(extract: Extract, heading: str, published: bool) -> None:
    """Years such as 2023-2024 of which nothing says the type: asked for in our own figures, told in published ones."""
    printed = extract.text.db.execute("select printed from times where kind = '' and time is not null").fetchall()
    if out := [text for (text,) in printed if is_written_out(text)]:
        rows = extract.sql(f"""
            select distinct row, d.period as found, t.period_type::varchar as type from draft d
            join times t on d.period = t.printed and t.kind = '' where d.period_type = '' and d.period in ({", ".join(map(quoted, out))})""")
        extract.problems.each(rows, READ_AS if published else WRITTEN_OUT, heading, "warning" if published else "fault")


def _unlike_heading(extract: Extract, heading: str, severity: str) -> None:
    """Years of another type than the heading of their column says, as 2023 under 'Financial year'."""
    kind = year_type_of_heading(heading)
    if kind in LIKE:
        rows = extract.sql(f"""
            select distinct row, period::varchar as found, period_type::varchar as type, {quoted(kind)} as heading_type, {quoted(LIKE[kind])} as like
            from figures where period_type in {YEARS} and period_type::varchar <> {quoted(kind)}""")
        extract.problems.each(rows, NOT_ITS_HEADING, heading, severity)


def _to_come(extract: Extract, heading: str) -> None:
    """Figures of periods that begin after their publisher's next figures are due, as 2052 for 2025 would."""
    due = [(name, known.title, str(known.next_expected)) for name, known in extract.catalogue.indicators.items() if known.next_expected]
    latest = extract.text.db.execute("select max(starts)::varchar from times").fetchall()[0][0]
    if not due or latest is None or latest <= min(day for *_, day in due):
        return
    create_lookup_table(extract.text.db, "next_due", due, indicator="text", title="text", day="text")
    rows = extract.sql("""
        select distinct row, f.period::varchar as found, day, title from figures f join next_due d on f.indicator::varchar = d.indicator
        where starts > day::date and coalesce(value, numerator) is not null""")
    extract.problems.each(rows, TO_COME, heading, "warning")


def _within_year(extract: Extract, heading: str, types: Mapping[str, Collection[str]]) -> None:
    """Months and quarters of an indicator that its publisher publishes once a year, where the file has no year of it."""
    indicators = extract.catalogue.indicators
    parts = [
        name for name, kinds in types.items() if name in indicators and not kinds & {*YEARS, "multi-year"} and kinds & {"month", "quarter"}
    ]
    for indicator in (indicators[name] for name in parts if indicators[name].frequency == "every year"):
        rows = extract.sql(f"""
            select distinct row, period::varchar as found, period_type::varchar as type, {quoted(indicator.title)} as title,
              {quoted(indicator.frequency)} as frequency from figures where indicator::varchar = {quoted(indicator.id)}""")
        extract.problems.each(rows, WITHIN_YEAR, heading, "warning")


def _turned_into_months(extract: Extract, heading: str) -> None:
    """Months whose number is that of a year soon after their own, as of 2008-09, where the indicator is of years or its other rows are.

    Only what is written as a spreadsheet shows a date: in a text file, January 2000 is what a person writes of a month. And only where
    the months of the indicator are all so many years apart, as those of 2008-09 and 2009-10 are: a monthly return has other months too.
    """
    shown = SHOWN_IN_SHEET if extract.text.delimiter is None else SHOWN
    rows = extract.sql(f"""
        with months as (
          select distinct f.row, f.indicator::varchar as indicator, trim(d.period) as found, year(f.starts) as first,
            (month(f.starts) - year(f.starts) % 100 + 100) % 100 as years, strftime(f.starts, '%b %Y') as month
          from figures f join draft d using (row) join times t on d.period = t.printed and d.period_type = t.kind
          where f.period_type = 'month'),
        alike as (select indicator from months group by indicator having count(distinct years) = 1),
        of_years as (select distinct indicator::varchar as indicator from figures where period_type in {YEARS})
        select row, found, month, concat(first, '-', right((first + years)::varchar, 2)) as year
        from months left join yearly using (indicator)
        where regexp_matches(found, '{shown}') and years between 1 and {MOST_YEARS} and (yearly or indicator in (from of_years))
          and (indicator in (from alike) or (years = 1 and indicator in (from of_years)))""")
    extract.problems.each(rows, TURNED, heading)


def _create_unlike_held(extract: Extract, years: Mapping[str, Collection[str]]) -> bool:
    """Make the table `held_years` (indicator, area, held): the one type of year that is held, where no figure of this file has it."""
    indicators = ", ".join(quoted(indicator) for indicator, kinds in years.items() if kinds)
    extract.text.db.execute(f"""
        create or replace temp table held_years as
        with held as (select indicator, area, any_value(period_type) as held
                      from ({held_facts(extract.held, ("indicator", "area", "breakdown", "period_type"))})
                      where breakdown = 'all' and indicator in ({indicators}) and period_type in {YEARS}
                      group by all having count(distinct period_type) = 1),
        own as (select distinct indicator::varchar as indicator, area::varchar as area, period_type::varchar as period_type from figures
                where breakdown = 'all' and period_type in {YEARS})
        select * from held semi join own using (indicator, area)
          anti join own on own.indicator = held.indicator and own.area = held.area and own.period_type = held.held""")
    return bool(extract.text.db.execute("select 1 from held_years limit 1").fetchall())


def _unlike_held(extract: Extract, heading: str) -> None:
    """Years of another type than all that are held of the same indicator and area."""
    areas = extract.catalogue.areas.by_code
    (codes,) = zip(*extract.text.db.execute("select distinct area from held_years").fetchall())
    create_lookup_table(
        extract.text.db, "area_names", [(code, areas[code].name if code in areas else code) for code in codes], code="text", name="text"
    )
    rows = extract.sql(f"""
        select distinct f.row, f.period::varchar as found, f.period_type::varchar as type, held, title, name as area
        from figures f join held_years h on h.indicator = f.indicator::varchar and h.area = f.area::varchar
        join yearly on yearly.indicator = h.indicator join area_names on code = h.area where f.period_type in {YEARS}""")
    extract.problems.each(rows, UNLIKE_HELD, heading, "warning")


def _mixed(extract: Extract, heading: str, severity: str) -> None:
    """Years of another type than most years of the same indicator."""
    rows = extract.sql(f"""
        with counted as (select indicator, period_type, count(distinct period) as periods, count(*) as figures, min(row) as first
                         from figures where period_type in {YEARS} group by all),
        usual as (select indicator, arg_max(period_type::varchar, (periods, figures, -first)) as other from counted
                  group by indicator having count(*) > 1)
        select distinct f.row, f.period::varchar as found, f.period_type::varchar as type, other, title
        from figures f join usual using (indicator) join yearly on yearly.indicator = f.indicator::varchar
        where f.period_type in {YEARS} and f.period_type::varchar <> other""")
    extract.problems.each(rows, MIXED, heading, severity)


def _not_its_own(extract: Extract, heading: str, severity: str) -> None:
    """Years of another type than the definition says, where all the rows of the indicator are so."""
    rows = extract.sql(f"""
        with types as (select indicator from figures where period_type in {YEARS} group by indicator having count(distinct period_type) = 1)
        select distinct f.row, f.period::varchar as found, f.period_type::varchar as type, own, title
        from figures f join types using (indicator) join yearly on yearly.indicator = f.indicator::varchar
        where f.period_type in {YEARS} and own is not null and f.period_type::varchar <> own""")
    extract.problems.each(rows, NOT_ITS_OWN, heading, severity)
