"""A workbook as its tables: every sheet is read, and those that are none are told."""

from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from ingest.file_problems import Problems
from ingest.read.upload_table import Table, aside, refused
from ingest.read.xlsx import worksheet
from ingest.read.xlsx.sheet_xml import Entities
from ingest.read.xlsx.workbook_parts import SHEET, book
from ingest.read.zip_safety import DAMAGED, TROUBLES, Unsafe, opened


BROKEN = (*TROUBLES, ParseError, ExpatError, Entities, KeyError, IndexError, ValueError, TypeError, AttributeError, StopIteration)
NO_CELLS = "is a chart or a macro, not a table, and was left out"
BLANK = "is empty, and was left out"
HIDDEN = "is hidden in the workbook, and was read with the others; check that it belongs in it"
MACROS = "this workbook holds macros; they were not run, and only what is in the cells was read"


def tables(path, room, inside="", lines=()):
    """A Table for each sheet of the workbook at `path`, in their order. `inside` is put before the name of each sheet.

    `lines` are the first and last row of the headings where a person has said so, of a workbook with one sheet.
    """
    whole = inside.rstrip(", ") or None
    try:
        with opened(path) as archive:
            held = book(archive)
            known = lines if len(held.sheets) == 1 else ()
            found = [_table(held, listed, room, f"{inside}sheet '{listed.title}'", known) for listed in held.sheets]
    except Unsafe as unsafe:
        return [refused(whole, str(unsafe))]
    except BROKEN:
        return [refused(whole, DAMAGED)]
    if not found:
        return [refused(whole, DAMAGED)]
    if held.macros:
        found.insert(0, aside(whole, MACROS))
    return found


def _table(held, listed, room, where, lines):
    if listed.kind != SHEET:
        return aside(where, NO_CELLS)
    problems = Problems()
    try:
        text = worksheet.read(held, listed, problems, room, lines)
    except BROKEN:
        return refused(where, DAMAGED)
    if text is None:
        return aside(where, BLANK)
    if listed.hidden:
        problems.warn(HIDDEN)
    return Table(where, text, problems)
