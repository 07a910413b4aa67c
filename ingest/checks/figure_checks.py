"""The checks that every figure passes, whatever extract it comes from."""

from catalogue.did_you_mean import did_you_mean
from ingest.checks import (
    blank_figures,
    consistency,
    dotted_thousands,
    impossible_figures,
    period_checks,
    plausibility,
    powers_of_ten,
    published_words,
    repeated_figures,
    scale,
    shifted_rows,
    total_rows,
    withholding_notes,
)
from ingest.checks.printed_heading import printed_heading
from ingest.checks.suspicions import suspicions
from ingest.facts.number_cells import MEANINGS, OLDER
from ingest.loader import Draft, Extract


UNREAD = "is neither a number nor a symbol; write the number alone, or " + ", ".join(f"{key} ({words})" for key, words in MEANINGS.items())
UNKNOWN_TIME = (
    "is no period we know; write 2024, 2024/25 (academic year), 2024-25 (financial year), 2024-25 Q3, March 2025 or Autumn term 2024/25; "
    "where a spreadsheet has made a date of it, write it again in a column that is formatted as text"
)
BLANK = "is blank; fill it in"
OLDER_SYMBOL = "is an older symbol, and was read as '{now}'"
NO_AREA = (
    "is no authority, region or country that we know by code, number or name; correct it, or, where it is a smaller place, name its "
    "authority as the area and the smaller place as its breakdown and category."
)
LIKE_A_PLACE = 0.85
REPLACED = "was read as {code}, the place of that name until {day}; since then it is {now}, with which it is not the same"
SMALLER = r"\b(school|academy|academies|college|nursery|infants?|juniors?|primary|surgery|practice|medical centre|health centre|hospital|ward|locality|parish|constituency|pcn|icb)\b|^(E0[1-5]|E[3-8]\d|E14)\d{6,7}$"
IS_SMALLER = f"(place is null and regexp_matches(printed, '{SMALLER}', 'i'))"
IS_UNKNOWN = "(place is null and printed is distinct from '')"
SMALLER_LEFT_OUT = "{rows} of schools, practices, wards or other smaller places, which stand beside authorities here, and left out"


IS_UNREAD, HAS_SYMBOL, OF_TOTAL = "unread", "symbol is not null", "of_total"
HAS_GROUPS, HAS_FRACTION = "breakdown not in ('all', 'answer')", "numerator % 1 <> 0 or denominator % 1 <> 0"
SUSPECT = {test: f"bool_or({test})" for test in (IS_UNREAD, HAS_SYMBOL, blank_figures.IS_EMPTY, OF_TOTAL, HAS_GROUPS, HAS_FRACTION)}


def check_figures(extract: Extract, draft: Draft, controlled: bool) -> None:
    """Note every fault and warning in the tables that `fill_figures` made of a draft.

    In a published statistic (`controlled`) the arithmetic is its publisher's, rounded as they round: there it only warns.
    """
    tests = SUSPECT | impossible_figures.SUSPECT | plausibility.SUSPECT | consistency.suspect(extract.catalogue.areas)
    suspected = suspicions(extract, tests)
    if IS_UNREAD in suspected:
        _unread_cells(extract, draft)
    if HAS_SYMBOL in suspected:
        _older_symbols(extract, draft)
    if HAS_FRACTION in suspected:
        dotted_thousands.check_dotted_thousands(extract, draft)
    powers_of_ten.check_powers_of_ten(extract, draft)
    if not controlled:
        published_words.check_published_words(extract, draft)
    withholding_notes.check_withholding_notes(extract, draft)
    _places(extract, draft)
    _times(extract, draft)
    period_checks.check_periods(extract, draft, published=controlled)
    if blank_figures.IS_EMPTY in suspected:
        blank_figures.leave_out_blank_figures(extract, draft)
    if OF_TOTAL in suspected:
        total_rows.check_total_rows(extract)
    if HAS_GROUPS in suspected and not controlled:
        total_rows.ask_about_sums(extract, draft.heading("category"))
    repeated_figures.check_repeated_figures(extract, draft)
    impossible_figures.check_impossible(extract, draft, controlled, suspected)
    scale.check_scale(extract, draft, controlled, absurd=impossible_figures.IS_ABSURD in suspected)
    consistency.check_consistency(extract, draft, controlled, suspected)
    plausibility.check_plausibility(extract, draft, controlled, suspected)
    if controlled:
        shifted_rows.check_last_cells(extract)


