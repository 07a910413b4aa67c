"""A whole home in one file, and back out of it: every file with its hash, checked before anything takes its place."""

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import clock
import progress
from errors import UsageError
from store.disk import FILE, reaching, settle
from store.hash_chain import Chain
from store.home_folder import Home
from store.uploads import CHUNK


MANIFEST = "manifest.json"
FORMAT = 1
# What belongs to this machine, to this moment, or can be made again. The settings may name a secret, and are the machine's own.
LEFT_OUT = ("work", "facts", "work.lock", "writing.lock", "log", "settings.toml")
BESIDE = ("-wal", "-shm")
NO_BACKUP = "{} is no backup of Line of Sight, or it is damaged: {}. Nothing was changed. Take another copy of it."


@dataclass(frozen=True)
class Contents:
    """What a backup holds: when it was made (ISO, UTC), how many lines its ledger has and the hash of the last, and {path: SHA-256} of its files."""

    at: str
    lines: int
    last: str
    files: Mapping[str, str]


def write_backup(home: Home, folder: Path, to: Path) -> Contents:
    """Write everything in a home that cannot be made again to `to`, whole or not at all; `folder` is for what is made on the way.

    Whoever calls it keeps writers out meanwhile. Raises StoreError where the disk refuses.
    """
    lines = Chain(home).lines()
    part = to.with_name(f"{to.name}.part")
    hashes: dict[str, str] = {}
    with reaching(to):
        try:
            with part.open("wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
                os.chmod(part, FILE)
                everything = list(_files(home, folder))
                for number, (name, path) in enumerate(everything):
                    progress.at("Writing the backup", number / len(everything))
                    hashes[name] = _put(made, name, path)
                contents = Contents(clock.stamp(), len(lines), lines[-1].hash if lines else "", hashes)
                made.writestr(MANIFEST, json.dumps({"format": FORMAT, **vars(contents)}))
            settle(part)
            os.replace(part, to)
        finally:
            part.unlink(missing_ok=True)
    return contents


def read_contents(backup: Path) -> Contents:
    """What a backup says it holds. Raises UsageError for any other file."""
    try:
        with zipfile.ZipFile(backup) as opened:
            manifest = json.loads(opened.read(MANIFEST))
            if manifest.pop("format") != FORMAT:
                raise ValueError("it was made by a newer version of the program")
            contents = Contents(**manifest)
            names = set(opened.namelist()) - {MANIFEST}
    except (OSError, zipfile.BadZipFile, KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(NO_BACKUP.format(backup.name, str(error) or type(error).__name__)) from error
    if names != set(contents.files) or not all(_stays_inside(name) for name in names):
        raise UsageError(NO_BACKUP.format(backup.name, "its list of files does not fit what is in it"))
    return contents


def unpack(backup: Path, contents: Contents, folder: Path) -> None:
    """Write the files of a backup below `folder`, each checked. Raises UsageError where one is not what was kept."""
    with reaching(folder), zipfile.ZipFile(backup) as opened:
        for number, (name, wanted) in enumerate(contents.files.items()):
            progress.at("Reading the backup", number / len(contents.files))
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                with opened.open(name) as source, place.open("wb") as file:
                    os.chmod(place, FILE)
                    digest = _copied(source, file)
            except (zipfile.BadZipFile, EOFError, ValueError) as error:
                raise UsageError(NO_BACKUP.format(backup.name, str(error))) from error
            if digest != wanted:
                raise UsageError(NO_BACKUP.format(backup.name, f"{name} has not the bytes that were kept"))
    if Chain(Home(folder)).verify() is not None:
        raise UsageError(NO_BACKUP.format(backup.name, "its ledger was changed"))


def put_in_place(home: Home, folder: Path) -> Path | None:
    """Make the files below `folder` those of the home, and return where what stood there lies now; None where nothing did.

    The ledger goes first and comes last: a home that was interrupted in between has none, and says so.
    """
    with reaching(home.folder):
        for path in (home.uploads, home.published):
            if path.is_dir() and not any(path.iterdir()):
                path.rmdir()
        standing = sorted((path for path in home.folder.iterdir() if _is_kept(path.name)), key=lambda path: path != home.ledger)
        aside = Path(tempfile.mkdtemp(prefix=f"before-{clock.now():%Y%m%d}-", dir=home.folder)) if standing else None
        for path in standing:
            os.replace(path, aside / path.name)
        for path in sorted(folder.iterdir(), key=lambda path: path.name == home.ledger.name):
            os.replace(path, home.folder / path.name)
        # Facts are read again from the uploads, whichever they are.
        shutil.rmtree(home.facts, ignore_errors=True)
        home.make()
    return aside


def _files(home: Home, folder: Path) -> Iterator[tuple[str, Path]]:
    """(name in the backup, file) of all that is kept; of SQLite a copy, as its newest lines may still stand beside it."""
    if home.ledger.exists():
        yield home.ledger.name, _copy_of(home.ledger, folder)
    if home.sign_ins.exists():
        copy = _copy_of(home.sign_ins, folder)
        with closing(sqlite3.connect(copy, isolation_level=None)) as db:
            # Who somebody is stays; nobody is signed in by a backup.
            db.executescript("DELETE FROM sign_in; DELETE FROM attempt; VACUUM;")
        yield home.sign_ins.name, copy
    for top in sorted(home.folder.iterdir()):
        if _is_kept(top.name) and top not in (home.ledger, home.sign_ins) and not top.name.endswith(BESIDE):
            for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
                if path.is_file():
                    yield path.relative_to(home.folder).as_posix(), path


def _is_kept(name: str) -> bool:
    return name not in LEFT_OUT and not name.startswith("before-")


def _copy_of(database: Path, folder: Path) -> Path:
    copy = folder / database.name
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        # A copy of its own, whole in one file.
        target.execute("PRAGMA journal_mode = DELETE")
    return copy


def _put(made: zipfile.ZipFile, name: str, path: Path) -> str:
    with path.open("rb") as source, made.open(name, "w", force_zip64=True) as file:
        return _copied(source, file)


def _copied(source: Any, target: Any) -> str:
    """Copy what is left of one open file into another, and return its SHA-256."""
    fingerprint = hashlib.sha256()
    while piece := source.read(CHUNK):
        fingerprint.update(piece)
        target.write(piece)
    return fingerprint.hexdigest()


def _stays_inside(name: str) -> bool:
    return not name.startswith(("/", "\\")) and ".." not in name.replace("\\", "/").split("/") and ":" not in name
