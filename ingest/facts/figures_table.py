"""From a draft to figures: places, periods, numbers and symbols, worked out for ten million rows at once."""

from collections.abc import Mapping

from duckdb import DuckDBPyConnection, DuckDBPyRelation

from catalogue import Areas, Indicator
from catalogue.codebooks import ANSWER
from catalogue.labels import is_total
from ingest.facts import number_cells
from ingest.facts.cell_markers import mark_cells
from ingest.loader import NUMBERS, Draft, Extract
from ingest.lookup_table import create_lookup_table, nulls_first
from ingest.periods.parse_period import parse_period
from ingest.periods.standing_words import split_standing
from ingest.periods.written_out_years import is_written_out, with_types_of_others
from ingest.periods.year_type import year_type_of_heading, year_types
from ingest.plain_text import plain_text
from sql import quoted


LEFT_OUT = {
    "release": "0::smallint",
    "period_type": "''",
    "breakdown": "'all'",
    "category": "'all'",
    "note": "null::varchar",
    "tally": "null::varchar",
}
BLANK = {"period_type": "''", "breakdown": "'all'", "category": "'all'"}
ALWAYS = ("numerator", "denominator", "value", "target")
WORDS = ("indicator", "area", "period", "period_type", "breakdown", "category")
PERCENTAGES = ("value", "lower95", "upper95", "lower998", "upper998", "spread", "target")


def fill_figures(extract: Extract, draft: Draft) -> None:
    """Make the tables `series`, `places`, `times` and `figures` of a draft, and the view `draft` with all of its columns.

    series says what each indicator, breakdown, category and release is, and the view kinds what sort of figure it holds; places and
    times what each text means. figures has a row for each of the draft, in the order of position: row; series; WORDS, release, starts
    and ends (NULL where a cell is none of them); ALWAYS and those of NUMBERS that the draft has; decimals; symbol (NULL where there is a
    figure); note; tally; unread (a cell is neither number nor symbol); of_total (the row stands under a total among the categories, and is
    read as the headline that it is); and position, which goes by indicator, area, breakdown, category and
    period, and is NULL where one of them is.
    """
    db = extract.text.db
    number_cells.define_number_macros(db)
    whole = _with_all_columns(draft, extract.catalogue.indicators)
    series, places, times = _distinct_keys(whole)
    if any(is_written_out(text) and not kind for text, kind in times):
        whole = with_types_of_others(whole, extract.held)
        series, places, times = _distinct_keys(whole)
    series = _draft_with_totals(db, whole, series)
    _create_series(db, series, extract.catalogue.indicators)
    _create_places(db, places, extract.catalogue.areas)
    _create_times(db, times)
    query = _figures_query(draft, len(series), len(places), len(times))
    db.execute(f"create or replace temp table figures as {query} order by position")


def _with_all_columns(draft: Draft, indicators: Mapping[str, Indicator]) -> DuckDBPyRelation:
    """The draft with every column a draft may have. Where a row does not say of what type its year is, its heading does, else its indicator."""
    types = draft.types
    keys = ["row::bigint as row", "indicator", "area", "period"]
    named = [
        f"coalesce({name}, {BLANK.get(name, 'null')}) as {name}" if name in types else f"{default} as {name}"
        for name, default in LEFT_OUT.items()
    ]
    numbers = [name if name in types else f"null::double as {name}" for name in _number_columns(types)]
    whole = draft.relation.project(", ".join([*keys, *named, *numbers]))
    marked = mark_cells(draft, draft.printed)
    if marked:
        whole = whole.project("* replace (" + ", ".join(f"{sql} as {name}" for name, sql in marked.items()) + ")")
    return whole.project(f"* replace (coalesce(nullif(period_type, ''), {_year_type(draft, indicators)}, '') as period_type)")


def _year_type(draft: Draft, indicators: Mapping[str, Indicator]) -> str:
    """SQL for the type of year that a row does not say itself."""
    of_heading = year_type_of_heading(draft.headings.get("period"))
    if of_heading:
        return quoted(of_heading)
    known = ", ".join(f"{quoted(indicator)}: {quoted(kind)}" for indicator, kind in year_types(indicators).items())
    return f"map {{{known}}}[indicator]" if known else "null"


