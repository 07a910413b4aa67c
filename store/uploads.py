"""Accepted files, byte for byte, under the SHA-256 of their bytes. Never changed; deleted only where an administrator erases them."""

import hashlib
import os
import secrets
from collections.abc import Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import progress
from errors import UsageError
from store.disk import install, reaching
from store.home_folder import Home


CHUNK = 1 << 20


def path(home: Home, sha: str) -> Path:
    """Where the upload with this hash is kept."""
    return home.uploads / sha[:2] / sha


def digest(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal, read in pieces."""
    fingerprint = hashlib.sha256()
    with open(file, "rb") as source:
        while piece := source.read(CHUNK):
            fingerprint.update(piece)
    return fingerprint.hexdigest()


def copy(source: Path | str, folder: Path) -> tuple[Path, str]:
    """Copy a file's bytes into `folder` and return (the copy, its SHA-256). Raises StoreError where the disk refuses."""
    made, fingerprint = folder / f"copy-{secrets.token_hex(4)}", hashlib.sha256()
    with _readable(source) as given, reaching(folder), open(made, "wb") as file:
        size = os.fstat(given.fileno()).st_size
        while piece := given.read(CHUNK):
            fingerprint.update(piece)
            file.write(piece)
            progress.at("Copying", file.tell() / max(size, 1))
    return made, fingerprint.hexdigest()


@contextmanager
def _readable(source):
    """A file that someone hands in, open to be read. Raises UsageError where this account may not."""
    with ExitStack() as stack:
        try:
            file = stack.enter_context(open(source, "rb"))
        except OSError as error:
            raise UsageError(
                f"{source} could not be read ({error.strerror}). Give this account the right to read it, or copy it."
            ) from error
        yield file


def keep(home: Home, copied: Path, sha: str) -> Path:
    """Move a copied file to its place for ever. One that is there already stays, unless its bytes are damaged: then it is mended."""
    place = path(home, sha)
    with reaching(home.uploads):
        if not intact(home, sha):
            install(copied, place)
    return place


def intact(home: Home, sha: str) -> bool:
    """Whether the kept upload is there and still has the bytes it was accepted with."""
    place = path(home, sha)
    return place.exists() and digest(place) == sha


def erase(home: Home, sha: str) -> None:
    """Destroy the kept bytes with this hash: overwritten, as far as the disk allows, and gone. Nothing happens where there are none."""
    place = path(home, sha)
    with reaching(home.uploads), suppress(FileNotFoundError):
        with open(place, "r+b") as file:
            left = os.fstat(file.fileno()).st_size
            while left > 0:
                left -= file.write(bytes(min(CHUNK, left)))
            file.flush()
            os.fsync(file.fileno())
        place.unlink()


def damage(home: Home, shas: Mapping[str, Any]) -> dict[str, str]:
    """What is wrong among these uploads: {hash: 'missing' or 'damaged'}; empty when all is well."""
    return {sha: "damaged" if path(home, sha).exists() else "missing" for sha in shas if not intact(home, sha)}


def kept(home: Home) -> set[str]:
    """The hashes under which something is kept, accepted or not."""
    return {place.name for place in home.uploads.glob("??/*")}
