"""Downloads from Fingertips, the public health profiles: 27 columns, inequalities and repeated England rows among the others."""

import re

from ingest.checks.figure_names import check_figure_names
from ingest.checks.place_cells import check_place_cells
from ingest.checks.unread_columns import note_unread_columns
from ingest.loader import Draft, Extract
from ingest.lookup_table import create_lookup_table, distinct_rows
from ingest.periods.parse_period import parse_period
from loaders.fingertips.fingertips_rows import draft_fingertips, same_for_all_years


NAME = "fingertips"
TITLE = "Fingertips download"
CONTROLLED = True
CELLS = {
    "number": "Indicator ID", "area": "Area Code", "sex": "Sex", "age": "Age", "divided_by": "Category Type", "part": "Category",
    "note": "Value note",
}  # fmt: skip
NUMBERS = {
    "numerator": "Count", "denominator": "Denominator", "lower95": "Lower CI 95.0 limit", "upper95": "Upper CI 95.0 limit",
    "lower998": "Lower CI 99.8 limit", "upper998": "Upper CI 99.8 limit",
}  # fmt: skip
PERIOD = "Time period"
# What a download says of a figure besides, by comparing it.
BESIDES = ("Parent Code", "Parent Name", "Recent Trend", "Time period Sortable", "New data")
RANGE = "Time period range"
OTHER_RANGE = "is the range of a period of another length than {period}; correct one of them"
COMPARED = "Compared to "
COLUMNS = ("Indicator Name", "Area Name", "Area Type", *CELLS.values(), PERIOD, "Value", *NUMBERS.values())
SEXES = ("persons", "male", "female", "not applicable", "unknown")
NO_SEX = "is no sex that a download has (Persons, Male, Female), so that the row is left out; check that it is not shifted"
NO_VALUE = "is the count of a value that is blank; check that the row is not shifted"
HIDDEN = "disclosure|suppress|small (count|number)"


def facts(extract: Extract) -> Draft | None:
    """The Draft of the indicators that are read from Fingertips. A blank value is confidential where its note says so, else not available."""
    text = extract.text
    check_place_cells(extract, code="Area Code", name="Area Name")
    check_figure_names(extract, NAME, number="Indicator ID", name="Indicator Name")
    note_unread_columns(extract, (*COLUMNS, *BESIDES, RANGE, *(heading for heading in text.columns if heading.startswith(COMPARED))))
    if RANGE in text:
        _check_ranges(extract)
    plain = {"number": "regexp_replace({0}, '[.]0$', '')", "sex": "upper(left({0}, 1)) || lower(substr({0}, 2))"}
    cells = ", ".join(f"{plain.get(name, '{0}').format(f'trim({text[heading]})')} as {name}" for name, heading in CELLS.items())
    numbers = ", ".join(f"{text[heading]} as {name}" for name, heading in NUMBERS.items())
    extract.problems.each(
        text.sql(f"select row, trim({text['Sex']}) as found from text where lower(trim({text['Sex']})) not in {SEXES}"),
        NO_SEX,
        "Sex",
        "warning",
    )
    count = f"trim({text['Count']})"
    counted = text.sql(f"select row, {count} as found from text where {count} <> '' and coalesce(trim({text['Value']}), '') = ''")
    extract.problems.each(counted, NO_VALUE, "Count", "warning")
    missing = f"case when regexp_matches(lower({text['Value note']}), '{HIDDEN}') then 'c' else 'x' end"
    value = f"coalesce({text['Value']}, {missing}) as value"
    when = f"null as period_type, {same_for_all_years(_pooled(f'trim({text[PERIOD]})'))}"
    headings = CELLS | NUMBERS | {"value": "Value", "period": PERIOD}
    return draft_fingertips(extract, f"select row, {cells}, {when}, {value}, {numbers} from text", headings)


def _check_ranges(extract: Extract) -> None:
    """Fault rows whose range of so many years is not that of their period: 3y beside 2022/23."""
    text = extract.text
    cells = f"trim({text[PERIOD]}) as printed, {_pooled(f'trim({text[PERIOD]})')} as period, trim({text[RANGE]}) as length"
    wrong = []
    for printed, pooled, length in distinct_rows(text.relation.project(cells), "printed", "period", "length"):
        years, period = re.fullmatch(r"(\d+)y", length or ""), parse_period(pooled or "")
        if years and period and round((period.ends - period.starts).days / 365.25) != int(years[1]):
            wrong.append((printed, length))
    if wrong:
        create_lookup_table(text.db, "wrong_ranges", wrong, printed="text", length="text")
        rows = f"select row, length as found, printed as period from text join wrong_ranges on trim({text[PERIOD]}) = printed and trim({text[RANGE]}) = length"
        extract.problems.each(extract.sql(rows), OTHER_RANGE, text.heading(RANGE))


def _pooled(period: str) -> str:
    """SQL for a period in which '2019 - 20', two calendar years in one, is not taken for the financial year 2019/20."""
    first, last = f"left({period}, 4)::integer", f"right({period}, 2)::integer"
    years = f"{first} || ' to ' || ({first} - {first} % 100 + {last} + if({last} < {first} % 100, 100, 0))"
    return f"case when regexp_full_match({period}, '(19|20)\\d\\d - \\d\\d') then {years} else {period} end"
