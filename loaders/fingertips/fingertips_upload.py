"""The layout in which figures were uploaded to Fingertips in 2020: numbers for sex, age and category, and -1 for what is missing."""

from collections.abc import Mapping

from ingest.loader import Draft, Extract
from ingest.periods.calendar_periods import MONTHS
from loaders.fingertips.fingertips_rows import draft_fingertips


NAME = "fingertips_upload"
TITLE = "Fingertips upload of 2020"
CONTROLLED = True
COLUMNS = ("IndicatorId", "Year", "YearRange", "Quarter", "Month", "AgeId", "SexId", "AreaCode", "Count", "Value", "Denominator",
           "CategoryTypeId", "CategoryId")  # fmt: skip
LIMITS = {"lower95": ("LowerCI95", "LowerCI"), "upper95": ("UpperCI95", "UpperCI")}
SEXES = {"1": "Male", "2": "Female", "4": "Persons"}


def facts(extract: Extract) -> Draft | None:
    """The Draft of the indicators that are read from Fingertips, by their numbers."""
    text = extract.text
    limits = {name: next((heading for heading in known if heading in text), None) for name, known in LIMITS.items()}
    cells = {name: _filled(text[name]) for name in (*COLUMNS, *filter(None, limits.values()))}
    numbers = {"numerator": cells["Count"], "denominator": cells["Denominator"], "value": f"coalesce({cells['Value']}, 'x')"}
    sexes = " ".join(f"when '{number}' then '{sex}'" for number, sex in SEXES.items())
    parts = {
        "number": cells["IndicatorId"], "area": cells["AreaCode"], "sex": f"case {cells['SexId']} {sexes} end", "age": cells["AgeId"],
        "divided_by": cells["CategoryTypeId"], "part": cells["CategoryId"], "note": "null", "period_type": "null", **_periods(cells),
        **numbers, **{name: cells[heading] if heading else "null::varchar" for name, heading in limits.items()},
        "lower998": "null::varchar", "upper998": "null::varchar",
    }  # fmt: skip
    headings = {"area": "AreaCode", "period": "Year", "numerator": "Count", "denominator": "Denominator", "value": "Value"} | limits
    columns = ", ".join(f'{sql} as "{name}"' for name, sql in parts.items())
    return draft_fingertips(extract, f"select row, {columns} from text", headings)


def _filled(cell: str) -> str:
    """SQL for a cell, NULL where it holds the -1 that stands for nothing."""
    return f"case when not regexp_full_match(trim({cell}), '-1(\\.0+)?') then trim({cell}) end"


def _periods(cells: Mapping[str, str]) -> dict[str, str]:
    """SQL for the period as each type of year writes it: a year, several years (Year is the first), a quarter or a month."""
    year, span = f"try_cast({cells['Year']} as integer)", f"coalesce(try_cast({cells['YearRange']} as integer), 1)"
    months = ", ".join(f"'{month}'" for month in MONTHS)
    month = f"[{months}][try_cast({cells['Month']} as integer)] || ' ' || {year}"
    forms = {"financial year": "{0} || '-' || right(({0} + 1)::varchar, 2)", "academic year": "{0} || '/' || right(({0} + 1)::varchar, 2)"}
    return {name: _period(forms.get(name, "({0})::varchar"), year, span, cells["Quarter"], month) for name in (*forms, "calendar year")}


def _period(form: str, year: str, span: str, quarter: str, month: str) -> str:
    first, last = form.format(year), form.format(f"({year} + {span} - 1)")
    return f"coalesce({month}, {first} || ' Q' || {quarter}, case when {span} > 1 then {first} || ' to ' || {last} else {first} end)"
