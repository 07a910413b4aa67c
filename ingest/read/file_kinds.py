"""What a file that is no text table really is, by its first bytes, and what to do about it."""

import mmap
import zipfile
from pathlib import Path


WORKBOOK, ZIP = "workbook", "zip"
SAVE_AS = "open it and save the sheet you want as 'CSV UTF-8 (comma delimited)', then load that file"
OLD, LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "EncryptedPackage".encode("utf-16-le")
SIGNATURES = (
    (OLD, f"an old Excel or Word file (before 2007): {SAVE_AS}"),
    (b"%PDF", "a PDF document: ask its author for the table as a CSV file"),
    (b"\x89PNG", "a picture: ask its author for the table as a CSV file"),
    (b"\xff\xd8\xff", "a picture: ask its author for the table as a CSV file"),
    (b"GIF8", "a picture: ask its author for the table as a CSV file"),
    (b"PAR1", "a Parquet file: export it as a CSV file"),
    (b"SQLite format 3", "a database: export the table as a CSV file"),
    (b"\x1f\x8b", "a compressed (gzip) file: unpack it and load the CSV file inside"),
    (b"7z\xbc\xaf", "a compressed (7-Zip) file: unpack it and load the CSV file inside"),
    (b"{\\rtf", "a formatted document: ask its author for the table as a CSV file"),
)
MARKUP = (
    (b"<!doctype html", "a web page: the download was probably a page asking to sign in; download the file again"),
    (b"<html", "a web page: the download was probably a page asking to sign in; download the file again"),
    (b"<?xml", "an XML file: export the table as a CSV file"),
    (b"{", "a JSON file: export the table as a CSV file"),
)
PACKED = (
    ("xl/workbook.bin", "a binary Excel workbook (.xlsb): open it, save it as 'Excel Workbook (*.xlsx)', then load that file"),
    ("word/", "a Word document: ask its author for the table as a CSV file"),
    ("ppt/", "a PowerPoint file: ask its author for the table as a CSV file"),
    ("content.xml", f"an OpenDocument file: {SAVE_AS}"),
)


def container_kind(path: Path) -> str | None:
    """WORKBOOK or ZIP where the file holds tables to be taken out of it, else None."""
    if not _first_bytes(path).startswith(b"PK\x03\x04"):
        return None
    names = _names(path) or ()
    if any(name.startswith(part) for part, _ in PACKED for name in names):
        return None
    return (WORKBOOK if any(name.lower().startswith("xl/workbook") for name in names) else ZIP) if names else None


def kind_of_no_table(path: Path) -> str | None:
    """Words for what the file is, when it is no text table; None when it may be one."""
    head = _first_bytes(path)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(path)
    if head.startswith(OLD) and _locked(path):
        return "a workbook or document locked with a password: open it, save it without one, then load that file"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next(
        (words for mark, words in SIGNATURES if head.startswith(mark)),
        next((words for mark, words in MARKUP if start.startswith(mark)), None),
    )


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(2048)


def _locked(path: Path) -> bool:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(LOCKED) >= 0


def _packed(path: Path) -> str:
    names = _names(path)
    if names is None:
        return "a damaged Excel workbook or zip file: fetch it again from where it came from"
    if not names:
        return "an empty zip file: fetch it again from where it came from"
    return next(
        (words for part, words in PACKED if any(name.startswith(part) for name in names)),
        "a zip file inside another: unpack it and load what is in it",
    )


def _names(path: Path) -> list[str] | None:
    """The names of the files in a zip, or None where it is damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, OSError, NotImplementedError):
        return None
