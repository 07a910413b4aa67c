"""Every row of an upload as it stands in the file, whether or not it is part of a table: what is above, below and broken included."""

import tempfile
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from ingest.file_problems import Problems
from ingest.plain_text import without_invisible
from ingest.read.bounds import has_endless_line
from ingest.read.correction import Correction
from ingest.read.csv_records import TextRecord, csv_records
from ingest.read.encoding import CHUNK, NotText, as_utf8, detect_encoding
from ingest.read.file_kinds import WORKBOOK, ZIP, container_kind, kind_of_no_table
from ingest.read.layout import DELIMITERS, SAMPLE, TableLayout, detect_layout
from ingest.read.xlsx.sheet_records import sheet_records
from ingest.read.xlsx.sheet_xml import FarCell, HiddenCells, sheet_rows
from ingest.read.xlsx.workbook import BROKEN, sheets_of
from ingest.read.xlsx.workbook_parts import SheetEntry, Workbook
from ingest.read.xlsx.worksheet import sheet_layout
from ingest.read.zip_file import unpacked_files
from ingest.read.zip_safety import Unsafe


BESIDE = "its metadata"


class SheetRecords(NamedTuple):
    """The rows of one table: where it is in its upload (as its problems say it), its heading, and its records, the heading among them.

    `heading` has the cells as the problems name them, and is None where there is none. A sheet has no delimiter.
    """

    where: str | None
    heading: TextRecord | None
    delimiter: str | None
    records: Iterator[TextRecord]


def upload_records(path: Path, room: Path, correction: Correction | None = None, metadata: Path | None = None) -> Iterator[SheetRecords]:
    """The SheetRecords of each table of the upload at `path`, in their order, to be read through before the next is asked for.

    Never raises for what is in the file: what cannot be read is left out, or ends where it is broken. A byte that is no text stands as
    U+FFFD. Temporary files are made in the folder `room`.
    """
    correction = correction or Correction()
    with tempfile.TemporaryDirectory(dir=room) as folder:
        if container_kind(path) == WORKBOOK:
            yield from _of_workbook(path, "", correction)
        elif container_kind(path) == ZIP:
            yield from _of_zip(path, Path(folder))
        else:
            yield from _of_text(path, None, Path(folder), correction)
            if metadata:
                yield from _of_text(metadata, BESIDE, Path(folder), Correction())


def _of_zip(path: Path, folder: Path) -> Iterator[SheetRecords]:
    try:
        for where, part in unpacked_files(path, folder):
            if part and container_kind(part) == WORKBOOK:
                yield from _of_workbook(part, f"{where}, ", Correction())
            elif part:
                yield from _of_text(part, where, folder, Correction())
    except Unsafe:
        return


def _of_workbook(path: Path, inside: str, correction: Correction) -> Iterator[SheetRecords]:
    for where, workbook, entry in sheets_of(path, inside):
        records = _until_broken(workbook, entry)
        start = list(islice(records, SAMPLE))
        if any(record.filled for record in start):
            yield SheetRecords(where, _named(sheet_layout(workbook, entry, start, correction.heading)), None, chain(start, records))


def _until_broken(workbook: Workbook, entry: SheetEntry) -> Iterator[TextRecord]:
    try:
        with workbook.archive.open(entry.part) as stream:
            yield from sheet_records(workbook, sheet_rows(stream, HiddenCells()), Problems())
    except (FarCell, *BROKEN):
        return


def _of_text(path: Path, where: str | None, folder: Path, correction: Correction) -> Iterator[SheetRecords]:
    if kind_of_no_table(path) or has_endless_line(path):
        return
    plain = _readable(path, folder, correction)
    layout = detect_layout(plain, correction.delimiter, correction.heading)
    if layout:
        delimiter = layout.delimiter or DELIMITERS[0]
        with plain.open(encoding="utf-8-sig", newline="") as stream:
            yield SheetRecords(where, _named(layout), delimiter, _in_lines(csv_records(stream, delimiter), plain, delimiter))


def _in_lines(records: Iterator[TextRecord], plain: Path, delimiter: str) -> Iterator[TextRecord]:
    """The records; one with broken quotation marks has no cells, and its lines stand split as they are."""
    for record in records:
        if not record.broken:
            yield record
            continue
        with plain.open(encoding="utf-8-sig", newline="") as stream:
            for number, line in enumerate(islice(stream, record.first - 1, record.last), record.first):
                yield TextRecord(number, number, tuple(line.rstrip("\r\n").split(delimiter)))


def _readable(path: Path, folder: Path, correction: Correction) -> Path:
    """The text as UTF-8, with a stand-in for each byte that is none."""
    try:
        return as_utf8(path, detect_encoding(path, correction.encoding), folder)
    except NotText:
        copy = folder / "readable.csv"
        with (
            path.open(encoding="utf-8-sig", errors="replace", newline="") as source,
            copy.open("w", encoding="utf-8", newline="") as target,
        ):
            while chunk := source.read(CHUNK):
                target.write(chunk)
        return copy


def _named(layout: TableLayout) -> TextRecord:
    return layout.heading._replace(cells=tuple(map(without_invisible, layout.heading.cells)))
