"""The rows of a tidy file with their place and period."""

from collections.abc import Iterable

from catalogue import Areas
from ingest.lookup_table import create_lookup_table, distinct_rows
from ingest.read.text_table import TextTable
from loaders.dfe import geographic_levels, tidy_places, time_identifiers


def place_rows(text: TextTable, areas: Areas, shifts: Iterable[int]) -> None:
    """Make the tables `dfe_times` and `dfe_places`, what each different set of cells says, and the table `dfe_rows`.

    dfe_rows has the rows of text for places that are ours, with area, period_type, and period_0, period_1, … for the period itself
    and for that of each shift by years; '' where a cell is wrong.
    """
    shifts = sorted({0, *shifts})
    _create_times(text, shifts)
    _create_places(text, areas)
    periods = ", ".join(f"coalesce(period_{shift}, '') as period_{shift}" for shift in shifts)
    text.db.execute(f"""
        create or replace temp table dfe_rows as select t.*, coalesce(area, '') as area, coalesce(period_type, '') as period_type, {periods} from text t
        join dfe_times d on {_not_null(text, "time_period")} = d.digits and {_not_null(text, "time_identifier")} = d.identifier
        join dfe_places p on {place_key(text)} = p.place where area is not null or p.wrong is not null""")


def place_key(text: TextTable) -> str:
    """SQL for all the place cells of a row in one text."""
    return f"concat_ws('|', {', '.join(_not_null(text, column) for column in _place_columns(text))})"


def _not_null(text: TextTable, column: str) -> str:
    return f"coalesce({text[column]}, '')"


def _place_columns(text: TextTable) -> list[str]:
    return [column for column in ("geographic_level", *geographic_levels.COLUMNS) if column in text]


def _create_times(text: TextTable, shifts: Iterable[int]) -> None:
    rows = []
    pair = f"{_not_null(text, 'time_period')} as digits, {_not_null(text, 'time_identifier')} as identifier"
    for digits, identifier in distinct_rows(text.relation.project(pair), "digits", "identifier"):
        reading = time_identifiers.read_time(digits, identifier)
        moved = [
            reading.period and time_identifiers.read_time(time_identifiers.moved(digits.strip(), shift), identifier).period.label
            for shift in shifts
        ]
        rows.append((digits, identifier, reading.period and reading.period.type, reading.column, reading.wrong, reading.caution, *moved))
    named = {f"period_{shift}": "text" for shift in shifts}
    create_lookup_table(
        text.db,
        "dfe_times",
        rows,
        digits="text",
        identifier="text",
        period_type="text",
        wrong_in="text",
        wrong="text",
        caution="text",
        **named,
    )


def _create_places(text: TextTable, areas: Areas) -> None:
    columns, rows = _place_columns(text), []
    cells = text.relation.project(", ".join([f"{place_key(text)} as place", *(f"{text[column]} as {column}" for column in columns)]))
    for place, level, *texts in distinct_rows(cells, "place", *columns):
        reading = tidy_places.read_place(level, dict(zip(columns[1:], texts)), areas)
        rows.append((place, reading.area, reading.column, reading.cell, reading.wrong))
    create_lookup_table(text.db, "dfe_places", rows, place="text", area="text", wrong_in="text", found="text", wrong="text")
