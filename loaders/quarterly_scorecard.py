"""A council's quarterly scorecard: one row for each indicator, with this quarter, the last one, a target, and a status in colour.

The place and the quarter are in the file's name alone ("hart_kpi_2014_15_q2.csv"). The status is worked out here again, and
`last_year` is not read, as it is the year in some rows and the same quarter in others.
"""

import re
from collections.abc import Iterator

from catalogue import Indicator, Source
from ingest.checks.unread_columns import note_unread_columns
from ingest.loader import Draft, Extract
from ingest.periods.calendar_periods import financial_quarter
from ingest.read.text_table import TextTable
from ingest.sql_pieces import where_clause
from sql import quoted


NAME = "scorecard"
TITLE = "Quarterly scorecard with targets and statuses"
CONTROLLED = False
COLUMNS = ("kpi_code", "description", "note", "last_quarter", "this_quarter", "target", "status_code")
# Neither figures of this quarter or the last, nor words about them.
OTHERS = ("last_year", "service", "c_flag", "unit_suffix")
FILE_NAME = re.compile(r"(?P<area>[a-z ]+?)[ _-]*kpi.*?(?P<year>20\d\d)[ _-](?:20)?\d\d[ _-]+q(?P<quarter>[1-4])", re.IGNORECASE)
NAMELESS = "a scorecard does not say its place and quarter; name the file as in worcestershire_kpi_2024_25_q2.csv"
UNREAD = (
    "this scorecard was read well, but no indicator uses its codes, such as {code}, so there is nothing in it to publish; "
    "to use one, name it in that indicator's file in data/indicators"
)
# A nought that stands for a figure still to come says so in its note.
TO_COME = "yet to be|not yet|awaiting|not available|no data"


def facts(extract: Extract) -> Draft | None:
    """The Draft of the indicators that definitions read by their codes; None, with a fault, where they read none."""
    text, named = extract.text, FILE_NAME.search(extract.name)
    sources = extract.sources("scorecard")
    if not named:
        extract.problems.fault(NAMELESS, text.heading_rows[0])
        return None
    note_unread_columns(extract, (*COLUMNS, *OTHERS))
    queries = [query for source in sources for query in _queries(text, named, *source)]
    if queries:
        text.db.execute(f"create or replace temp table scores as {' union all '.join(queries)}")
    if not queries or not text.db.execute("select count(*) from scores").fetchall()[0][0]:
        ((code,),) = text.db.execute(f"select any_value({text['kpi_code']}) from text").fetchall()
        extract.problems.fault(UNREAD.format(code=code), text.heading_rows[0])
        return None
    return Draft(text.db.table("scores"), {"area": "name of the file", "value": "this_quarter", "target": "target", "note": "note"})


def _queries(text: TextTable, named: re.Match, indicator: Indicator, release: int, source: Source) -> Iterator[str]:
    """SQL of this quarter, with its target, and of the last one."""
    year, quarter = int(named["year"]), int(named["quarter"])
    area = named["area"].strip(" _-").replace("_", " ")
    cells = {heading: f"trim({text[heading]})" for heading in COLUMNS}
    before = (year, quarter - 1) if quarter > 1 else (year - 1, 4)
    for heading, when, target in (("this_quarter", (year, quarter), cells["target"]), ("last_quarter", before, "null::varchar")):
        to_come = f"({cells[heading]} in ('0', '0.0') and regexp_matches(lower({cells['note']}), '{TO_COME}'))"
        yield f"""
            select row, '{indicator.id}' as indicator, {release}::smallint as release, {quoted(area)} as area,
                '{financial_quarter(*when).label}' as period, case when {to_come} then 'x' else {cells[heading]} end as value,
                {target} as target, nullif({cells["note"]}, 'No notes') as note
            from text where {where_clause(source.where, cells)}"""
