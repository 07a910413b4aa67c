"""The unit that a column beside the figures says, against that of the indicator: 85 children are no 85 %."""

import re

from ingest.loader import Draft, Extract
from sql import quoted


HEADED = re.compile(r"(unit|units|measure|measure type|value type|unit of measure|unit suffix|format|data type|figure type|statistic)")
NUMBER = r"^(a )?(number|numbers|count|counts|no\.?|n|#|headcount|total number|number of (children|pupils|people|persons|cases))$"
PERCENT = r"^(%|percent(age)?s?|per cent|pct|percentage \(?%\)?)$"
OTHER_UNIT = "says that the figure beside it is a {said}, and '{title}' is {unit}; take the row out, or correct one of them"


def check_unit_words(extract: Extract, draft: Draft) -> None:
    """Fault each value whose row says that it is a number where its indicator is in %, and ask about a percentage where it is not."""
    for number, heading in enumerate(extract.text.columns, 1):
        if not HEADED.fullmatch(heading.strip().lower().replace("_", " ")):
            continue
        cell = f"lower(trim(l.c{number}))"
        meaning = f"case when percent and regexp_matches({cell}, {quoted(NUMBER)}) then 'number' when not percent and regexp_matches({cell}, {quoted(PERCENT)}) then 'percentage' end"
        rows = extract.sql(f"""
            select distinct row, found, said, indicator from (
              select f.row, trim(l.c{number}) as found, {meaning} as said, f.indicator::varchar as indicator
              from figures f join kinds using (series) join lines l using (row) where f.value is not null)
            where said is not null""")
        for kind, severity in (("number", "fault"), ("percentage", "warning")):
            extract.problems.each(rows.filter(f"said = '{kind}'"), lambda row: _words(extract, row), heading, severity)


def _words(extract: Extract, row: dict) -> str:
    known = extract.catalogue.indicators[row["indicator"]]
    return OTHER_UNIT.format(
        said=row["said"], title=known.title, unit=f"in {known.unit}" if known.unit == "%" else f"not in % but '{known.unit}'"
    )
