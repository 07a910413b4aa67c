"""How many accounts a campaign reached: one row for each platform and period, added up for the whole."""

from collections.abc import Iterator, Sequence

from catalogue import Catalogue, Indicator
from catalogue.labels import is_total
from ingest.checks.group_columns import leave_out_groups
from ingest.checks.unread_columns import note_unread_columns
from ingest.implied_place import implied_place
from ingest.loader import Draft, Extract
from ingest.lookup_table import distinct_rows
from sql import quoted


NAME = "social_reach"
TITLE = "Social media reach by platform"
CONTROLLED = False
PERIODS = ("period", "month", "quarter")
COLUMNS = ("platform", "reach")
NUMBER = "try_cast(replace(trim(reach), ',', '') as bigint)"
PLACELESS = "no indicator reads social media reach, or more than one place does; add a column 'area' to this file"


def recognises(headings: Sequence[str], catalogue: Catalogue) -> bool:
    """Whether there is a platform, its reach, and a period under one of its names."""
    plain = {heading.strip().lower() for heading in headings}
    return plain.issuperset(COLUMNS) and bool(plain.intersection(PERIODS))


def facts(extract: Extract) -> Draft | None:
    """The Draft of the reach on each platform and on all; None, with a fault, where it is of no indicator or no one place."""
    text, sources = extract.text, extract.sources("social_reach")
    place = implied_place(extract.catalogue, [indicator.id for indicator, _, _ in sources])
    if not sources or not (place or "area" in text):
        extract.problems.fault(PLACELESS, text.heading_rows[0])
        return None
    read = (*COLUMNS, *PERIODS, "area")
    note_unread_columns(extract, (*read, *leave_out_groups(extract, read)))
    period = next(name for name in PERIODS if name in text)
    area = f"trim({text['area']})" if "area" in text else quoted(place)
    rows = f"select row, trim({text[period]}) as period, {area} as area, trim({text['platform']}) as platform, {text['reach']} as reach from text"
    text.db.execute(f"create or replace temp table reached as {rows}")
    platforms = [name for (name,) in distinct_rows(text.db.table("reached"), "platform") if name and is_total(name, "platform")]
    totals = ", ".join(map(quoted, platforms)) or "null"
    queries = [query for indicator, release, _ in sources for query in _queries(indicator, release, totals)]
    text.db.execute(f"create or replace temp table reach_figures as {' union all '.join(queries)}")
    return Draft(text.db.table("reach_figures"), {"numerator": "reach", "period": period, "category": "platform"})


def _queries(indicator: Indicator, release: int, totals: str) -> Iterator[str]:
    """SQL of each platform, and of all together where each has a number and no row gives their total."""
    keys = f"'{indicator.id}' as indicator, {release}::smallint as release, area, period"
    yield f"select row, {keys}, 'platform' as breakdown, platform as category, reach as numerator from reached"
    # A total among the platforms is the whole already; added to them it would count everybody twice.
    yield f"""
        select min(row) as row, {keys}, 'all' as breakdown, 'all' as category,
            case when count({NUMBER}) = count(*) then sum({NUMBER})::varchar else 'x' end as numerator
        from reached group by area, period having not coalesce(bool_or(platform in ({totals})), false)"""
