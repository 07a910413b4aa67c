"""Figures that stand in two tables of one upload."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ingest.facts.facts_file import duplicate_figures, is_part_of
from ingest.file_problems import Problems


IN_TWO_TABLES = (
    "has the same indicator, area, period, breakdown and category as {rows} of {where}; load the table that holds the right one alone, "
    "or correct the one that is wrong"
)
AGAIN = "holds the same figures as {where}, and was left out"


def note_duplicates_between_tables(problems: Sequence[Problems], wheres: Sequence[str | None], parts: Sequence[Path], room: Path) -> bool:
    """Whether a figure stands in two of the tables whose facts are these `parts`; each is a fault in the later of the two.

    A table of which an earlier one has every figure, with the same numbers, is left out, and its part is taken away: it says nothing new.
    `problems` and `wheres`, which name where each table is in the upload, go in the order of `parts`.
    """
    duplicates = duplicate_figures(parts, room)
    again = {
        part: earlier
        for part, earlier in {(figure.part, figure.earlier_part) for figure in duplicates}
        if is_part_of(parts[part], parts[earlier], room)
    }
    for part, earlier in sorted(again.items()):
        problems[part].leave_out(AGAIN.format(where=wheres[earlier]))
        parts[part].unlink()
    differing = [figure for figure in duplicates if figure.part not in again]
    first: dict[tuple[int, int], str] = {}
    several = Counter((figure.part, figure.earlier_part) for figure in differing)
    for part, row, earlier, earlier_row in differing:
        alone = f"row {earlier_row}" if several[part, earlier] == 1 else f"rows from {earlier_row} on"
        rows = first.setdefault((part, earlier), alone)
        problems[part].fault(IN_TWO_TABLES.format(rows=rows, where=wheres[earlier]), row, kind=IN_TWO_TABLES)
    return bool(differing)
