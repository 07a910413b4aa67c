"""Children in need month by month: the DfE's tidy layout, with twelve columns from April to March inside a reporting year."""

from catalogue import Indicator, Source
from ingest.checks.group_columns import leave_out_groups
from ingest.loader import Draft, Extract
from ingest.periods.calendar_periods import MONTHS
from ingest.read.text_table import TextTable
from ingest.sql_pieces import where_clause
from loaders.dfe import tidy
from loaders.dfe.geographic_levels import UNITS
from loaders.dfe.located_rows import place_rows
from loaders.dfe.metadata.metadata_checks import check_metadata


NAME = "cin_monthly"
TITLE = "DfE children in need, month by month"
CONTROLLED = True
YEAR = (*MONTHS[3:], *MONTHS[:3])
COLUMNS = (*tidy.COLUMNS, *YEAR)
UNREAD = "this file was read well, but no indicator uses its months, so there is nothing in it to publish"


def facts(extract: Extract) -> Draft | None:
    """The Draft of the counts of every month; None, with a fault, where definitions read none of them."""
    text = extract.text
    check_metadata(extract)
    sources = [known for known in extract.sources("cin_monthly") if all(heading in text for heading in known.source.where)]
    if not sources:
        extract.problems.fault(UNREAD, text.heading_rows[0])
        return None
    named = {heading for _, _, source in sources for heading in source.where}
    leave_out_groups(extract, (*UNITS, *YEAR, *named))
    place_rows(text, extract.catalogue.areas, {0})
    parts = [_month(text, month, *source) for source in sources for month in YEAR]
    text.db.execute(f"create or replace temp table months as {' union all '.join(parts)}")
    return Draft(text.db.table("months"), {"period": "time_period"})


def _month(text: TextTable, month: str, indicator: Indicator, release: int, source: Source) -> str:
    """SQL of one month: from April to December it lies in the year before the one that the reporting year is called by."""
    year = f"right({text['time_period']}, 4)::integer - {int(month in MONTHS[3:])}"
    where = where_clause(source.where, {heading: f"trim({text[heading]})" for heading in source.where})
    return f"""
        select row, '{indicator.id}' as indicator, {release}::smallint as release, area, '{month} ' || ({year}) as period,
            {text[month]} as numerator from dfe_rows where {where}"""
