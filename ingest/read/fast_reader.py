"""The fast way in, for a file with nothing odd in it: DuckDB's strict parallel reader, believed only when every byte is accounted for."""

from itertools import islice
from pathlib import Path

import duckdb

from ingest.read.layout import TableLayout
from ingest.read.physical_lines import ByteCounts
from sql import quoted


def read_regular_file(db: duckdb.DuckDBPyConnection, path: Path, layout: TableLayout, counts: ByteCounts) -> int | None:
    """Fill `cells` (c1, c2, …) from a UTF-8 file. The number of rows, or None where the file is not quite regular.

    Regular: each row is one line with as many cells as the heading and something in it, and the last is no footnote. It is
    proved, not assumed: there are as many line ends in the file as rows, and the bytes of all cells, delimiters, quotation
    marks and line ends add up to the size of the file. So nothing can have been shifted, dropped, merged or cut.
    """
    width = len(layout.heading.cells)
    if layout.heading.broken or counts.returns not in (0, counts.feeds) or layout.heading.last != len(layout.above) + 1:
        return None
    try:
        db.execute(f"create or replace temp table cells as select * from {_read_csv(path, layout, width)}")
    except duckdb.Error:
        return None
    rows, content = db.execute(_count_rows_and_bytes(width, counts.quotes)).fetchall()[0]
    if not rows or rows != counts.feeds - layout.heading.last + (not counts.ended) or _odd_row(db, rows, width):
        return None
    top, marks_above = _bytes_above(path, layout.heading.last)
    line_end = 2 if counts.returns else 1
    spent = content + counts.quotes - marks_above + rows * (width - 1 + line_end) - (0 if counts.ended else line_end)
    return rows if top + spent == counts.size else None


def _read_csv(path: Path, layout: TableLayout, width: int) -> str:
    columns = ", ".join(f"'c{number}': 'varchar'" for number in range(1, width + 1))
    return (
        f"read_csv({quoted(str(path))}, auto_detect=false, header=false, skip={layout.heading.last}, delim='{layout.delimiter}', quote='\"', "
        f"escape='\"', strict_mode=true, null_padding=false, max_line_size=20000000, columns={{{columns}}})"
    )


def _count_rows_and_bytes(width: int, quotes: int) -> str:
    """SQL for the rows, and the bytes in their cells other than quotation marks."""
    names = [f"c{number}" for number in range(1, width + 1)]
    bare = [f"replace({name}, '\"', '')" for name in names] if quotes else names
    return f"select count(*), coalesce(sum({' + '.join(f'coalesce(strlen({name}), 0)' for name in bare)}), 0) from cells"


def _odd_row(db: duckdb.DuckDBPyConnection, rows: int, width: int) -> bool:
    """Whether a row has nothing in it, or the last looks like a footnote."""
    last = db.execute("select * from cells where rowid = ?", [rows - 1]).fetchall()[0]
    blank = " and ".join(f"(c{number} is null or trim(c{number}) = '')" for number in range(1, width + 1))
    few = width > 1 and sum(1 for cell in last if cell and cell.strip(" ")) < 2
    return few or db.execute(f"select count(*) from (select 1 from cells where {blank} limit 1)").fetchall()[0][0] > 0


def _bytes_above(path: Path, last: int) -> tuple[int, int]:
    """The bytes of the lines down to the heading, and how many of them are quotation marks."""
    with path.open("rb") as file:
        top = b"".join(islice(file, last))
    return len(top), top.count(b'"')
