"""What cannot be true of a count, a proportion or a percentage, and rates of nobody."""

from collections.abc import Collection

from ingest.checks.printed_heading import printed_heading
from ingest.loader import Draft, Extract
from ingest.sql_pieces import number_as_written


BELOW_ZERO = "is a count, which cannot be below zero; correct it"
OF_NOBODY = "is a count of some children where its denominator says that there are none; correct one of them"
NO_BASE = "is a base of nobody, so that there is no rate: read as z (not applicable), and never as 0"
CELLS = ("value", "lower95", "upper95", "lower998", "upper998", "effective", "spread")
OUT_OF_RANGE = "proportion and percent and (value < 0 or value > 100)"
OF_ITS_COUNTS = (
    "(coalesce(denominator > 0 and abs(numerator / denominator * per - value) <= 0.02 * abs(value) + 1, false) and value <= 150)"
)
IMPOSSIBLE = (
    (BELOW_ZERO, "numerator", "counted and numerator < 0"),
    (BELOW_ZERO, "denominator", "counted and denominator < 0"),
    ("is more than its denominator; correct one of them", "numerator", "proportion and numerator > denominator"),
    ("is a percentage, which must be from 0 to 100; correct it", "value", f"{OUT_OF_RANGE} and {OF_ITS_COUNTS}"),
)
# A percentage that is not what its own counts come to, or half as much again as everybody, is no rounding of its publisher's.
ABSURD = "is a percentage, which must be from 0 to 100; correct it, or take it out"
IS_ABSURD = f"{OUT_OF_RANGE} and not {OF_ITS_COUNTS}"
IS_OF_NOBODY = "denominator = 0 and of_base and symbol is null"
SUSPECT = {test: f"bool_or({test})" for test in (*(test for _, _, test in IMPOSSIBLE), IS_ABSURD, IS_OF_NOBODY)}


def check_impossible(extract: Extract, draft: Draft, published: bool, suspected: Collection[str]) -> None:
    """Fault figures that cannot be; in a published statistic the arithmetic is its publisher's, rounded as they round, and only warns.

    A rate of nobody becomes 'z' in the table `figures`. Where there are any, makes the table `absurd` (row) of percentages that no
    rounding explains.
    `suspected` are those of SUSPECT that hold.
    """
    _impossible(extract, draft, "warning" if published else "fault", suspected)
    if IS_ABSURD in suspected:
        _absurd(extract, draft)
    if IS_OF_NOBODY in suspected:
        _of_nobody(extract, draft, published)


def _impossible(extract: Extract, draft: Draft, severity: str, suspected: Collection[str]) -> None:
    """What cannot be true of a count, a proportion or a percentage."""
    for words, name, test in IMPOSSIBLE:
        if test in suspected:
            printed = f"regexp_replace({name}::varchar, '\\.0$', '')"
            wrong = extract.sql(f"""
                select distinct row, {printed_heading(draft, name)} as "column", {printed} as found
                from figures join kinds using (series) where {test}""")
            extract.problems.each(wrong, words, severity=severity)


def _absurd(extract: Extract, draft: Draft) -> None:
    """Percentages below 0 or above 100 that their own counts do not come to: a fault, whoever published them, so that none is shown."""
    db = extract.text.db
    db.execute(f"""
        create or replace temp table absurd as
        select distinct row, {printed_heading(draft, "value")} as "column", {number_as_written("value")} as found
        from figures join kinds using (series) where {IS_ABSURD}""")
    extract.problems.each(db.table("absurd"), ABSURD)


def _of_nobody(extract: Extract, draft: Draft, published: bool) -> None:
    """Rates and means of nobody: there is no such figure, so each is read as not applicable, and told; a count above 0 is a fault."""
    db = extract.text.db
    some = extract.sql(f"""
        select distinct row, {printed_heading(draft, "numerator")} as "column", {number_as_written("numerator")} as found
        from figures join kinds using (series) where {IS_OF_NOBODY} and not proportion and numerator > 0""")
    extract.problems.each(some, OF_NOBODY)
    none = extract.sql(f"""
        select distinct row, {printed_heading(draft, "denominator")} as "column", '0' as found
        from figures join kinds using (series) where {IS_OF_NOBODY} and coalesce(numerator, 0) = 0 and {"value is not null" if published else "true"}""")
    extract.problems.each(none, NO_BASE, severity="warning")
    of_base = "series in (select series from kinds where of_base)"
    cells = ", ".join(f"{name} = null" for name in db.table("figures").columns if name in CELLS)
    db.execute(
        f"update figures set symbol = 'z', {cells} where denominator = 0 and coalesce(numerator, 0) = 0 and symbol is null and {of_base}"
    )
