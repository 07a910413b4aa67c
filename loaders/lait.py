"""The long table of the Local Authority Interactive Tool: one row for each measure, year and authority, region or England.

Its years say how final they are, '2023 (Rev)', and its regions have numbers of its own. It prints '-' for all that is missing.
"""

from ingest.checks.figure_names import check_figure_names
from ingest.checks.group_columns import leave_out_groups
from ingest.checks.place_cells import check_place_cells
from ingest.checks.unread_columns import note_unread_columns
from ingest.facts.named_figures import draft_named_figures
from ingest.loader import Draft, Extract
from sql import quoted


NAME = "lait"
TITLE = "LAIT long table (Local Authority Interactive Tool)"
CONTROLLED = True
COLUMNS = ("Short Desc", "Years", "LA and Regions", "Values", "LA Number")
CELLS = {"Short Desc": "name"}
NO_YEAR = "{rows} rows have no year ('{found}') and were left out"
# Authorities and England go by their number; regions and groups of neighbours, from 980 on, by their name.
LAST_NUMBER = 970


def facts(extract: Extract) -> Draft | None:
    """The Draft of the measures that definitions read by their short names; None, with a fault, where they read none."""
    text = extract.text
    check_place_cells(extract, number="LA Number", name="LA and Regions")
    check_figure_names(extract, NAME, number="Short Desc", name="Data item")
    read = (*COLUMNS, "Data item", "Region")
    note_unread_columns(extract, (*read, *leave_out_groups(extract, read)))
    _note_rows_without_year(extract)
    number, name, period = f"trim({text['LA Number']})", f"trim({text['LA and Regions']})", f"trim({text['Years']})"
    value = f"coalesce(nullif(nullif(trim({text['Values']}), ''), '-'), 'x')"
    rows = f"""
        select row, {period} as period, trim({text["Short Desc"]}) as name, null as part, {value} as value,
            case when try_cast({number} as double) <= {LAST_NUMBER} then {number} else {name} end as area
        from text where coalesce({period}, '') <> '0'"""
    return draft_named_figures(extract, "lait", rows, CELLS, {"area": "LA and Regions", "period": "Years", "value": "Values"})


def _note_rows_without_year(extract: Extract) -> None:
    text = extract.text
    (rows,) = text.db.execute(f"select count(*) from text where trim({text['Years']}) = {quoted('0')}").fetchall()[0]
    if rows:
        extract.problems.warn(NO_YEAR.format(rows=f"{rows:,}", found="0"), column="Years")
