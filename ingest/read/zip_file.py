"""A zip file as the tables in it, each with the metadata that came with it."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

from ingest.file_problems import Problems
from ingest.metadata_file import SUFFIX
from ingest.read.bounds import MOST_TABLES, TOO_MANY
from ingest.read.file_kinds import WORKBOOK, container_kind
from ingest.read.text_file import read_text_file
from ingest.read.upload_table import UploadTable, refused_table, table_left_out
from ingest.read.zip_safety import DAMAGED, TROUBLES, Unsafe, open_zip


TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".zip")
SYSTEM_FILES = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")
GUIDANCE = "data-guidance.txt"
CSV = ".csv'"
NO_TABLE = "is not a CSV file or a workbook, and was left out"
ALONE = "describes a data file that is not in this zip, or is called otherwise, and was left out"
EMPTY = "this zip has no CSV file or workbook in it; pack the extract itself"


def zip_tables(path: Path, room: Path | None) -> list[UploadTable]:
    """A table for each file in the zip at `path` that may be one, and for each sheet of a workbook in it, in their order."""
    try:
        with open_zip(path) as archive, tempfile.TemporaryDirectory(dir=room) as folder:
            names = [name for name in archive.namelist() if not name.endswith("/") and not _is_system_file(name)]
            if sum(_may_be_table(name) for name in names) > MOST_TABLES:
                return [refused_table(None, TOO_MANY)]
            unpacked = [table for name in names for table in _tables_in(archive, name, Path(folder), room)]
    except Unsafe as unsafe:
        return [refused_table(None, str(unsafe))]
    tables = list(_with_metadata(unpacked))
    return tables if any(table.text or table.problems.faults for table in tables) else [refused_table(None, EMPTY)]


def unpacked_files(path: Path, folder: Path) -> Iterator[tuple[str, Path | None]]:
    """(where, path) of each file in the zip at `path` that may be a table, unpacked one after another under a name of ours in `folder`.

    None stands for one that is damaged. Raises Unsafe for a zip that is not opened.
    """
    with open_zip(path) as archive:
        for name in archive.namelist():
            if not name.endswith("/") and not _is_system_file(name) and PurePosixPath(name).suffix.lower() in TABLES:
                yield f"file '{name}'", _unpacked(archive, name, folder)


def _unpacked(archive: ZipFile, name: str, folder: Path) -> Path | None:
    path = folder / "unpacked"
    try:
        with archive.open(name) as packed, path.open("wb") as file:
            shutil.copyfileobj(packed, file, 1 << 20)
    except TROUBLES:
        return None
    return path


def _with_metadata(tables: list[UploadTable]) -> Iterator[UploadTable]:
    """The tables, each with its own metadata, which are of the same name and no table of their own."""
    metadata = {table.where.lower(): table for table in tables if table.where.lower().endswith(f"{SUFFIX}'")}
    others = [table for table in tables if table not in metadata.values()]
    for table in others:
        name = table.where.lower()
        own = metadata.pop(f"{name.removesuffix(CSV)}{SUFFIX}'", None) if name.endswith(CSV) else None
        yield replace(table, metadata=own)
    for table in metadata.values():
        # With no table beside it, it goes on as one, to be told that it is none.
        if table.text and any(other.text for other in others):
            table.text.db.close()
            yield table_left_out(table.where, ALONE)
        else:
            yield table


def _may_be_table(name: str) -> bool:
    """Whether a file of a zip may hold a table of its own, by its name: metadata are a part of their table."""
    name = PurePosixPath(name.lower()).name
    return PurePosixPath(name).suffix in TABLES and name != GUIDANCE and not name.endswith(SUFFIX)


def _is_system_file(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any(part in SYSTEM_FILES for part in parts) or parts[-1].startswith((".", "~$"))


def _tables_in(archive: ZipFile, name: str, folder: Path, room: Path | None) -> list[UploadTable]:
    """The tables in one file of the zip, which is unpacked under a name of ours."""
    where, suffix = f"file '{name}'", PurePosixPath(name).suffix.lower()
    if suffix not in TABLES:
        return [table_left_out(where, NO_TABLE)]
    if PurePosixPath(name).name.lower() == GUIDANCE:
        return []
    path = _unpacked(archive, name, folder)
    if path is None:
        return [refused_table(where, DAMAGED)]
    if container_kind(path) == WORKBOOK:
        from ingest.read.xlsx.workbook import workbook_tables  # here alone, as in containers.py

        return workbook_tables(path, room, f"{where}, ")
    problems = Problems()
    return [UploadTable(where, read_text_file(path, problems, room), problems)]
