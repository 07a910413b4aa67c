"""Zip files, which workbooks are too: opened only where it is safe to unpack them."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo


MOST_FILES = 10_000
MOST_BYTES = 4 << 30
SMALL, MOST_SHRUNK = 100 << 20, 400
DAMAGED = "this is a damaged Excel workbook or zip file: fetch it again from where it came from"
LOCKED = "this is locked with a password: open it with the password, save its tables without one, and load those"
MANY = f"this zip holds more than {MOST_FILES:,} files; load the few with the tables"
LARGE = "this unpacks to {size:,} MB, which is more than can be right for a table; load the files inside one by one"
OUTSIDE = "this zip has a file that would be unpacked outside of it ('{name}'), as no honest zip has; ask its sender for another"
TWICE = "this zip has two files called '{name}', so that it is not clear which is meant; unpack it and load the right one"
TROUBLES = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError)


class Unsafe(Exception):
    """A zip that is not opened, and why in words."""


@contextmanager
def open_zip(path: Path) -> Iterator[ZipFile]:
    """The ZipFile at `path`. Raises Unsafe for one that is damaged, locked, or made to fill a disk."""
    try:
        archive = ZipFile(path)
    except TROUBLES as trouble:
        raise Unsafe(DAMAGED) from trouble
    with archive:
        _check(archive.infolist())
        yield archive


def _check(files: list[ZipInfo]) -> None:
    size, packed = sum(file.file_size for file in files), sum(file.compress_size for file in files)
    names = [file.filename for file in files]
    if len(files) > MOST_FILES:
        raise Unsafe(MANY)
    if any(file.flag_bits & 1 for file in files):
        raise Unsafe(LOCKED)
    if size > MOST_BYTES or (size > SMALL and size > MOST_SHRUNK * packed):
        raise Unsafe(LARGE.format(size=size >> 20))
    outside = next((name for name in names if _leads_out(name)), None)
    if outside:
        raise Unsafe(OUTSIDE.format(name=outside))
    twice = next((name for name in names if names.count(name) > 1), None) if len(set(names)) < len(names) else None
    if twice:
        raise Unsafe(TWICE.format(name=twice))


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in path.parts[0] if path.parts else False
