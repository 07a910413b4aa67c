"""The tidy layout in which councils share figures: one row for each area, period and indicator, which is called by its name.

Parts of an area, such as its fifths by deprivation, stand among the rows of whole areas.
"""

from catalogue.labels.label_words import SEXES, folded
from ingest.checks.group_columns import ONE_GROUP, GroupColumn, leave_out_groups, note_left_out
from ingest.checks.place_cells import check_place_cells
from ingest.facts.named_figures import draft_named_figures
from ingest.loader import Draft, Extract
from sql import quoted


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
    _leave_out_one_sex(extract)
    part = f"nullif(nullif(trim({text[PART]}), ''), 'NA')" if PART in text else "null"
    rows = f"""
        select row, trim({text["area_code"]}) as area, trim({text["period"]}) as period, trim({text["indicator"]}) as name,
            {part} as part, coalesce(nullif(nullif(trim({text["value"]}), ''), 'NA'), 'x') as value
        from text"""
    return draft_named_figures(extract, "council_tidy", rows, CELLS, {"area": "area_code"})


def _leave_out_one_sex(extract: Extract) -> None:
    """Take the rows whose unit is boys or girls alone out of the view `text`; where no others are left, that is a fault."""
    text = extract.text
    units = {
        folded(unit): unit
        for (unit,) in text.db.execute(f"select distinct trim({text['unit']}) from text where trim({text['unit']}) <> ''").fetchall()
    }
    sexes = tuple(sorted(unit for plain, unit in units.items() if plain in SEXES))
    if not sexes:
        return
    of_one = f"coalesce(trim({text['unit']}) in ({', '.join(map(quoted, sexes))}), false)"
    row, rows, others = text.db.execute(
        f"select min(row) filter ({of_one}), count(*) filter ({of_one}), count(*) filter (not {of_one}) from text"
    ).fetchall()[0]
    column = GroupColumn("unit", ("Persons",), sexes)
    if not others:
        extract.problems.fault(ONE_GROUP.format(groups=column.named_groups), row, "unit", kind=ONE_GROUP)
        return
    note_left_out(extract.problems, column, row, rows)
    text.db.execute("alter view text rename to text_with_sexes")
    text.db.execute(f"create temp view text as select * from text_with_sexes where not {of_one}")