def _draft_with_totals(db: DuckDBPyConnection, whole: DuckDBPyRelation, series: list[tuple]) -> list[tuple]:
    """Make the view `draft`, in which a total among the categories of a breakdown is the headline; its distinct series come back.

    Total, All, Persons and the like are no group, in whatever extract and breakdown they stand.
    """
    totals = sorted({(breakdown, category) for _, breakdown, category, _ in series if _is_everybody(breakdown, category)})
    whole.create_view("draft_as_printed", replace=True)
    if not totals:
        db.execute("create or replace temp view draft as select *, false as of_total from draft_as_printed")
        return series
    create_lookup_table(db, "totals", [(*total, True) for total in totals], breakdown="text", category="text", is_total="yes")
    db.execute("""
        create or replace temp view draft as
        select d.* replace (if(is_total, 'all', d.breakdown) as breakdown, if(is_total, 'all', d.category) as category),
            is_total is not null as of_total
        from draft_as_printed d left join totals using (breakdown, category)""")
    headline = {
        (indicator, "all", "all", release) if (breakdown, category) in totals else (indicator, breakdown, category, release)
        for indicator, breakdown, category, release in series
    }
    return sorted(headline, key=nulls_first)


def _is_everybody(breakdown: str | None, category: str | None) -> bool:
    return breakdown not in (None, "all", ANSWER) and category is not None and is_total(category, breakdown)


def _distinct_keys(whole: DuckDBPyRelation) -> list[list[tuple]]:
    """The distinct (indicator, breakdown, category, release), (area) and (period, period_type) of a draft, in one reading of it."""
    sets = ("indicator, breakdown, category, release", "area", "period, period_type")
    lists = whole.aggregate(", ".join(f"list(distinct row({columns}))" for columns in sets)).fetchall()[0]
    return [sorted(rows or [], key=nulls_first) for rows in lists]


def _create_series(db: DuckDBPyConnection, series: list[tuple], indicators: Mapping[str, Indicator]) -> None:
    leads = {indicator: number for number, indicator in enumerate(sorted({row[0] for row in series if row[0]}))}
    rows = [(number, leads.get(row[0]) if row[1] else None, *row, *_kind(indicators.get(row[0]))) for number, row in enumerate(series)]
    keys = {"series": "whole", "leads": "whole", "indicator": "text", "breakdown": "text", "category": "text", "release": "whole"}
    create_lookup_table(db, "series", rows, **keys, percent="yes", proportion="yes", counted="yes", of_base="yes", per="number")
    _make_enumerations(db, "series", "indicator", "breakdown", "category")
    db.execute("create or replace temp view kinds as select series, leads, percent, proportion, counted, of_base, per from series")


def _kind(indicator: Indicator | None) -> tuple[bool, bool, bool, bool, float | None]:
    """Whether it is in %, a proportion, of a count, and of a base at all; and `per`. An unknown one may be in %."""
    if indicator is None:
        return True, False, False, False, None
    counted = indicator.method in ("proportion", "rate", "count")
    of_base = indicator.method in ("proportion", "rate", "mean")
    return indicator.unit == "%", indicator.method == "proportion", counted, of_base, indicator.per


def _create_places(db: DuckDBPyConnection, places: list[tuple], areas: Areas) -> None:
    known = [(text, areas.find(plain_text(text or "")), areas.before(plain_text(text or ""))) for (text,) in places]
    order = {code: number for number, code in enumerate(sorted({area.code for _, *candidates in known for area in candidates if area}))}
    create_lookup_table(
        db,
        "places",
        [
            (
                text,
                area and area.code,
                area and order[area.code],
                *((old.code, order[old.code], old.closed) if area and old else [None] * 3),
            )
            for text, area, old in known
        ],
        printed="text",
        area="text",
        place="whole",
        old_area="text",
        old_place="whole",
        closed="text",
    )
    words = "select area from places where area is not null union select old_area from places where old_area is not null union select ''"
    db.execute(f"create or replace type place_word as enum ({words})")


