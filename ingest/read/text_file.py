"""From bytes to one table of text, exactly or refused."""

import shutil
import tempfile
from pathlib import Path

from duckdb import DuckDBPyConnection

import progress
from ingest.database import database
from ingest.file_problems import Problems
from ingest.plain_text import invisible_in, without_invisible
from ingest.read import careful_reader, fast_reader, physical_lines
from ingest.read.bounds import LONGEST_LINE, MOST_COLUMNS, ONE_LINE, TOO_WIDE, has_endless_line
from ingest.read.correction import Correction
from ingest.read.encoding import NotText, as_utf8, detect_encoding
from ingest.read.file_kinds import kind_of_no_table
from ingest.read.layout import NAMES, TableLayout, detect_layout
from ingest.read.physical_lines import ByteCounts
from ingest.read.text_table import SkippedLines, TextTable, create_views


EMPTY = "this file is empty; fetch it again"
ZERO_BYTE = "this line holds a zero byte, which no text has: the file is damaged; fetch it again"


UNSEEN = "this heading holds what nobody can see, {unseen}, and was read without it"


def read_text_file(path: Path, problems: Problems, room: Path | None = None, correction: Correction | None = None) -> TextTable | None:
    """The table in the text file at `path`, or None. What is wrong with the file, row by row, goes to `problems`.

    What a person said of it in a `correction` is taken for granted. Temporary files are made in the folder `room`, so that its
    owner can remove what a killed process left there.

    A table with faults among the problems is as far as the file could be read: fit to be looked at, not to be loaded.
    """
    kind = kind_of_no_table(path)
    if kind:
        problems.fault(f"this is {kind}")
        return None
    if has_endless_line(path):
        problems.fault(ONE_LINE.format(most=LONGEST_LINE // 1_000_000))
        return None
    correction = correction or Correction()
    try:
        encoding = detect_encoding(path, correction.encoding)
    except NotText as broken:
        problems.fault(f"this line {broken.message}", broken.line)
        return None
    with tempfile.TemporaryDirectory(dir=room) as folder:
        plain, below = _without_end(as_utf8(path, encoding, Path(folder)), correction.below, Path(folder))
        counts = physical_lines.count_bytes(plain)
        if counts.zeros:
            problems.fault(ZERO_BYTE, physical_lines.line_of_first_zero(plain))
            return None
        layout = detect_layout(plain, correction.delimiter, correction.heading)
        if layout is None:
            problems.fault(EMPTY)
            return None
        columns = max(layout.width, len(layout.heading.cells))
        if columns > MOST_COLUMNS:
            problems.fault(TOO_WIDE.format(columns=columns, most=MOST_COLUMNS), layout.heading.first)
            return None
        return _read_rows(plain, counts, layout, encoding.title, below, problems, room)


def text_file_headings(path: Path, correction: Correction | None = None) -> tuple[str, ...]:
    """The headings of the file at `path` as `read_text_file` gives them, without reading its rows; empty where it is no text table."""
    correction = correction or Correction()
    try:
        if kind_of_no_table(path) or has_endless_line(path):
            return ()
        encoding = detect_encoding(path, correction.encoding)
    except NotText:
        return ()
    with tempfile.TemporaryDirectory() as folder:
        layout = detect_layout(as_utf8(path, encoding, Path(folder)), correction.delimiter, correction.heading)
    return tuple(map(without_invisible, layout.heading.cells)) if layout else ()


def text_table(
    db: DuckDBPyConnection, layout: TableLayout, encoding: str, rows: int, skipped: tuple[SkippedLines, ...], problems: Problems
) -> TextTable:
    """The table whose rows are the view `text` in `db`, laid out as `layout` says; that it has no rows is a fault."""
    heading = layout.heading
    for cell in heading.cells:
        unseen = invisible_in(cell)
        if unseen:
            seen = without_invisible(cell)
            problems.warn(UNSEEN.format(unseen=", ".join(unseen)), heading.first, seen.strip(), kind=UNSEEN)
    columns = tuple(map(without_invisible, heading.cells))
    if not rows and not problems.faults:
        problems.fault("there is a heading and no rows below it; fetch the file again", heading.first)
    heading_rows = tuple(range(heading.first, heading.last + 1))
    above = tuple(record.cells for record in layout.above)
    return TextTable(db, columns, encoding, NAMES.get(layout.delimiter), heading_rows, rows, tuple(skipped), above)


def _without_end(path: Path, below: int, folder: Path) -> tuple[Path, list[SkippedLines]]:
    """The file without its last lines, as a copy in `folder`, and those lines; as it is where none are to be left out."""
    if not below:
        return path, []
    offset, first = physical_lines.start_of_last_lines(path, below)
    short = folder / "short.csv"
    shutil.copyfile(path, short)
    with short.open("r+b") as file:
        file.truncate(offset)
    return short, [SkippedLines(first, first + below - 1, "below the table, as you said")]


def _read_rows(
    path: Path, counts: ByteCounts, layout: TableLayout, encoding: str, below: list[SkippedLines], problems: Problems, room: Path | None
) -> TextTable:
    """The table by the fast way where the file is regular, else by the careful one. `below` was left out already."""
    db = database(room)
    progress.at("Reading", database=db)
    rows, skipped = fast_reader.read_regular_file(db, path, layout, counts), layout.skipped
    if rows is not None:
        create_views(db, f"select rowid + {layout.heading.last + 1} as row, * from cells")
    else:
        layout = layout.with_headings_of_rows(problems)
        skipped += careful_reader.read_any_file(db, path, layout, counts.ended, problems)
        create_views(db, "select * from cells")
        (rows,) = db.execute("select count(*) from cells").fetchall()[0]
    if rows and not counts.ended and not problems.faults:
        problems.warn("the last line has no line end: check that the file was copied whole, down to its last figure", kind="no line end")
    return text_table(db, layout, encoding, rows, (*skipped, *below), problems)
