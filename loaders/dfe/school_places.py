"""The DfE's yearly scorecards of school places: one wide row for each authority, under the scorecard's own names for places.

A scorecard may leave its year to the name of its file, and its shares are not rounded.
"""

import re

from catalogue import Indicator, Source
from ingest.checks import headings
from ingest.checks.group_columns import leave_out_groups
from ingest.checks.place_cells import check_place_cells
from ingest.loader import Draft, Extract
from ingest.read.text_table import TextTable
from ingest.sql_pieces import where_clause
from loaders.dfe.tidy_columns import MEASURES


NAME = "school_places"
TITLE = "DfE scorecard of local authority school places"
CONTROLLED = True
PLACES = ("geographic_level", "country_code", "region_code", "new_la_code", "LANumber")
COLUMNS = ("LANumber", "LA_name", "Quan_P_In", "Pref_P_1_CY")
YEAR = re.compile(r"(?<!\d)(20\d\d)[-_/](20)?(\d\d)(?!\d)")
NO_YEAR = "this scorecard does not say its year; add a column 'Year' such as 2024/25, or name the file as in school_places_2024_25.csv"
UNREAD = (
    "this scorecard was read well, but no indicator uses its columns, so there is nothing in it to publish; "
    "to use one, such as Pref_P_1_CY, name it in that indicator's file in data/indicators"
)


def facts(extract: Extract) -> Draft | None:
    """The Draft of the figures that definitions read from a scorecard; None, with a fault, where it has none or no year."""
    text, year = extract.text, YEAR.search(extract.name)
    fits = [known for known in extract.sources("school_places") if all(column in text for column in known.source.columns)]
    if not fits or not ("Year" in text or year):
        note = extract.problems.fault if fits else extract.problems.feeds_nothing
        note(NO_YEAR if fits else UNREAD, text.heading_rows[0])
        return None
    named = {(indicator.id, name): getattr(source, name) for indicator, _, source in fits for name in MEASURES if getattr(source, name)}
    check_place_cells(extract, code="new_la_code", number="LANumber", name="LA_name")
    leave_out_groups(extract, (*PLACES, "LA_name", "Year", *(column for _, _, source in fits for column in source.columns)))
    headings.check_headings(text, (*PLACES, *named.values()), extract.problems)
    period = f"trim({text['Year']})" if "Year" in text else f"'{year[1]}/{year[3]}'"
    parts = [_figures(text, period, *known) for known in fits]
    text.db.execute(f"create or replace temp table places_figures as {' union all '.join(parts)}")
    return Draft(text.db.table("places_figures"), {"area": "LANumber", "period": "Year", **named})


def _figures(text: TextTable, period: str, indicator: Indicator, release: int, source: Source) -> str:
    """SQL of one indicator's figures; the scorecard writes NA for what it does not have."""
    wanted = {name: getattr(source, name) for name in MEASURES if getattr(source, name)}
    cells = ", ".join(
        f"case trim({text[heading]}) when 'NA' then 'x' else {text[heading]} end as {name}" for name, heading in wanted.items()
    )
    return f"""
        select row, '{indicator.id}' as indicator, {release}::smallint as release, {_area(text)} as area, {period} as period, {cells}
        from text where {where_clause(source.where, {heading: f"trim({text[heading]})" for heading in source.where})}"""


def _area(text: TextTable) -> str:
    """SQL for the place of a row: by its level where the file has one, else by the authority's code or number."""
    there = {name: f"nullif(nullif(trim({text[name]}), ''), 'NA')" for name in PLACES if name in text}
    authority = ", ".join(there[name] for name in ("new_la_code", "LANumber") if name in there)
    others = {level: there[name] for level, name in (("National", "country_code"), ("Regional", "region_code")) if name in there}
    if "geographic_level" not in there or not others:
        return f"coalesce({authority})"
    cases = " ".join(f"when '{level}' then {cell}" for level, cell in others.items())
    return f"case {there['geographic_level']} {cases} else coalesce({authority}) end"
