"""The tidy layout in which councils share figures: one row for each area, period and indicator, which is called by its name.

Parts of an area, such as its fifths by deprivation, stand among the rows of whole areas.
"""

from ingest.checks.group_columns import leave_out_groups
from ingest.checks.place_cells import check_place_cells
from ingest.facts.named_figures import draft_named_figures
from ingest.loader import Draft, Extract


NAME = "council_tidy"
TITLE = "Council's tidy table of named indicators"
CONTROLLED = True
COLUMNS = ("area_code", "area_name", "period", "indicator", "measure", "unit", "value")
PART = "inequality"
CELLS = {"indicator": "name", "inequality": "part"}


def facts(extract: Extract) -> Draft | None:
    """The Draft of the indicators that definitions read under these names; None, with a fault, where they read none."""
    text = extract.text
    check_place_cells(extract, code="area_code", name="area_name")
    leave_out_groups(extract, (*COLUMNS, PART, "area_type", "compared_to_England"))
    part = f"nullif(nullif(trim({text[PART]}), ''), 'NA')" if PART in text else "null"
    rows = f"""
        select row, trim({text["area_code"]}) as area, trim({text["period"]}) as period, trim({text["indicator"]}) as name,
            {part} as part, coalesce(nullif(nullif(trim({text["value"]}), ''), 'NA'), 'x') as value
        from text"""
    return draft_named_figures(extract, "council_tidy", rows, CELLS, {"area": "area_code"})
