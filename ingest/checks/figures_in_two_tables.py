"""Figures that stand in two tables of one upload."""

from collections.abc import Sequence
from pathlib import Path

from ingest.facts.facts_file import duplicate_figures
from ingest.file_problems import Problems


IN_TWO_TABLES = (
    "has the same indicator, area, period, breakdown and category as row {row} of {where}; load the table that holds the right one alone, "
    "or correct the one that is wrong"
)


def note_duplicates_between_tables(problems: Sequence[Problems], wheres: Sequence[str | None], parts: Sequence[Path], room: Path) -> bool:
    """Whether a figure stands in two of the tables whose facts are these `parts`; each is a fault in the later of the two.

    `problems` and `wheres`, which name where each table is in the upload, go in the order of `parts`.
    """
    duplicates = duplicate_figures(parts, room)
    for part, row, earlier, earlier_row in duplicates:
        problems[part].fault(IN_TWO_TABLES.format(row=earlier_row, where=wheres[earlier]), row, kind=IN_TWO_TABLES)
    return bool(duplicates)
