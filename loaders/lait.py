"""The long table of the Local Authority Interactive Tool: one row for each measure, year and authority, region or England.

Its years say how final they are, '2023 (Rev)', and its regions have numbers of its own. It prints '-' for all that is missing.
"""

import re

from ingest.checks.group_columns import leave_out_groups
from ingest.facts.named_figures import draft_named_figures
from ingest.loader import Draft, Extract
from ingest.lookup_table import create_lookup_table, distinct_rows
from ingest.read.text_table import TextTable
from ingest.sql import quoted


NAME = "lait"
TITLE = "LAIT long table (Local Authority Interactive Tool)"
CONTROLLED = True
COLUMNS = ("Short Desc", "Years", "LA and Regions", "Values", "LA Number")
CELLS = {"Short Desc": "name"}
STANDING = re.compile(r"\s*\((rev|revised|final|prov|provisional|ot)\)\s*$", re.IGNORECASE)
NO_YEAR = "{rows} rows have no year ('{found}') and were left out"
# Authorities and England go by their number; regions and groups of neighbours, from 980 on, by their name.
LAST_NUMBER = 970


def facts(extract: Extract) -> Draft | None:
    """The Draft of the measures that definitions read by their short names; None, with a fault, where they read none."""
    text = extract.text
    leave_out_groups(extract, (*COLUMNS, "Data item", "Region"))
    _create_years(text)
    _note_rows_without_year(extract)
    number, name = f"trim({text['LA Number']})", f"trim({text['LA and Regions']})"
    value = f"coalesce(nullif(nullif(trim({text['Values']}), ''), '-'), 'x')"
    rows = f"""
        select row, period, trim({text["Short Desc"]}) as name, null as part, {value} as value,
            case when try_cast({number} as double) <= {LAST_NUMBER} then {number} else {name} end as area
        from text join years on {text["Years"]} is not distinct from printed where period <> '0'"""
    return draft_named_figures(extract, "lait", rows, CELLS, {"area": "LA and Regions", "period": "Years", "value": "Values"})


def _create_years(text: TextTable) -> None:
    """Make the table `years`: each year as printed, and without the words in brackets that say how final it is."""
    printed = distinct_rows(text.relation.project(f"{text['Years']} as printed"), "printed")
    create_lookup_table(
        text.db, "years", [(year, STANDING.sub("", year or "").strip()) for (year,) in printed], printed="text", period="text"
    )


def _note_rows_without_year(extract: Extract) -> None:
    text = extract.text
    (rows,) = text.sql(f"select count(*) from text where trim({text['Years']}) = {quoted('0')}").fetchall()[0]
    if rows:
        extract.problems.warn(NO_YEAR.format(rows=f"{rows:,}", found="0"), column="Years")
