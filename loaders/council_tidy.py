"""The tidy layout in which councils share figures: one row for each area, period and indicator, which is called by its name.

Parts of an area, such as its fifths by deprivation, stand among the rows of whole areas.
"""

from catalogue.labels.label_words import SEXES, folded
from ingest.checks.group_columns import GroupColumn, leave_out_groups
from ingest.checks.place_cells import check_place_cells, place_in
from ingest.checks.unread_columns import note_unread_columns
from ingest.facts.named_figures import draft_named_figures
from ingest.loader import Draft, Extract
from ingest.read.text_table import TextTable


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
    read = (*COLUMNS, PART, "area_type", "compared_to_England")
    note_unread_columns(extract, (*read, *leave_out_groups(extract, read, _sexes_as_units(text))))
    part = f"nullif(nullif(trim({text[PART]}), ''), 'NA')" if PART in text else "null"
    rows = f"""
        select row, {place_in(extract, "area_code", "area_name")} as area, trim({text["period"]}) as period, trim({text["indicator"]}) as name,
            {part} as part, coalesce(nullif(nullif(trim({text["value"]}), ''), 'NA'), 'x') as value
        from text"""
    return draft_named_figures(extract, "council_tidy", rows, CELLS, {"area": "area_code", "period": "period", "value": "value"})


def _sexes_as_units(text: TextTable) -> list[GroupColumn]:
    """The units, where boys or girls alone are some of them: the others are of everybody. None elsewhere."""
    units = [unit for (unit,) in text.db.execute(f"select distinct coalesce(trim({text['unit']}), '') from text order by 1").fetchall()]
    sexes = tuple(unit for unit in units if folded(unit) in SEXES)
    return [GroupColumn("unit", tuple(unit for unit in units if unit not in sexes), sexes)] if sexes else []
