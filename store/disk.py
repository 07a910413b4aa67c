"""What the disk refuses, said so that a person can put it right; and files that are whole or not there at all."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from errors import StoreError


FULL = ("No space left on device", "Disk quota exceeded", "File too large", "disk is full", "Could not write all bytes")
FORBIDDEN = ("Permission denied", "Read-only file system", "readonly database", "Operation not permitted")
FULL_CODES = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
FORBIDDEN_CODES = (errno.EACCES, errno.EPERM, errno.EROFS)
# Uploads hold names and e-mail addresses: nobody but the account that the program runs under may read what is kept.
FOLDER, FILE = 0o700, 0o600


@contextmanager
def reaching(place: Path) -> Iterator[Any]:
    """Turn any refusal of the disk inside the block into a StoreError about `place` that says what to do."""
    try:
        yield
    except (OSError, sqlite3.Error, duckdb.IOException) as error:
        raise StoreError(_words(place, error)) from error


def _words(place, error):
    code, text = getattr(error, "errno", None), str(error)
    if code in FULL_CODES or any(sign in text for sign in FULL):
        return f"There is no room left for {place}. Free some space and do it again; what was accepted before is safe."
    if code in FORBIDDEN_CODES or any(sign in text for sign in FORBIDDEN):
        return f"{place} may not be written to. Give this account the right to write there, then do it again; nothing was lost."
    if "disk I/O error" in text:
        return f"{place} could not be written: its disk is full or failing. Free some space, check the disk, and do it again."
    if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
        return f"{place} is damaged ({text}). Put back the copy of this file from your last backup, then run check."
    return f"{place} could not be reached ({getattr(error, 'strerror', None) or type(error).__name__}). Check the disk, then do it again."


def make_private(folder: Path) -> None:
    """Make a folder, and those above it, that only this account may enter; one that is there becomes so."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(FOLDER)


def settle(path: Path) -> None:
    """Wait until a file's bytes are on the disk itself."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def settle_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk itself. Windows keeps no such promise, and needs none."""
    if os.name == "posix":
        place = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(place)
        finally:
            os.close(place)


def install(made: Path, place: Path) -> None:
    """Move a finished file to its lasting place in one step, safely on the disk, for this account alone."""
    make_private(place.parent)
    settle(made)
    made.chmod(FILE)
    os.replace(made, place)
    settle_folder(place.parent)
    settle_folder(place.parent.parent)
