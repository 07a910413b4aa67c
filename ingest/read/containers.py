"""An upload as its tables, whether it is one text file, a workbook or a zip."""

from pathlib import Path

from ingest.file_problems import Problems
from ingest.read import text_file, zip_file
from ingest.read.file_kinds import WORKBOOK, ZIP, box
from ingest.read.text_file import read
from ingest.read.upload_table import Table, refused
from ingest.read.xlsx import workbook


MOST_TABLES = 100
MANY = f"this holds more than {MOST_TABLES} tables; save those you need as a file of their own"


def tables(path, room=None, correction=None, metadata=None):
    """The Tables of the upload at `path`, in their order and at least one; whoever asked closes the database of each Text.

    What a person said in a `correction` is of a text file, or of a workbook with one sheet; `metadata` is the path of the metadata
    file that came with one. Never raises for what is in the file. Temporary files are made in the folder `room`.
    """
    path = Path(path)
    kind = box(path)
    if kind not in (WORKBOOK, ZIP):
        problems = Problems()
        return [Table(None, read(path, problems, room, correction), problems, metadata and _metadata(Path(metadata), room))]
    found = zip_file.tables(path, room) if kind == ZIP else workbook.tables(path, room, lines=correction.heading if correction else ())
    if sum(one.text is not None for one in found) <= MOST_TABLES:
        return found
    close(found)
    return [refused(None, MANY)]


def _metadata(path, room):
    problems = Problems()
    return Table("its metadata", read(path, problems, room), problems)


def headings(path, correction=None):
    """The headings of an upload, of several tables those of the one with the most columns; empty where there is none."""
    if box(path) not in (WORKBOOK, ZIP):
        return text_file.headings(path, correction)
    found = tables(path, correction=correction)
    try:
        return max((one.text.columns for one in found if one.text), key=len, default=())
    finally:
        close(found)


def close(found):
    """Close the database of each of these Tables."""
    for table in found:
        for one in table.both:
            if one.text:
                one.text.db.close()
