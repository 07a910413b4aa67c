"""A workbook's list of sheets, its texts and its number formats."""

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900


RELATION = "{*}Relationship"
SHEET, CHART = "worksheet", "chartsheet"


class SheetEntry(NamedTuple):
    """A sheet as the workbook lists it: its name, whether it is hidden, its file in the workbook, and what kind of sheet it is."""

    title: str
    hidden: bool
    part: str
    kind: str


@dataclass(frozen=True)
class Workbook:
    """An open workbook. `texts` are those that cells refer to by number, `formats` the number format of each style of a cell, and `struck`
    the styles that strike a cell through.
    """

    archive: ZipFile
    sheets: tuple[SheetEntry, ...]
    texts: tuple[str, ...]
    formats: tuple[str, ...]
    struck: frozenset[int]
    epoch: datetime
    macros: bool


def open_workbook(archive: ZipFile) -> Workbook:
    """The Workbook in an open zip file. Raises KeyError, ValueError or ET.ParseError for one that is damaged."""
    start = relations(archive, "")
    main = next(part for part, kind in start.values() if kind == "officeDocument")
    root, related = _tree(archive, main), relations(archive, main)
    parts = {kind: part for part, kind in related.values()}
    properties = root.find("{*}workbookPr")
    styles = _tree(archive, parts["styles"]) if "styles" in parts else ET.Element("none")
    mac = properties is not None and properties.get("date1904") in ("1", "true")
    return Workbook(
        archive,
        tuple(_sheet_entry(sheet, related) for sheet in root.iterfind("{*}sheets/{*}sheet")),
        tuple(_texts(archive, parts.get("sharedStrings"))),
        tuple(_formats(styles)),
        frozenset(_struck(styles)),
        CALENDAR_MAC_1904 if mac else CALENDAR_WINDOWS_1900,
        "vbaProject" in parts,
    )


def _tree(archive: ZipFile, part: str) -> ET.Element:
    with archive.open(part) as file:
        return ET.parse(file).getroot()


def relations(archive: ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """{id: (part, kind)} of what a part of the workbook refers to."""
    folder, name = posixpath.split(part)
    related = _tree(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    return {
        relation.get("Id"): (
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target"))).lstrip("/"),
            relation.get("Type").rpartition("/")[2],
        )
        for relation in related.iterfind(RELATION)
    }


def _sheet_entry(sheet: ET.Element, related: dict[str, tuple[str, str]]) -> SheetEntry:
    reference = next(value for name, value in sheet.attrib.items() if name.endswith("}id"))
    return SheetEntry(sheet.get("name"), sheet.get("state", "visible") != "visible", *related[reference])


def _texts(archive: ZipFile, part: str | None) -> Iterator[str]:
    """The texts that cells share; how they are to be pronounced, which some languages add, is no part of them."""
    if part is None:
        return
    with archive.open(part) as file:
        for _, node in ET.iterparse(file):
            if node.tag.endswith("}si"):
                runs = [*node.iterfind("{*}t"), *node.iterfind("{*}r/{*}t")]
                yield "".join(run.text or "" for run in runs)
                node.clear()


def _formats(styles: ET.Element) -> Sequence[str]:
    own = {style.get("numFmtId"): style.get("formatCode") for style in styles.iterfind("{*}numFmts/{*}numFmt")}
    used = [style.get("numFmtId", "0") for style in styles.iterfind("{*}cellXfs/{*}xf")]
    return [own.get(number) or BUILTIN_FORMATS.get(int(number), "General") for number in used] or ["General"]


def _struck(styles: ET.Element) -> Iterator[int]:
    """The styles of a cell, by number, whose font is struck through."""
    strikes = [font.find("{*}strike") for font in styles.iterfind("{*}fonts/{*}font")]
    struck = {str(number) for number, strike in enumerate(strikes) if strike is not None and strike.get("val") not in ("0", "false")}
    for number, style in enumerate(styles.iterfind("{*}cellXfs/{*}xf")):
        if style.get("fontId") in struck:
            yield number
