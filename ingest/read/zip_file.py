"""A zip file as the tables in it, each with the metadata that came with it."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path, PurePosixPath

from ingest.file_problems import Problems
from ingest.read.file_kinds import WORKBOOK, box
from ingest.read.text_file import read
from ingest.read.upload_table import Table, aside, refused
from ingest.read.xlsx import workbook
from ingest.read.zip_safety import DAMAGED, TROUBLES, Unsafe, opened


TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".zip")
JUNK = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")
METADATA = ".meta.csv'"
GUIDANCE = "data-guidance.txt"
NO_TABLE = "is not a CSV file or a workbook, and was left out"
ALONE = "describes a data file that is not in this zip, or is called otherwise, and was left out"
EMPTY = "this zip has no CSV file or workbook in it; pack the extract itself"


def tables(path, room):
    """A Table for each file in the zip at `path` that may be one, and for each sheet of a workbook in it, in their order."""
    try:
        with opened(path) as archive, tempfile.TemporaryDirectory(dir=room) as folder:
            names = [name for name in archive.namelist() if not name.endswith("/") and not _junk(name)]
            found = [one for name in names for one in _inside(archive, name, Path(folder), room)]
    except Unsafe as unsafe:
        return [refused(None, str(unsafe))]
    found = list(_with_metadata(found))
    return found if any(one.text or one.problems.faults for one in found) else [refused(None, EMPTY)]


def _with_metadata(found):
    """The tables, each with its own metadata, which are of the same name and no table of their own."""
    about = {one.where.lower(): one for one in found if one.where.lower().endswith(METADATA)}
    made = [one for one in found if one not in about.values()]
    for one in made:
        described = about.pop(f"{one.where[:-5]}{METADATA}".lower(), None) if one.where.lower().endswith(".csv'") else None
        yield replace(one, metadata=described)
    for one in about.values():
        # With no table beside it, it goes on as one, to be told that it is none.
        if one.text and any(table.text for table in made):
            one.text.db.close()
            one = aside(one.where, ALONE)
        yield one


def _junk(name):
    parts = PurePosixPath(name).parts
    return any(part in JUNK for part in parts) or parts[-1].startswith((".", "~$"))


def _inside(archive, name, folder, room):
    """The tables in one file of the zip, which is unpacked under a name of ours."""
    where, suffix = f"file '{name}'", PurePosixPath(name).suffix.lower()
    if suffix not in TABLES:
        return [aside(where, NO_TABLE)]
    if PurePosixPath(name).name.lower() == GUIDANCE:
        return []
    path = folder / "unpacked"
    try:
        with archive.open(name) as packed, path.open("wb") as file:
            shutil.copyfileobj(packed, file, 1 << 20)
    except TROUBLES:
        return [refused(where, DAMAGED)]
    if box(path) == WORKBOOK:
        return workbook.tables(path, room, f"{where}, ")
    problems = Problems()
    return [Table(where, read(path, problems, room), problems)]
