"""How big a table may be: more than any extract has, and little enough to be answered at once."""

from pathlib import Path


MOST_COLUMNS = 500
MOST_TABLES = 100
LONGEST_LINE = 1 << 24
TOO_WIDE = "this has {columns:,} columns, and a table may have {most:,}: no extract that can be loaded has so many; take out those that are not needed"
FAR_CELL = "this sheet has a cell in column {column} (row {row}), and a table may have {most:,} columns; empty the cells that are far from the table"
TOO_MANY = f"this holds more than {MOST_TABLES} tables; save those you need as a file of their own"
ONE_LINE = (
    "this has a line of more than {most} million characters, so that it is no table of rows; fetch it again, or save it with its line ends"
)


def has_endless_line(path: Path) -> bool:
    """Whether a file holds a line that is longer than any row can be. It is read once, in pieces."""
    if path.stat().st_size < LONGEST_LINE:
        return False
    with path.open("rb") as file:
        while piece := file.read(LONGEST_LINE):
            if len(piece) == LONGEST_LINE and b"\n" not in piece and b"\r" not in piece:
                return True
    return False
