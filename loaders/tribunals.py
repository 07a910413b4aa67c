"""The table of SEND tribunal appeal rates: authorities down, three columns for each year across, years in a row over the heading.

Footnote numbers are glued to names and headings, ' - ' is none, ' .. ' is not available and '~' is hidden. Numbers of authorities have
stood beside the wrong names, so that a row goes by its name.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from catalogue import Catalogue, Indicator, Source
from ingest.loader import Draft, Extract
from ingest.lookup_table import create_lookup_table, distinct_rows
from ingest.read.text_table import TextTable


NAME = "tribunals"
TITLE = "SEND tribunal appeal rate table"
CONTROLLED = True
NOTES = r"\d+(,\d+)*$"
NUMBERS = ("numerator", "denominator", "value")
TWICE = "the columns under {year} hold '{heading}' twice, so that a year is missing over the table; write each year over its first column"
OTHER_NUMBER = "stands beside the number {number}, which is that of {other}; it was read by its name, check that the row is not shifted"


def recognises(headings: Sequence[str], catalogue: Catalogue) -> bool:
    """Whether appeals, decisions and rates stand over the columns again and again."""
    plain = [_plain(heading) for heading in headings]
    return plain.count("SEND Tribunal Appeal Rate") > 1 and plain.count("Appeals registered") > 1


def facts(extract: Extract) -> Draft | None:
    """The Draft of the appeals of every authority, and of England, in every year."""
    text = extract.text
    years = _years(text)
    _note_missing_years(extract, years)
    queries = [
        query for indicator, release, source in extract.sources("tribunals") for query in _queries(text, years, indicator, release, source)
    ]
    if not queries:
        extract.problems.fault("no indicator reads this table, or no row of years stands over its heading", text.heading_rows[0])
        return None
    _create_authorities(extract)
    text.db.execute(f"create or replace temp table appeals as {' union all '.join(queries)}")
    return Draft(text.db.table("appeals"), {"area": text.columns[0], "period": text.columns[0]})


def _years(text: TextTable) -> dict[int, str]:
    """{number of a column: its year}: a year in the row over the heading holds for the columns to its right, until the next.

    A column that is still in development belongs to no year.
    """
    over = next((cells for cells in reversed(text.above) if sum(map(_is_year, cells)) > 1), ())
    years, year = {}, None
    for number, (cell, heading) in enumerate(zip(over, text.columns), 1):
        year = cell.strip() if _is_year(cell) else year
        if year and not heading.startswith("In development"):
            years[number] = year
    return years


def _note_missing_years(extract: Extract, years: Mapping[int, str]) -> None:
    """Fault a heading that stands twice under one year: the year over the second is lost, and its figures would pass for the first's."""
    text = extract.text
    under = Counter((year, _plain(text.columns[number - 1])) for number, year in years.items() if text.columns[number - 1].strip())
    for (year, heading), columns in under.items():
        if columns > 1:
            extract.problems.fault(TWICE.format(year=year, heading=heading), text.heading_rows[0], heading, kind=TWICE)


def _is_year(cell: str) -> bool:
    return bool(re.fullmatch(r"(19|20)\d\d", cell.strip()))


def _queries(text: TextTable, years: Mapping[int, str], indicator: Indicator, release: int, source: Source) -> Iterator[str]:
    """SQL of one year after the other. Rows of region names and notes, which have no decisions, are no figures."""
    wanted = [getattr(source, name) for name in NUMBERS]
    for year in dict.fromkeys(years.values()):
        columns = {_plain(text.columns[number - 1]): f"c{number}" for number, other in years.items() if other == year}
        if not all(heading in columns for heading in wanted):
            continue
        cells = ", ".join(f"{_cell(columns[heading], name)} as {name}" for heading, name in zip(wanted, NUMBERS))
        yield f"""
            select row, '{indicator.id}' as indicator, {release}::smallint as release, '{year}' as period, {cells}, area
            from text join authorities on c1 is not distinct from printed and c2 is not distinct from number
            where trim({columns[wanted[1]]}) <> '' and lower(c1) not like '%excluding%'"""


def _create_authorities(extract: Extract) -> None:
    """Make the table `authorities`: the place that each name and number is of. A name beside another's number is a warning."""
    areas, rows = extract.catalogue.areas, []
    for name, number in distinct_rows(extract.text.relation.project("c1 as printed, c2 as number"), "printed", "number"):
        plain, other = _plain(name or ""), areas.find(number or "")
        area = areas.find("England" if plain.lower().startswith("england total") else plain)
        rows.append((name, number, area.code if area else plain, other.name if area and other and other != area else None))
    create_lookup_table(extract.text.db, "authorities", rows, printed="text", number="text", area="text", other="text")
    wrong = extract.sql("""
        select row, trim(c1) as found, trim(number) as number, other from text join authorities on c1 = printed and c2 = number
        where other is not null""")
    extract.problems.each(wrong, OTHER_NUMBER, severity="warning")


def _cell(cell: str, name: str) -> str:
    """SQL for a printed number, with the table's own marks as the symbols they mean, and a rate without its % sign.

    Rates are rounded to one decimal and then printed with two.
    """
    printed = f"regexp_replace(trim({cell}), '^(\\d+\\.\\d)0?%$', '\\1')" if name == "value" else f"trim({cell})"
    return f"case trim({cell}) when '-' then '0' when '..' then 'x' when '~' then 'c' else {printed} end"


def _plain(heading: str) -> str:
    return re.sub(NOTES, "", heading.strip())
