"""A workbook as its tables: every sheet is read, and those that are none are told."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError
from zipfile import ZipFile

from ingest.checks.personal_data import tells_of_people
from ingest.file_problems import Problems
from ingest.read.bounds import MOST_TABLES, TOO_MANY
from ingest.read.correction import AS_FOUND, Correction
from ingest.read.upload_table import UploadTable, refused_table, table_left_out
from ingest.read.xlsx.sheet_xml import Entities, FarCell
from ingest.read.xlsx.unseen_parts import unseen_parts
from ingest.read.xlsx.workbook_parts import SHEET, SheetEntry, Workbook, open_workbook
from ingest.read.xlsx.worksheet import read_sheet
from ingest.read.zip_safety import DAMAGED, TROUBLES, Unsafe, open_zip


BROKEN = (*TROUBLES, ParseError, ExpatError, Entities, KeyError, IndexError, ValueError, TypeError, AttributeError, StopIteration)
NO_CELLS = "is a chart or a macro, not a table, and was left out"
BLANK = "is empty, and was left out"
HIDDEN = "is hidden in the workbook, and was read with the others; check that it belongs in it"
UNSEEN = (
    "this workbook holds personal data that no sheet shows, in {what}; copy the figures alone into a new workbook (paste values), or save "
    "the sheet as CSV, and load that"
)
MACROS = "this workbook holds macros; they were not run, and only what is in the cells was read"


def workbook_tables(path: Path, room: Path | None, inside: str = "", correction: Correction = AS_FOUND) -> list[UploadTable]:
    """A table for each sheet of the workbook at `path`, in their order. `inside` is put before the name of each sheet.

    Where the headings stand in a `correction` is of a workbook with one sheet.
    """
    whole = inside.rstrip(", ") or None
    try:
        with open_zip(path) as archive:
            workbook = open_workbook(archive)
            if len(workbook.sheets) > MOST_TABLES:
                return [refused_table(whole, TOO_MANY)]
            unseen = _people_out_of_sight(archive, whole)
            known = correction if len(workbook.sheets) == 1 else replace(correction, heading=())
            tables = [_sheet_table(workbook, entry, room, f"{inside}sheet '{entry.title}'", known) for entry in workbook.sheets]
    except Unsafe as unsafe:
        return [refused_table(whole, str(unsafe))]
    except BROKEN:
        return [refused_table(whole, DAMAGED)]
    if not tables:
        return [refused_table(whole, DAMAGED)]
    tables = [*unseen, *tables]
    if workbook.macros:
        tables.insert(0, table_left_out(whole, MACROS))
    return tables


def sheets_of(path: Path, inside: str = "") -> Iterator[tuple[str, Workbook, SheetEntry]]:
    """(where, the open Workbook, the sheet) of each sheet with cells, as `workbook_tables` names it; it ends where the workbook is broken."""
    try:
        with open_zip(path) as archive:
            workbook = open_workbook(archive)
            for entry in workbook.sheets[:MOST_TABLES]:
                if entry.kind == SHEET:
                    yield f"{inside}sheet '{entry.title}'", workbook, entry
    except (Unsafe, *BROKEN):
        return


def _people_out_of_sight(archive: ZipFile, whole: str | None) -> list[UploadTable]:
    """A fault for each kind of part that tells who somebody is, though no sheet shows it. Nothing of it is in the message."""
    found = {part.what: None for part in unseen_parts(archive) if tells_of_people(part.fields, part.texts)}
    tables = [refused_table(whole, UNSEEN.format(what=what)) for what in found]
    for table in tables:
        table.problems.withheld = True
    return tables


def _sheet_table(workbook: Workbook, entry: SheetEntry, room: Path | None, where: str, correction: Correction) -> UploadTable:
    if entry.kind != SHEET:
        return table_left_out(where, NO_CELLS)
    problems = Problems()
    try:
        text = read_sheet(workbook, entry, problems, room, correction)
    except FarCell as far:
        return refused_table(where, str(far), far.row)
    except BROKEN:
        return refused_table(where, DAMAGED)
    if text is None:
        return table_left_out(where, BLANK)
    if entry.hidden:
        problems.warn(HIDDEN)
    return UploadTable(where, text, problems)
