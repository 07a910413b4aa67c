"""The lines of a spreadsheet that somebody filled in, read as every other file is."""

from collections.abc import Callable, Sequence
from pathlib import Path

from errors import Problem, UploadError
from ingest.read.containers import close_tables, read_tables
from ingest.read.text_table import TextTable
from ingest.read.upload_table import UploadTable, problems_of
from store.home_folder import Home
from store.work_folder import workspace


LONE = "this line is no row of the table: {why}. Put it into the table, or take it out"


Line = tuple[int, list[str]]
Knows = Callable[[Sequence[str]], bool]


def table_lines(home: Home, knows: Knows, content: bytes, name: str) -> list[Line]:
    """The heading and every row of a CSV, or of the one sheet of a workbook whose headings are known, as (row, cells); an empty cell is ''.

    Raises UploadError for what is no such file, or where a line under the heading would be passed over. What it is read from lies in the
    home, where the next who writes clears up after one that was killed.
    """
    with workspace(home) as folder:
        path = folder / f"table{Path(name).suffix.lower() or '.csv'}"
        path.write_bytes(content)
        tables = read_tables(path, folder)
        try:
            return _lines(knows, tables, name)
        finally:
            close_tables(tables)


def _lines(knows: Knows, tables: list[UploadTable], name: str) -> list[Line]:
    filled = [table for table in tables if table.text is not None]
    # A workbook may hold notes beside its table: a sheet without any heading that is known is none.
    filled = [table for table in filled if table.text and knows(table.text.columns)] or filled
    faults = [problem for problem in problems_of(tables) if problem.severity == "fault"]
    if len(filled) > 1:
        sheets = " and ".join(filter(None, (table.where for table in filled)))
        faults = [Problem(f"there are tables in {sheets}. Keep one of them to a file, so that none is passed over")]
    if faults or not filled or filled[0].text is None:
        raise UploadError(
            name, faults or [Problem("there is no table in this file; write the headings, and what belongs together in a row")]
        )
    text = filled[0].text
    lone = _passed_over(text)
    if lone:
        raise UploadError(name, lone)
    rows = text.relation.fetchall()
    return [(max(text.heading_rows, default=1), list(text.columns)), *((row, [cell or "" for cell in cells]) for row, *cells in rows)]


def _passed_over(text: TextTable) -> list[Problem]:
    under = max(text.heading_rows, default=0)
    return [Problem(LONE.format(why=lines.why), row=lines.first) for lines in text.skipped if lines.first > under]