def _create_times(db: DuckDBPyConnection, times: list[tuple]) -> None:
    parsed = [(text, kind, parse_period(plain_text(text or ""), kind)) for text, kind in times]
    known = {period for _, _, period in parsed if period}
    in_order = sorted(known, key=lambda period: (period.starts, period.ends, period.type, period.label))
    order = {period: number for number, period in enumerate(in_order)}
    rows = [
        (
            text,
            kind,
            order.get(period),
            *((period.label, period.type, period.starts, period.ends) if period else [None] * 4),
            split_standing(text or "")[1],
        )
        for text, kind, period in parsed
    ]
    create_lookup_table(
        db,
        "times",
        rows,
        printed="text",
        kind="text",
        time="whole",
        period="text",
        period_type="text",
        starts="day",
        ends="day",
        standing="text",
    )
    _make_enumerations(db, "times", "period", "period_type")


def _make_enumerations(db: DuckDBPyConnection, name: str, *columns: str) -> None:
    """Make columns of a table into enumerations, so that ten million rows hold and write each word as a small number."""
    for column in columns:
        different = f"select distinct {column} from {name} where {column} is not null union select ''"
        db.execute(f"create or replace type {column}_word as enum ({different})")
        db.execute(f"alter table {name} alter {column} type {column}_word")


def _number_columns(types: dict[str, str]) -> list[str]:
    return [name for name in NUMBERS if name in types or name in ALWAYS]


def _figures_query(draft: Draft, series: int, places: int, times: int) -> str:
    """The query that reads every cell of the draft, which has so many series, places and times."""
    names, printed = _number_columns(draft.types), draft.printed
    read = ", ".join(f"{_number(name, printed)} as {name}" for name in names)
    symbols = ", ".join(
        f"case when {name} is null and printed_{name} is not null then symbol_in(printed_{name}) end as {name}_symbol" for name in printed
    )
    unread = " or ".join(f"(printed_{name} is not null and {name} is null and {name}_symbol is null)" for name in printed)
    cells = ", ".join(f"d.{name} as printed_{name}" for name in printed)
    return f"""
        select row, series, {", ".join(WORDS)}, release::smallint as release, starts, ends, {", ".join(names)}, note, tally, of_total, {unread or "false"} as unread,
          case when value is not null then {"decimals_in(printed_value)" if "value" in printed else "null"} end::tinyint as decimals,
          {_symbol(printed)} as symbol,
          ((leads * {2 * places}::bigint + place) * {series} + series) * {times} + time as position
        from (select {", ".join(filter(None, ["*", symbols]))} from (
          select {", ".join(filter(None, ["d.row, s.* exclude (percent, proportion, counted, of_base, per), if(t.ends <= p.closed::date, p.old_area::varchar, p.area::varchar)::place_word as area, if(t.ends <= p.closed::date, p.old_place, p.place) as place, t.* exclude (printed, kind, standing), coalesce(d.note, t.standing) as note, d.tally, d.of_total", cells, read]))}
          from draft d
          join series s on d.indicator = s.indicator and d.breakdown = s.breakdown and d.category = s.category and d.release = s.release
          left join places p on d.area = p.printed
          left join times t on d.period = t.printed and d.period_type = t.kind))"""


def _number(name: str, printed: list[str]) -> str:
    if name not in printed:
        return f"cast(d.{name} as double)"
    return f"coalesce(plain_number(d.{name}), written_number(d.{name}, {'s.percent' if name in PERCENTAGES else 'false'}))"


def _symbol(printed: list[str]) -> str:
    """SQL for the symbol that stands in place of a figure: the value's own, else that of what it would be worked out from."""
    value, numerator, denominator = (f"{name}_symbol" if name in printed else "null" for name in ("value", "numerator", "denominator"))
    return f"""case when value is not null then null
        when {value} in ('c', 'z', 'low', 'u') then {value}
        when numerator is not null and {denominator} is null then null
        when 'c' in ({numerator}, {denominator}) then 'c'
        else coalesce({numerator}, {denominator}, {value}) end"""
