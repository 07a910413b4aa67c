"""A workbook's list of sheets, its texts and its number formats."""

import posixpath
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900


RELATION = "{*}Relationship"
SHEET, CHART = "worksheet", "chartsheet"


class Listed(NamedTuple):
    """A sheet as the workbook lists it: its name, whether it is hidden, its file in the workbook, and what kind of sheet it is."""

    title: str
    hidden: bool
    part: str
    kind: str


@dataclass(frozen=True)
class Book:
    """An open workbook. `texts` are those that cells refer to by number, `formats` the number format of each style of a cell."""

    archive: ZipFile
    sheets: tuple[Listed, ...]
    texts: tuple[str, ...]
    formats: tuple[str, ...]
    epoch: object
    macros: bool


def book(archive):
    """The Book in an open zip file. Raises KeyError, ValueError or ET.ParseError for one that is damaged."""
    start = _relations(archive, "")
    main = next(part for part, kind in start.values() if kind == "officeDocument")
    root, related = _tree(archive, main), _relations(archive, main)
    parts = {kind: part for part, kind in related.values()}
    properties = root.find("{*}workbookPr")
    mac = properties is not None and properties.get("date1904") in ("1", "true")
    return Book(
        archive,
        tuple(_listed(sheet, related) for sheet in root.iterfind("{*}sheets/{*}sheet")),
        tuple(_texts(archive, parts.get("sharedStrings"))),
        tuple(_formats(archive, parts.get("styles"))),
        CALENDAR_MAC_1904 if mac else CALENDAR_WINDOWS_1900,
        "vbaProject" in parts,
    )


def _tree(archive, part):
    with archive.open(part) as file:
        return ET.parse(file).getroot()


def _relations(archive, part):
    """{id: (part, kind)} of what a part of the workbook refers to."""
    folder, name = posixpath.split(part)
    related = _tree(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    return {
        one.get("Id"): (posixpath.normpath(posixpath.join("/", folder, one.get("Target"))).lstrip("/"), one.get("Type").rpartition("/")[2])
        for one in related.iterfind(RELATION)
    }


def _listed(sheet, related):
    reference = next(value for name, value in sheet.attrib.items() if name.endswith("}id"))
    return Listed(sheet.get("name"), sheet.get("state", "visible") != "visible", *related[reference])


def _texts(archive, part):
    """The texts that cells share; how they are to be pronounced, which some languages add, is no part of them."""
    if part is None:
        return
    with archive.open(part) as file:
        for _, node in ET.iterparse(file):
            if node.tag.endswith("}si"):
                runs = [*node.iterfind("{*}t"), *node.iterfind("{*}r/{*}t")]
                yield "".join(run.text or "" for run in runs)
                node.clear()


def _formats(archive, part):
    if part is None:
        return ("General",)
    root = _tree(archive, part)
    own = {one.get("numFmtId"): one.get("formatCode") for one in root.iterfind("{*}numFmts/{*}numFmt")}
    used = [one.get("numFmtId", "0") for one in root.iterfind("{*}cellXfs/{*}xf")]
    return [own.get(number) or BUILTIN_FORMATS.get(int(number), "General") for number in used] or ["General"]
