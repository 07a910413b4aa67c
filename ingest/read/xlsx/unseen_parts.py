"""What a workbook keeps out of sight besides its sheets: caches of pivot tables, comments, its own properties, defined names."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET
from zipfile import ZipFile


PARTS = (
    ("xl/pivotCache/", "the cache of a pivot table"), ("xl/comments", "comments on cells"), ("xl/threadedComments/", "comments on cells"),
    ("xl/persons/", "the people who wrote comments"), ("xl/externalLinks/", "what was fetched from another workbook"),
    ("xl/queryTables/", "a query"), ("docProps/custom.xml", "properties of its own"), ("customXml/", "data of its own"),
)  # fmt: skip
# A part so large is looked at only so far: it is long enough to show what it holds.
MOST = 20_000_000


class UnseenPart(NamedTuple):
    """A part of a workbook: what it is in words, the names of its fields, and the texts in it."""

    what: str
    fields: tuple[str, ...]
    texts: tuple[str, ...]


def unseen_parts(archive: ZipFile) -> Iterator[UnseenPart]:
    """The parts of an open workbook that hold text outside its sheets. One that is damaged is passed over: nothing of it can be read."""
    for info in archive.infolist():
        what = next((words for start, words in PARTS if info.filename.startswith(start)), None)
        if what and info.filename.endswith(".xml") and info.file_size <= MOST:
            try:
                root = ET.fromstring(archive.read(info))
            except ET.ParseError:
                continue
            fields = tuple(node.get("name") or "" for node in root.iter() if node.tag.endswith("}cacheField"))
            yield UnseenPart(what, fields, tuple(_texts(root)))


def _texts(root: ET.Element) -> Iterator[str]:
    for node in root.iter():
        if node.text and node.text.strip():
            yield node.text
        if node.get("v"):
            yield node.get("v")
