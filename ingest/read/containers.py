"""An upload as its tables, whether it is one text file, a workbook or a zip."""

from collections.abc import Iterable
from pathlib import Path

from ingest.file_problems import Problems
from ingest.read.bounds import MOST_TABLES, TOO_MANY
from ingest.read.correction import Correction
from ingest.read.file_kinds import WORKBOOK, ZIP, container_kind
from ingest.read.text_file import read_text_file, text_file_headings
from ingest.read.upload_table import UploadTable, refused_table
from ingest.read.zip_file import zip_tables


def read_tables(
    path: Path, room: Path | None = None, correction: Correction | None = None, metadata: Path | None = None
) -> list[UploadTable]:
    """The tables of the upload at `path`, in their order and at least one; whoever asked closes them with `close_tables`.

    What a person said in a `correction` is of a text file, or of a workbook with one sheet; `metadata` is the path of the metadata
    file that came with one. Never raises for what is in the file. Temporary files are made in the folder `room`.
    """
    path = Path(path)
    kind = container_kind(path)
    if kind not in (WORKBOOK, ZIP):
        problems = Problems()
        text = read_text_file(path, problems, room, correction)
        return [UploadTable(None, text, problems, _read_metadata(Path(metadata), room) if metadata else None)]
    tables = zip_tables(path, room) if kind == ZIP else _workbook_tables(path, room, correction or Correction())
    if sum(table.text is not None for table in tables) <= MOST_TABLES:
        return tables
    close_tables(tables)
    return [refused_table(None, TOO_MANY)]


def read_headings(path: Path, correction: Correction | None = None) -> tuple[str, ...]:
    """The headings of an upload, of several tables those of the one with the most columns; empty where there is none."""
    if container_kind(path) not in (WORKBOOK, ZIP):
        return text_file_headings(path, correction)
    tables = read_tables(path, correction=correction)
    try:
        return max((table.text.columns for table in tables if table.text), key=len, default=())
    finally:
        close_tables(tables)


def close_tables(tables: Iterable[UploadTable]) -> None:
    """Close the database of each of these tables."""
    for table in tables:
        for part in table.with_metadata:
            if part.text:
                part.text.db.close()


def _workbook_tables(path, room, correction):
    # Here alone: openpyxl would take a tenth of the time that every verb needs to start, and most files are text.
    from ingest.read.xlsx.workbook import workbook_tables

    return workbook_tables(path, room, correction=correction)


def _read_metadata(path: Path, room: Path | None) -> UploadTable:
    problems = Problems()
    return UploadTable("its metadata", read_text_file(path, problems, room), problems)
