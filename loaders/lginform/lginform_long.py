"""Downloads from LG Inform with a row for each metric, area, period and type of value."""

from ingest.checks.figure_names import check_figure_names
from ingest.checks.group_columns import leave_out_groups
from ingest.checks.place_cells import check_place_cells, place_in
from ingest.checks.shifted_rows import check_shifted_rows
from ingest.checks.unread_columns import note_unread_columns
from ingest.facts.named_figures import draft_named_figures
from ingest.loader import Draft, Extract
from ingest.lookup_table import distinct_rows
from ingest.read.text_table import TextTable
from loaders.lginform.lginform_wide import CELLS


NAME = "lginform_long"
TITLE = "LG Inform download, a row for each value"
CONTROLLED = True
COLUMNS = ("metricTypeIdentifier", "areaIdentifier", "periodLabel", "valueType", "value")
RAW = ("raw", "raw value", "value")
HEADINGS = {"area": "areaIdentifier", "period": "periodLabel", "name": "metricTypeIdentifier", "value": "value"}
NONE_RAW = "has only {found}, and no raw value, so that this file has no figure; download it with the raw values"


def facts(extract: Extract) -> Draft | None:
    """The Draft of the metrics that definitions read; their ranks, quartiles and other derived values are not figures."""
    text = extract.text
    check_place_cells(extract, code="areaIdentifier", name="areaLabel")
    check_figure_names(extract, "lginform", number="metricTypeIdentifier", name="metricTypeLabel", definition_key="metricType")
    check_shifted_rows(extract, "valueType", "the type of value")
    read = (*COLUMNS, "metricTypeLabel", "areaLabel", "periodIdentifier")
    note_unread_columns(extract, (*read, *leave_out_groups(extract, read)))
    if not text.db.execute(f"select 1 from text where {_is_raw(text)} limit 1").fetchall():
        types = [kind for (kind,) in distinct_rows(text.relation.project(f"trim({text['valueType']}) as kind"), "kind")]
        extract.problems.fault(NONE_RAW.format(found=", ".join(map(repr, types[:5]))), text.heading_rows[0], text.heading("valueType"))
        return None
    rows = f"""
        select row, {place_in(extract, "areaIdentifier", "areaLabel")} as area, trim({text["periodLabel"]}) as period, regexp_replace(trim({text["metricTypeIdentifier"]}), '[.]0$', '') as name, null as part,
            coalesce(nullif(nullif(trim({text["value"]}), ''), 'NA'), 'x') as value
        from text
        where {_is_raw(text)}"""
    return draft_named_figures(extract, "lginform", rows, CELLS, HEADINGS)


def _is_raw(text: TextTable) -> str:
    """SQL for whether a row holds the figure itself; one that does not say so does."""
    return f"lower(coalesce(trim({text['valueType']}), '{RAW[0]}')) in {RAW}"
