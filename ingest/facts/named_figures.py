"""Figures that a file calls by a name: which of them definitions read, their headline and their breakdowns."""

from collections.abc import Iterator, Mapping, Sequence

from duckdb import DuckDBPyConnection

from ingest.checks.unknown_areas import leave_out_unknown_areas
from ingest.file_problems import Problems
from ingest.loader import Draft, Extract, IndicatorSource
from ingest.sql_pieces import renamed_category, where_clause
from sql import quoted


UNREAD = (
    "this file was read well, but no indicator uses what it holds ({names}), so there is nothing in it to publish; "
    "to use a figure, name it in that indicator's file in data/indicators"
)

UNNAMED = "does not say which figure the row is of; fill it in, or take the row out"
UNUSED_PART = "{rows} of '{found}', a part that is not shown here, {were} left out; a figure for all comes only from rows without one"
UNUSED = "{rows} of '{found}', which no indicator uses, {were} left out; if it is misspelt, or its row is shifted, correct it"


def draft_named_figures(
    extract: Extract,
    loader: str,
    rows: str,
    cells: Mapping[str, str],
    headings: dict[str, str],
    measures: Sequence[str] = ("value",),
) -> Draft | None:
    """The Draft of the named figures that definitions read by `loader`; None, with a fault, where they read none.

    `rows` is SQL with row, area, period, name, the `measures`, and `part` (NULL but in rows that divide an area). `cells` gives the
    SQL of the headings that a `where` may name, and `headings` those of the file by the names of a Draft.
    """
    db = extract.text.db
    db.execute(f"create or replace temp table named as {rows}")
    leave_out_unknown_areas(db, "named", extract.catalogue.areas, extract.problems, headings["area"])
    queries = [query for known in extract.sources(loader) for query in _queries(known, cells, ", ".join(measures))]
    if queries:
        db.execute(f"create or replace temp table named_figures as {' union all '.join(queries)}")
    if not queries or not db.execute("select count(*) from named_figures").fetchall()[0][0]:
        names = [name for (name,) in db.execute("select distinct name from named where name is not null order by 1 limit 5").fetchall()]
        extract.problems.fault(UNREAD.format(names="; ".join(names)), extract.text.heading_rows[0])
        return None
    by_cell = {cell: heading for heading, cell in cells.items()} | ({"name": headings["name"]} if "name" in headings else {})
    _note_unused(db, extract.problems, by_cell["name"])
    if "part" in by_cell:
        _note_unused_parts(db, extract.problems, by_cell["part"])
    return Draft(db.table("named_figures"), headings)


def _note_unused(db: DuckDBPyConnection, problems: Problems, heading: str) -> None:
    """Fault rows that name no figure, and warn once of each name that no definition reads."""
    problems.each(db.sql("select row from named where coalesce(name, '') = ''"), UNNAMED, heading)
    unused = """
        select min(row), count(*), name from named where name <> '' and name not in (select name from named semi join named_figures using (row))
        group by name order by 1"""
    for row, rows, name in db.execute(unused).fetchall():
        counted = {"rows": "one row" if rows == 1 else f"{rows:,} rows", "were": "was" if rows == 1 else "were"}
        problems.warn(UNUSED.format(found=name, **counted), row, heading, kind=UNUSED)


def _note_unused_parts(db: DuckDBPyConnection, problems: Problems, heading: str) -> None:
    """Warn once of each part that no breakdown reads, in figures that are read otherwise."""
    unused = """
        select min(row), count(*), part from named where part is not null and row not in (select row from named_figures)
          and name in (select name from named semi join named_figures using (row)) group by part order by 1"""
    for row, rows, part in db.execute(unused).fetchall():
        counted = {"rows": "one row" if rows == 1 else f"{rows:,} rows", "were": "was" if rows == 1 else "were"}
        problems.warn(UNUSED_PART.format(found=part, **counted), row, heading, kind=UNUSED_PART)


def _queries(known: IndicatorSource, cells: Mapping[str, str], figures: str) -> Iterator[str]:
    """SQL of the headline and of each breakdown."""
    indicator, release, source = known
    kind = quoted(source.period_type or "")
    keys = f"row, '{indicator.id}' as indicator, {release}::smallint as release, area, period, {kind} as period_type"
    yield f"select {keys}, 'all' as breakdown, 'all' as category, {figures} from named where part is null and {where_clause(source.where, cells)}"
    for breakdown, split in source.breakdowns.items():
        ours = f"{quoted(breakdown)} as breakdown, {renamed_category(cells[split.column], split.categories, split.only)} as category"
        yield f"select {keys}, {ours}, {figures} from named where category is not null and {where_clause(split.where, cells)}"