def _unread_cells(extract: Extract, draft: Draft) -> None:
    """Number cells that hold neither a number nor a symbol."""
    db = extract.text.db
    for name in draft.printed:
        wrong = db.sql(f"""
            select distinct row, {printed_heading(draft, name)} as "column", {name} as found
            from draft join series using (indicator, breakdown, category, release)
            where {name} is not null and symbol_in({name}) is null
              and case when percent and '{name}' not in ('numerator', 'denominator') then percent_in({name}) else number_in({name}) end is null""")
        extract.problems.each(wrong, UNREAD)


def _older_symbols(extract: Extract, draft: Draft) -> None:
    db = extract.text.db
    older = ", ".join(f"'{symbol}'" for symbol in OLDER)
    for name in draft.printed:
        rows = db.sql(f"""
            select distinct row, {printed_heading(draft, name)} as "column", {name} as found, symbol_in({name}) as now
            from draft where lower(bare({name})) in ({older})""")
        extract.problems.each(rows, OLDER_SYMBOL, severity="warning")


def _places(extract: Extract, draft: Draft) -> None:
    known, smaller, unknown, replaced = extract.text.db.execute(f"""
        select count(*) filter (place is not null), count(*) filter ({IS_SMALLER}), count(*) filter ({IS_UNKNOWN}), count(old_area)
        from places""").fetchall()[0]
    if replaced:
        _replaced_places(extract, draft)
    if known and smaller:
        _leave_out_smaller_places(extract, draft)
    if not unknown:
        return
    names = [name for area in extract.catalogue.areas.by_code.values() for name in (area.name, area.code)]

    def message(row: dict) -> str:
        if not row["found"]:
            return BLANK
        return NO_AREA + did_you_mean(row["found"], names, LIKE_A_PLACE)

    rows = extract.sql(
        f"select distinct row, d.area as found from draft d join places p on d.area is not distinct from p.printed where {IS_UNKNOWN}"
    )
    extract.problems.each(rows, message, draft.heading("area"))


def _replaced_places(extract: Extract, draft: Draft) -> None:
    """Tell of names that were read as the place of their own time, which another of the same name has replaced since."""
    rows = extract.sql("""
        select distinct f.row, p.printed as found, f.area::varchar as code, p.area as now, p.closed as day
        from figures f join draft d using (row) join places p on d.area = p.printed
        where p.old_area is not null and f.area::varchar = p.old_area and f.period is not null""")
    extract.problems.each(rows, REPLACED, draft.heading("area"), "warning")


def _leave_out_smaller_places(extract: Extract, draft: Draft) -> None:
    """Leave out schools, wards and the like where authorities stand beside them, and tell of it. On their own they are no places of ours."""
    db = extract.text.db
    left_out = f"select d.row from draft d join places p on d.area = p.printed where {IS_SMALLER}"
    row, rows, example = db.execute(f"""
        select min(d.row), count(*), arg_min(d.area, d.row) from draft d join places p on d.area = p.printed where {IS_SMALLER}""").fetchall()[0]
    counted = f"{rows:,} rows are" if rows > 1 else "one row is"
    extract.problems.warn(SMALLER_LEFT_OUT.format(rows=counted), row, draft.heading("area"), example, kind=SMALLER_LEFT_OUT)
    db.execute(f"delete from figures where row in ({left_out})")
    db.execute(f"update places set printed = '' where {IS_SMALLER}")


def _times(extract: Extract, draft: Draft) -> None:
    if extract.text.db.execute("select count(*) from times where time is null and printed is distinct from ''").fetchall()[0][0]:
        unknown = extract.sql("""
            select distinct row, d.period as found from draft d
            join times t on d.period is not distinct from t.printed and d.period_type = t.kind where time is null and t.printed is distinct from ''""")
        extract.problems.each(unknown, lambda row: UNKNOWN_TIME if row["found"] else BLANK, draft.heading("period"))
