"""From Fingertips rows in one form to the figures that definitions read: by indicator number, sex, age and deprivation."""

from collections.abc import Iterator, Mapping

from catalogue import Indicator, Source
from ingest.checks.unknown_areas import leave_out_unknown_areas
from ingest.loader import Draft, Extract
from ingest.lookup_table import create_lookup_table
from ingest.sql_pieces import renamed_category, where_clause
from loaders.fingertips.fingertips_ages import are_other_ages
from sql import quoted


LOADER = "fingertips"
CELLS = {"Indicator ID": "number", "Sex": "sex", "Age": "age", "Category Type": "divided_by", "Category": "part"}
MEASURES = "numerator, denominator, value, lower95, upper95, lower998, upper998"
YEARS = ("financial year", "academic year", "calendar year")
DEPRIVATION = "divided_by like '%deprivation deciles%'"
# One period may be divided by several maps of deprivation: the newest index, then the newest boundaries, then whole authorities.
NEWEST = """qualify dense_rank() over (partition by area, period, sex, age order by regexp_extract(divided_by, 'IMD(\\d{4})', 1) desc,
    list_max(regexp_extract_all(divided_by, '/(\\d\\d)', 1)) desc, divided_by like 'County%' desc) = 1"""
# Where a definition names no sex, its figure is of both.
OF_BOTH = "lower(coalesce(sex, '')) not in ('male', 'female')"
ONE_SEX = (
    "has only '{sex}' for Fingertips {number}, so that its figures are of a part of the children: a figure for all comes from rows of "
    "Persons. Load the download as it was published"
)
ONLY_AGES = (
    "is the only age here of Fingertips {number}, which is of {age}: its figures are of other children. Load the download with {age}, or "
    "correct the age in {indicator}.toml"
)
OTHER_AGES = "{rows} of Fingertips {number} for {found} {were} left out, as that indicator is of {age}"
UNREAD = (
    "this file was read well, but no indicator uses what it holds (Fingertips {numbers}), so there is nothing in it to publish; "
    "to use a figure, name its number in that indicator's file in data/indicators"
)


def draft_fingertips(extract: Extract, rows: str, headings: dict[str, str]) -> Draft | None:
    """The Draft of the Fingertips rows that some indicator reads; None, with a fault, where none does.

    `rows` is SQL with row, number (of the indicator), area, sex, age, divided_by and part (NULL but for inequalities), note,
    MEASURES, period_type (NULL where the definition decides it), and the period as it is written for each of YEARS. Rows that
    say the same are read once. `headings` are those of the file, by the names of a Draft, with that of `age` where it says it in words.
    """
    db = extract.text.db
    db.execute(f"create or replace temp table fingertips as select min(row) as row, * exclude row from ({rows}) group by all")
    leave_out_unknown_areas(db, "fingertips", extract.catalogue.areas, extract.problems, headings["area"])
    numbers = {number for (number,) in db.execute("select distinct number from fingertips where number is not null").fetchall()}
    queries = [
        query
        for indicator, release, source in extract.sources(LOADER)
        if source.where["Indicator ID"] in numbers
        for query in _queries(indicator, release, source, extract.catalogue.spellings.get("deprivation", {}))
    ]
    if not queries:
        extract.problems.fault(UNREAD.format(numbers=", ".join(sorted(numbers)) or "none"), extract.text.heading_rows[0])
        return None
    _note_one_sex(extract)
    if "age" in headings:
        _leave_out_other_ages(extract, headings["age"])
    db.execute(f"create or replace temp table fingertips_figures as {' union all '.join(queries)}")
    return Draft(db.table("fingertips_figures"), headings)


def _note_one_sex(extract: Extract) -> None:
    """Fault indicators of which a file has rows of one sex alone, while their definition is of both."""
    of_both = [source.where["Indicator ID"] for _, _, source in extract.sources(LOADER) if "Sex" not in source.where]
    numbers = ", ".join(map(quoted, of_both)) or "null"
    alone = extract.sql(f"""
        select min(row), number, string_agg(distinct sex, ' and ' order by sex) from fingertips
        where number in ({numbers}) group by number having not bool_or({OF_BOTH}) order by 1""")
    for row, number, sex in alone.fetchall():
        extract.problems.fault(ONE_SEX.format(sex=sex, number=number), row, "Sex", kind=ONE_SEX)


def _leave_out_other_ages(extract: Extract, heading: str) -> None:
    """Take rows of other ages than their indicator's out of the table `fingertips`; a fault where an indicator has no others."""
    db = extract.text.db
    wanted = {source.where["Indicator ID"]: (indicator.id, source.age) for indicator, _, source in extract.sources(LOADER) if source.age}
    known = ", ".join(map(quoted, wanted)) or "null"
    groups = db.execute(
        f"select number, age, min(row), count(*) from fingertips where number in ({known}) group by all order by 3"
    ).fetchall()
    others = [group for group in groups if are_other_ages(group[1], wanted[group[0]][1])]
    right = {number for number, *_ in (group for group in groups if group not in others)}
    for number, age, row, rows in others:
        indicator, years = wanted[number]
        if number not in right:
            extract.problems.fault(ONLY_AGES.format(number=number, age=years, indicator=indicator), row, heading, age, kind=ONLY_AGES)
            continue
        counted = {"rows": "one row" if rows == 1 else f"{rows:,} rows", "were": "was" if rows == 1 else "were"}
        extract.problems.warn(OTHER_AGES.format(number=number, found=age, age=years, **counted), row, heading, kind=OTHER_AGES)
    if others:
        create_lookup_table(db, "other_ages", [(number, age) for number, age, *_ in others], number="text", age="text")
        db.execute("delete from fingertips where (number, age) in (select (number, age) from other_ages)")


def same_for_all_years(period: str) -> str:
    """SQL for a period that is written the same, whatever type of year it is."""
    return ", ".join(f'{period} as "{year}"' for year in YEARS)


def _queries(indicator: Indicator, release: int, source: Source, tenths: Mapping[str, str]) -> Iterator[str]:
    """SQL for each part of an indicator: its headline, its breakdowns, and the whole by the deprivation of its areas."""
    year = source.period_type or YEARS[0]
    when = f"\"{year}\" as period, coalesce(period_type, '{year}') as period_type"
    keys = f"row, '{indicator.id}' as indicator, {release}::smallint as release, area, {when}"
    figures = f"{MEASURES}, note from fingertips"
    whole = where_clause(source.where, CELLS) + (f" and {OF_BOTH}" if "Sex" not in source.where else "")
    yield f"select {keys}, 'all' as breakdown, 'all' as category, {figures} where divided_by is null and {whole}"
    for breakdown, split in source.breakdowns.items():
        named = renamed_category(CELLS[split.column], split.categories, split.only)
        where = f"divided_by is null and {where_clause(split.where, CELLS)}"
        yield f"select {keys}, '{breakdown}' as breakdown, {named} as category, {figures} where {where} and category is not null"
    named = renamed_category("trim(split_part(part, '(', 1))", tenths, True)
    where = f"{DEPRIVATION} and {whole} and category is not null"
    yield f"select {keys}, 'deprivation' as breakdown, {named} as category, {figures} where {where} {NEWEST}"
