"""The checks that every figure passes, whatever extract it comes from."""

from ingest.checks import (
    blank_figures,
    consistency,
    dotted_thousands,
    figure_places,
    impossible_figures,
    not_outturns,
    period_checks,
    plausibility,
    powers_of_ten,
    published_words,
    repeated_figures,
    same_groups,
    scale,
    shifted_rows,
    stated_units,
    target_checks,
    total_rows,
    unit_words,
    withholding_notes,
)
from ingest.checks.figure_places import BLANK
from ingest.checks.printed_heading import printed_heading
from ingest.checks.suspicions import suspicions
from ingest.facts.number_cells import MEANINGS, OLDER
from ingest.loader import Draft, Extract


UNREAD = "is neither a number nor a symbol; write the number alone, or " + ", ".join(f"{key} ({words})" for key, words in MEANINGS.items())
UNKNOWN_TIME = (
    "is no period we know; write 2024, 2024/25 (academic year), 2024-25 (financial year), 2024-25 Q3, March 2025 or Autumn term 2024/25; "
    "where a spreadsheet has made a date of it, write it again in a column that is formatted as text"
)
OLDER_SYMBOL = "is an older symbol, and was read as '{now}'"


IS_UNREAD, HAS_SYMBOL, OF_TOTAL = "unread", "symbol is not null", "of_total"
HAS_GROUPS, HAS_FRACTION = "breakdown not in ('all', 'answer')", "numerator % 1 <> 0 or denominator % 1 <> 0"
SUSPECT = {
    test: f"bool_or({test})"
    for test in (IS_UNREAD, HAS_SYMBOL, blank_figures.IS_EMPTY, OF_TOTAL, HAS_GROUPS, HAS_FRACTION, target_checks.HAS_TARGET)
}


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
        if not (controlled or extract.codebook):
            dotted_thousands.ask_about_fractions(extract, draft)
    stated_units.check_stated_units(extract, draft)
    powers_of_ten.check_powers_of_ten(extract, draft)
    if not controlled:
        published_words.check_published_words(extract, draft)
    withholding_notes.check_withholding_notes(extract, draft)
    if not extract.codebook:
        unit_words.check_unit_words(extract, draft)
    figure_places.check_figure_places(extract, draft)
    _times(extract, draft)
    period_checks.check_periods(extract, draft, published=controlled)
    if blank_figures.IS_EMPTY in suspected:
        blank_figures.leave_out_blank_figures(extract, draft)
    if OF_TOTAL in suspected:
        total_rows.check_total_rows(extract)
    # The groups of a survey are made by its codebook, and a sum among them is chance: nobody has written a total there.
    if HAS_GROUPS in suspected and not (controlled or extract.codebook):
        total_rows.ask_about_sums(extract, draft.heading("category"))
    repeated_figures.check_repeated_figures(extract, draft)
    if HAS_GROUPS in suspected:
        same_groups.check_same_groups(extract, draft, controlled)
    if target_checks.HAS_TARGET in suspected:
        target_checks.check_targets(extract, draft)
    if not (controlled or extract.codebook):
        not_outturns.check_outturns(extract, draft)
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


def _times(extract: Extract, draft: Draft) -> None:
    if extract.text.db.execute("select count(*) from times where time is null and printed is distinct from ''").fetchall()[0][0]:
        unknown = extract.sql("""
            select distinct row, d.period as found from draft d
            join times t on d.period is not distinct from t.printed and d.period_type = t.kind where time is null and t.printed is distinct from ''""")
        extract.problems.each(unknown, lambda row: UNKNOWN_TIME if row["found"] else BLANK, draft.heading("period"))
