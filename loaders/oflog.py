"""The Office for Local Government's tables of councils' figures: one row for each council, year and measure.

A council may stand in several groupings, each with the median of its group beside the same figure, which is read once.
"""

from ingest.checks.group_columns import leave_out_groups
from ingest.checks.place_cells import check_place_cells, place_in
from ingest.checks.unread_columns import note_unread_columns
from ingest.facts.named_figures import draft_named_figures
from ingest.loader import Draft, Extract
from ingest.read.text_table import TextTable


NAME = "oflog"
TITLE = "Oflog table of local authority measures"
CONTROLLED = True
COLUMNS = ("Financial year", "Local authority code", "Measure", "Value")
# What stands beside the figure, and is worked out here anew.
DERIVED = ("Code", "MEDIAN", "MADs_from_median", "rank_order")
CELLS = {"Measure": "name"}


def facts(extract: Extract) -> Draft | None:
    """The Draft of the measures that definitions read under these names; None, with a fault, where they read none."""
    text = extract.text
    check_place_cells(extract, code="Local authority code", name="Entity_Name")
    read = (*COLUMNS, "Grouping", "Entity_Name", "Region")
    note_unread_columns(extract, (*read, *DERIVED, *leave_out_groups(extract, read)))
    rows = f"""
        select min(row) as row, * exclude row from (
            select row, {place_in(extract, "Local authority code", "Entity_Name")} as area, trim({text["Financial year"]}) as period,
                trim({text["Measure"]}) as name, null as part, {_value(text)} as value from text) group by all"""
    return draft_named_figures(
        extract, "oflog", rows, CELLS, {"area": "Local authority code", "period": "Financial year", "value": "Value"}
    )


def _value(text: TextTable) -> str:
    """SQL for the figure: the words by which these tables say that there is none are 'not available'."""
    return (
        f"case when lower(trim({text['Value']})) in ('', 'na', 'none', 'null') or {text['Value']} is null then 'x' else {text['Value']} end"
    )
