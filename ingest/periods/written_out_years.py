"""Years with all eight digits, 2023-2024: academic to some and financial to others, whichever sign stands between.

The short forms 2023/24 and 2023-24 are the ones by which publishers tell the two apart; who writes the years out follows neither.
"""

import re

from duckdb import DuckDBPyRelation

from ingest.lookup_table import distinct_rows
from ingest.periods.parse_period import parse_period
from ingest.plain_text import plain_text
from ingest.sql_pieces import held_facts
from sql import quoted


WRITTEN_OUT = r"^\s*((?:19|20)\d\d)\s?[/–—−-]\s?((?:19|20)\d\d)\s*$"
SPANS = ("academic year", "financial year", "tax year")


def is_written_out(text: str | None) -> bool:
    """Whether a text is two years that follow one another, both with all their digits."""
    years = re.match(WRITTEN_OUT, plain_text(text or ""))
    return years is not None and int(years[2]) == int(years[1]) + 1


def with_types_of_others(whole: DuckDBPyRelation, held: tuple) -> DuckDBPyRelation:
    """A draft in which years that are written out are of the one type that the other years of their indicator have, in this file or, where
    it has none, in the facts that are `held`. Where these have no type, or several, the row's type stays blank.
    """
    types: dict[str, set[str]] = {}
    written_out: dict[str, set[str]] = {}
    for indicator, text, kind in distinct_rows(whole, "indicator", "period", "period_type"):
        if not kind and is_written_out(text):
            written_out.setdefault(indicator, set()).add(text)
        elif period := parse_period(plain_text(text or ""), kind):
            types.setdefault(indicator, set()).add(period.type)
    known = {indicator: types.get(indicator, set()) & {*SPANS} for indicator in written_out if indicator}
    known |= _held_types(whole, held, [indicator for indicator, kinds in known.items() if not kinds])
    cases = [
        f"when indicator = {quoted(indicator)} and period in ({', '.join(map(quoted, written_out[indicator]))}) then {quoted(*kinds)}"
        for indicator, kinds in known.items()
        if len(kinds) == 1
    ]
    if not cases:
        return whole
    return whole.project(f"* replace (case when period_type <> '' then period_type {' '.join(cases)} else '' end as period_type)")


def _held_types(whole: DuckDBPyRelation, held: tuple, indicators: list[str]) -> dict[str, set[str]]:
    """{indicator: the types of year in its held headline facts}; none where nothing is held."""
    if not (held and indicators):
        return {}
    facts = held_facts(held, ("indicator", "breakdown", "period_type"))
    rows = whole.query(
        "draft_of_years",
        f"select distinct indicator, period_type from ({facts}) where breakdown = 'all' "
        f"and indicator in ({', '.join(map(quoted, indicators))}) and period_type in {SPANS}",
    ).fetchall()
    types: dict[str, set[str]] = {}
    for indicator, kind in rows:
        types.setdefault(indicator, set()).add(kind)
    return types
