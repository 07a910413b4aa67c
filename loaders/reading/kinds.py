"""What a file that is no text table really is, by its first bytes, and what to do about it."""

import zipfile


SAVE_AS = "open it and save the sheet you want as 'CSV UTF-8 (comma delimited)', then load that file"
SIGNATURES = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"an old Excel or Word file (before 2007): {SAVE_AS}"),
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
    ("xl/", f"an Excel workbook: {SAVE_AS}"),
    ("word/", "a Word document: ask its author for the table as a CSV file"),
    ("ppt/", "a PowerPoint file: ask its author for the table as a CSV file"),
    ("content.xml", f"an OpenDocument file: {SAVE_AS}"),
)


def other_kind(path):
    """Words for what the file is, when it is no text table; None when it may be one."""
    with path.open("rb") as file:
        head = file.read(2048)
    if head.startswith(b"PK\x03\x04"):
        return _packed(path)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next(
        (words for mark, words in SIGNATURES if head.startswith(mark)),
        next((words for mark, words in MARKUP if start.startswith(mark)), None),
    )


def _packed(path):
    try:
        names = zipfile.ZipFile(path).namelist()
    except zipfile.BadZipFile:
        return "a damaged Excel workbook or zip file: fetch it again from where it came from"
    return next(
        (words for part, words in PACKED if any(name.startswith(part) for name in names)),
        "a zip file: unpack it and load the CSV file inside",
    )
