"""Figures that are no outturn of a whole period: forecasts, plans, targets and years to date, as a heading or a column beside them says."""

import re
from collections.abc import Iterator, Sequence

from ingest.checks.withholding_notes import FIGURED
from ingest.loader import NUMBERS, Draft, Extract
from ingest.template_file import COLUMNS
from sql import quoted


WORDS = (
    r"(forecasts?|projected|projections?|targets?|budget(ed)?|planned|trajector(y|ies)|year[ -]to[ -]date|ytd|cumulative|part[ -]year|"
    r"(in )?draft|dummy|example|placeholder|tbc|to be confirmed)"
)
HEADED = re.compile(rf"\b{WORDS}\b", re.IGNORECASE)
IN_CELL = rf"^\W*{WORDS}\b.{{0,25}}$"
SAYS = "says that the figure beside it is a forecast, a target, a part of its period, or not final; it was read as a figure like the others, so take the row out where it is none"
OF_HEADING = "is headed as a forecast, a target or a part of a period, and was read as figures; check that it is the column of the outturn"
AT_ONCE = 25


def check_outturns(extract: Extract, draft: Draft) -> None:
    """Warn of columns of figures that are headed as no outturn, and of rows that a column beside the figures says are none."""
    text = extract.text
    read = {
        heading for key, heading in draft.headings.items() if (key[1] if isinstance(key, tuple) else key) in NUMBERS and key != "target"
    }
    for heading in sorted(filter(None, read)):
        if heading in text.columns and HEADED.search(heading.replace("_", " ")):
            extract.problems.warn(OF_HEADING, text.heading_rows[-1], heading)
    of_draft = {*draft.headings.values(), *(heading for heading in text.columns if heading.strip().lower() in COLUMNS)}
    others = [(f"c{number}", heading) for number, heading in enumerate(text.columns, 1) if heading.strip() and heading not in of_draft]
    for cell, heading in _saying(extract, others):
        rows = f"select distinct row, trim({cell}) as found from lines where regexp_matches(trim({cell}), {quoted(IN_CELL)}, 'i')"
        extract.problems.each(extract.sql(f"{rows} and row in (select row from figures where {FIGURED})"), SAYS, heading, "warning")


def _saying(extract: Extract, columns: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Those of some (column, heading) of which a cell says so."""
    for first in range(0, len(columns), AT_ONCE):
        some = columns[first : first + AT_ONCE]
        tests = ", ".join(f"coalesce(bool_or(regexp_matches(trim({cell}), {quoted(IN_CELL)}, 'i')), false)" for cell, _ in some)
        answers = extract.text.db.execute(f"select {tests} from cells").fetchall()[0]
        yield from (column for column, says in zip(some, answers) if says)
