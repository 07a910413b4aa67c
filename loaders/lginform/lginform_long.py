"""Downloads from LG Inform with a row for each metric, area, period and type of value."""

from ingest.checks.figure_names import check_figure_names
from ingest.checks.group_columns import leave_out_groups
from ingest.checks.place_cells import check_place_cells
from ingest.checks.shifted_rows import check_shifted_rows
from ingest.checks.unread_columns import note_unread_columns
from ingest.facts.named_figures import draft_named_figures
from ingest.loader import Draft, Extract
from loaders.lginform.lginform_wide import CELLS


NAME = "lginform_long"
TITLE = "LG Inform download, a row for each value"
CONTROLLED = True
COLUMNS = ("metricTypeIdentifier", "areaIdentifier", "periodLabel", "valueType", "value")
RAW = "raw"


def facts(extract: Extract) -> Draft | None:
    """The Draft of the metrics that definitions read; their ranks, quartiles and other derived values are not figures."""
    text = extract.text
    check_place_cells(extract, code="areaIdentifier", name="areaLabel")
    check_figure_names(extract, "lginform", number="metricTypeIdentifier", name="metricTypeLabel", asked="metricType")
    check_shifted_rows(extract, "valueType", "the type of value")
    read = (*COLUMNS, "metricTypeLabel", "areaLabel", "periodIdentifier")
    note_unread_columns(extract, (*read, *leave_out_groups(extract, read)))
    rows = f"""
        select row, trim({text["areaIdentifier"]}) as area, trim({text["periodLabel"]}) as period, trim({text["metricTypeIdentifier"]}) as name, null as part,
            coalesce(nullif(nullif(trim({text["value"]}), ''), 'NA'), 'x') as value
        from text
        where lower(coalesce({text["valueType"]}, '{RAW}')) = '{RAW}'"""
    return draft_named_figures(extract, "lginform", rows, CELLS, {"area": "areaIdentifier", "period": "periodLabel"})
