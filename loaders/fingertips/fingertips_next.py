"""The layout in which figures are uploaded to the new Fingertips: dates and ages, one indicator to a file."""

import re

from ingest.loader import Draft, Extract
from ingest.lookup_table import create_lookup_table, distinct_rows
from ingest.periods.period_of_dates import period_of_dates
from ingest.read.text_table import TextTable
from loaders.fingertips.fingertips_rows import draft_fingertips, same_for_all_years


NAME = "fingertips_next"
TITLE = "Fingertips upload"
CONTROLLED = True
LIMITS = {"lower95": "lower_ci_95", "upper95": "upper_ci_95", "lower998": "lower_ci_99_8", "upper998": "upper_ci_99_8"}
COLUMNS = (
    "area_code", "date_from", "date_to", "period_type", "sex", "age_from_years_inclusive", "age_to_years_inclusive", "deprivation_decile",
    "deprivation_category", "count", "value", "denominator", *LIMITS.values(),
)  # fmt: skip
TENTHS = ("Most deprived", "Second most deprived", "Third more deprived", "Fourth more deprived", "Fifth more deprived", "Fifth less deprived",
          "Fourth less deprived", "Third less deprived", "Second least deprived", "Least deprived")  # fmt: skip
NAMELESS = "this layout does not say which indicator it holds; put the Fingertips number in the name of the file, as in 90284.csv"


def facts(extract: Extract) -> Draft | None:
    """The Draft of the indicator whose Fingertips number is in the file's name; None, with a fault, where none is."""
    text, number = extract.text, re.search(r"\d{3,}", extract.name)
    if not number:
        extract.problems.fault(NAMELESS, text.heading_rows[0])
        return None
    _create_dates(text)
    tenths = ", ".join(f"'{words} decile'" for words in TENTHS)
    parts = {
        "number": f"'{number.group()}'", "area": text["area_code"], "sex": text["sex"], "age": f"concat_ws('-', {text['age_from_years_inclusive']}, {text['age_to_years_inclusive']})",
        "divided_by": f"case when {text['deprivation_decile']} is not null then 'deprivation deciles' end",
        "part": f"[{tenths}][try_cast({text['deprivation_decile']} as integer)]", "note": "null", "period_type": "known_type",
        "numerator": text["count"], "denominator": text["denominator"], "value": f"coalesce({text['value']}, 'x')",
        **{name: text[heading] for name, heading in LIMITS.items()},
    }  # fmt: skip
    cells = ", ".join(f'{sql} as "{name}"' for name, sql in parts.items())
    dates = f"first = {text['date_from']} and last = {text['date_to']}"
    headings = {
        "area": "area_code",
        "age": "age_from_years_inclusive",
        "period": "date_from",
        "numerator": "count",
        "denominator": "denominator",
        "value": "value",
    } | LIMITS
    return draft_fingertips(extract, f"select row, {cells}, {same_for_all_years('known')} from text left join dates on {dates}", headings)


def _create_dates(text: TextTable) -> None:
    """Make the table `dates`: what each pair of dates is called here, or the dates themselves where it is no period."""
    pairs = distinct_rows(text.relation.project(f"{text['date_from']} as first, {text['date_to']} as last"), "first", "last")
    periods = [(first, last, period_of_dates(first or "", last or "")) for first, last in pairs]
    rows = [(first, last, period.label if period else f"{first} to {last}", period and period.type) for first, last, period in periods]
    create_lookup_table(text.db, "dates", rows, first="text", last="text", known="text", known_type="text")
