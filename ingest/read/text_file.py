"""From bytes to one table of text, exactly or refused."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import duckdb

import progress
from ingest.read import careful_reader, fast_reader, physical_lines
from ingest.read.correction import Correction
from ingest.read.encoding import NotText, as_utf8, encoding
from ingest.read.file_kinds import other_kind
from ingest.read.layout import NAMES, layout
from ingest.read.text_table import Skipped, Text


MEMORY = "3GB"
EMPTY = "this file is empty; fetch it again"

__all__ = ["Correction", "Skipped", "Text", "above", "checked", "database", "finished", "headings", "read"]


def database(room=None):
    """A DuckDB of its own, in at most 3 GB of memory; beyond that in temporary files in `room`, removed when it is closed."""
    spill = Path(room or tempfile.gettempdir()) / f"line-of-sight-{uuid4().hex}"
    db = duckdb.connect(config={"memory_limit": MEMORY, "temp_directory": str(spill)})
    # It keeps count of what it does, but draws no bar into the answer that a script reads from standard output.
    db.execute("SET enable_progress_bar = true; SET enable_progress_bar_print = false")
    return db


def read(path, problems, room=None, correction=None):
    """The Text in the file at `path`, or None. What is wrong with the file, row by row, goes to `problems`.

    What a person said of it in a `correction` is taken for granted. Temporary files are made in the folder `room`, so that its
    owner can remove what a killed process left there.

    A Text with faults among the problems is as far as the file could be read: fit to be looked at, not to be loaded.
    """
    kind = other_kind(path)
    if kind:
        problems.fault(f"this is {kind}")
        return None
    correction = correction or Correction()
    try:
        found = encoding(path, correction.encoding)
    except NotText as broken:
        problems.fault(f"this line {broken.message}", broken.line)
        return None
    with tempfile.TemporaryDirectory(dir=room) as folder:
        plain, below = _without_end(as_utf8(path, found, Path(folder)), correction.below, Path(folder))
        counted = physical_lines.count(plain)
        if counted.zeros:
            problems.fault(
                "this line holds a zero byte, which no text has: the file is damaged; fetch it again", physical_lines.first_zero(plain)
            )
            return None
        where = layout(plain, correction.delimiter, correction.heading)
        if where is None:
            problems.fault(EMPTY)
            return None
        return _table(plain, counted, where, found.title, below, problems, room)


def headings(path, correction=None):
    """The headings of the file at `path` as `read` would give them, without reading its rows; empty where it is no text table."""
    correction = correction or Correction()
    try:
        if other_kind(path):
            return ()
        found = encoding(path, correction.encoding)
    except NotText:
        return ()
    with tempfile.TemporaryDirectory() as folder:
        where = layout(as_utf8(path, found, Path(folder)), correction.delimiter, correction.heading)
    return where.heading.cells if where else ()


def _without_end(path, below, folder):
    """The file without its last lines, as a copy in `folder`, and those lines as Skipped; as it is where none are to be left out."""
    if not below:
        return path, []
    offset, first = physical_lines.start_of_last(path, below)
    short = folder / "short.csv"
    shutil.copyfile(path, short)
    with short.open("r+b") as file:
        file.truncate(offset)
    return short, [Skipped(first, first + below - 1, "below the table, as you said")]


def _table(path, counted, where, encoded, below, problems, room):
    """The Text by the fast way where the file is regular, else by the careful one. `below` was left out already."""
    db = database(room)
    progress.at("Reading", database=db)
    rows, skipped = fast_reader.read(db, path, where, counted), above(where)
    if rows is not None:
        db.execute(f"create temp view text as select rowid + {where.heading.last + 1} as row, * from cells")
    else:
        where = checked(where, problems)
        skipped += careful_reader.read(db, path, where, counted.ended, problems)
        db.execute("create temp view text as select * from cells")
        (rows,) = db.execute("select count(*) from cells").fetchall()[0]
    if rows and not counted.ended and not problems.faults:
        problems.warn("the last line has no line end: check that the file was copied whole, down to its last figure", kind="no line end")
    return finished(db, where, encoded, rows, (*skipped, *below), problems)


def finished(db, where, encoded, rows, skipped, problems):
    """The Text of the view `text` in `db`, laid out as `where` says; that it has no rows is a fault."""
    heading = where.heading
    if not rows and not problems.faults:
        problems.fault("there is a heading and no rows below it; fetch the file again", heading.first)
    between, above = tuple(range(heading.first, heading.last + 1)), tuple(record.cells for record in where.above)
    return Text(db, heading.cells, encoded, NAMES.get(where.delimiter), between, rows, tuple(skipped), above)


def above(where):
    """The lines over the heading, as one stretch."""
    return [Skipped(1, where.heading.first - 1, "above the heading")] if where.heading.first > 1 else []


def checked(where, problems):
    """The layout with as many headings as rows have cells; where the file has not, that is a fault."""
    heading = where.heading
    if heading.broken:
        problems.fault(heading.broken, heading.first)
    elif len(heading.cells) != where.width:
        problems.fault(
            f"the heading has {len(heading.cells)} cells where most rows have {where.width}; give each column one heading", heading.first
        )
    return replace(where, heading=heading._replace(cells=(heading.cells + ("",) * where.width)[: where.width]))
