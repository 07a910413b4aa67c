"""Of what type the years of an indicator are, where its definition or the heading of the column says so."""

import re
from collections.abc import Mapping

from catalogue import Indicator


HEADING = re.compile(r"\b(academic|school|financial|fiscal|calendar|reporting|tax)[ _.-]?year", re.IGNORECASE)
NAMES = {"school": "academic year", "fiscal": "financial year"}


def year_type_of_heading(heading: str | None) -> str | None:
    """The type of year that a heading names ('Financial year', 'School_Year'), or None."""
    named = HEADING.search(heading or "")
    return named and NAMES.get(named[1].lower(), f"{named[1].lower()} year")


def year_types(indicators: Mapping[str, Indicator]) -> dict[str, str]:
    """{id: the type of year} of every indicator of which all the layouts that say a type say the same."""
    types = {indicator.id: {source.period_type for source in indicator.sources if source.period_type} for indicator in indicators.values()}
    return {indicator: next(iter(kinds)) for indicator, kinds in types.items() if len(kinds) == 1}
