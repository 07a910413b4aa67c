"""Checks that the DfE's own screener makes, on the rows and columns that feed an indicator."""

from collections.abc import Sequence

from duckdb import DuckDBPyRelation

from ingest.loader import Extract, IndicatorSource
from loaders.dfe import filter_checks, place_checks, tidy_columns, time_identifiers
from loaders.dfe.located_rows import place_key


BLANK_FIGURE = "is blank, which a tidy file does not allow; write the number, or x (not available), z (not applicable) or c (confidential)"
BLANK_FILTER = "is blank, which a tidy file does not allow; write what the row is for, or Total"
NOT_OURS = "{rows} rows are of places that are not shown here (such as schools, wards or 'Not available') and were left out"
MIXED = "cannot stand in one file with '{first}'; load a file for each"


def check_tidy(extract: Extract, fits: Sequence[IndicatorSource]) -> None:
    """Note what is wrong with the time, place, filter and figure cells. The tables are those of place_rows."""
    _times(extract)
    _mixed(extract)
    _places(extract)
    place_checks.check_places(extract)
    filter_checks.check_filters(extract, tidy_columns.filters(extract.text, fits))
    _blanks(extract, tidy_columns.filters(extract.text, fits), BLANK_FILTER)
    _blanks(extract, tidy_columns.measured(extract.text, fits), BLANK_FIGURE)


def _timed(extract: Extract, columns: str, where: str) -> DuckDBPyRelation:
    text = extract.text
    return extract.sql(f"""
        select {columns} from text join dfe_times d on coalesce({text["time_period"]}, '') = d.digits
          and coalesce({text["time_identifier"]}, '') = d.identifier where {where}""")


def _times(extract: Extract) -> None:
    cell = "case wrong_in when 'time_period' then digits else identifier end as found"
    wrong = _timed(extract, f'row, wrong_in as "column", {cell}, wrong', "wrong is not null")
    extract.problems.each(wrong, "{wrong}")
    for row, rows, identifier, caution in _timed(
        extract, "min(row), count(*), identifier, caution", "caution is not null group by identifier, caution"
    ).fetchall():
        extract.problems.warn(caution.format(rows=f"{rows:,}"), row, "time_identifier", identifier)


def _mixed(extract: Extract) -> None:
    """Only terms, weeks, months, quarters or parts of a year may stand together in one file."""
    identifiers = _timed(extract, "min(row) as row, identifier", "wrong is null group by identifier").order("row").fetchall()
    for row, identifier in identifiers[1:]:
        if time_identifiers.family(identifier) != time_identifiers.family(identifiers[0][1]):
            extract.problems.fault(MIXED.format(first=identifiers[0][1]), row, "time_identifier", identifier, kind=MIXED)


def _places(extract: Extract) -> None:
    joined = f"from text join dfe_places p on {place_key(extract.text)} = p.place"
    wrong = extract.sql(f'select row, wrong_in as "column", found, wrong {joined} where wrong is not null')
    extract.problems.each(wrong, "{wrong}")
    (rows,) = extract.text.db.execute(f"select count(*) {joined} where wrong is null and area is null").fetchall()[0]
    if rows:
        extract.problems.warn(NOT_OURS.format(rows=f"{rows:,}"))


def _blanks(extract: Extract, headings: Sequence[str], message: str) -> None:
    blank = {heading: f"coalesce(trim({extract.text[heading]}), '') = ''" for heading in headings}
    if not blank:
        return
    counts = extract.text.db.execute(
        "select " + ", ".join(f"count(*) filter ({test})" for test in blank.values()) + " from dfe_rows"
    ).fetchall()[0]
    for (heading, test), rows in zip(blank.items(), counts):
        if rows:
            extract.problems.each(extract.sql(f"select row from dfe_rows where {test}"), message, heading)
