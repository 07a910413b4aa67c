"""Comments on the cells of a sheet: 'provisional' or 'do not use' beside a figure, which nobody reads who is given the figure alone."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree import ElementTree as ET

from duckdb import DuckDBPyConnection
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string, get_column_letter

from ingest.checks.people_names import looks_like_a_name
from ingest.checks.withholding_notes import WITHHELD
from ingest.file_problems import Problems
from ingest.read.xlsx.workbook_parts import SheetEntry, Workbook, relations


KINDS = ("comments", "threadedComment")
# What Excel writes as a comment for programs that cannot show a conversation, which is in a part of its own.
STANDS_FOR_THREAD = "[Threaded comment]"
LONGEST = 120
REMARK = "is a comment on cell {cell}, and is not published; where readers must know it, write it in a column headed note, else take it out"
OF_A_PERSON = "the comment on cell {cell} seems to name a person, and is not published; take it out"
WITHHOLDS = (
    "is a comment on cell {cell}, and withholds what stands there; take the figure out, writing c in its place, or take the comment out"
)


class CellComment(NamedTuple):
    """What somebody remarked on a cell, by its row and column (1 is A), without the name of whoever did."""

    row: int
    column: int
    words: str


def cell_comments(workbook: Workbook, entry: SheetEntry) -> Iterator[CellComment]:
    """The comments on a sheet, in the order of its parts; none where it has none."""
    try:
        parts = [part for part, kind in relations(workbook.archive, entry.part).values() if kind in KINDS]
        roots = [ET.fromstring(workbook.archive.read(part)) for part in parts]
    except (KeyError, ET.ParseError):
        return
    for root in roots:
        authors = [author.text or "" for author in root.iterfind("{*}authors/{*}author")]
        for node in (*root.iterfind("{*}commentList/{*}comment"), *root.iterfind("{*}threadedComment")):
            words = "".join(text.text or "" for text in node.iter() if text.tag.endswith(("}t", "}text"))).strip()
            for author in authors:
                words = words.removeprefix(f"{author}:").strip()
            if words and not words.startswith(STANDS_FOR_THREAD):
                letters, row = coordinate_from_string(node.get("ref"))
                yield CellComment(row, column_index_from_string(letters), " ".join(words.split()))


def note_comments(workbook: Workbook, entry: SheetEntry, headings: Sequence[str], db: DuckDBPyConnection, problems: Problems) -> None:
    """Ask about each comment on a heading or a row of the table `cells`; one that withholds a number is a fault.

    One that names somebody is not repeated.
    """
    for comment in cell_comments(workbook, entry):
        cell = f"{get_column_letter(comment.column)}{comment.row}"
        heading = headings[comment.column - 1] if comment.column <= len(headings) else None
        if looks_like_a_name(comment.words):
            problems.warn(OF_A_PERSON.format(cell=cell), comment.row, heading, kind=OF_A_PERSON)
            continue
        words = comment.words[:LONGEST] + "…" * (len(comment.words) > LONGEST)
        if re.match(WITHHELD, comment.words, re.IGNORECASE) and heading is not None and _is_number(db, comment):
            problems.fault(WITHHOLDS.format(cell=cell), comment.row, heading, words, kind=WITHHOLDS)
        else:
            problems.warn(REMARK.format(cell=cell), comment.row, heading, words, kind=REMARK)


def _is_number(db: DuckDBPyConnection, comment: CellComment) -> bool:
    cell = f"replace(rtrim(c{comment.column}, '%'), ',', '')"
    return bool(db.execute(f"select 1 from cells where row = ? and try_cast({cell} as double) is not null", [comment.row]).fetchall())
