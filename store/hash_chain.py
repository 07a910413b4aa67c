"""A hash chain: an append-only SQLite file in which every line carries the hash of the line before it.

Nothing is changed or deleted, by triggers; a line changed behind their back breaks the chain, and `verify` names it.
"""

import hashlib
import json
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from sqlite3 import Connection
from typing import Any

import clock
from errors import StoreError
from store.disk import reaching
from store.home_folder import Home


TABLE = """
CREATE TABLE IF NOT EXISTS line (
    number INTEGER PRIMARY KEY, at TEXT NOT NULL, verb TEXT NOT NULL, "by" TEXT NOT NULL, detail TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER IF NOT EXISTS no_change BEFORE UPDATE ON line BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;
CREATE TRIGGER IF NOT EXISTS no_loss BEFORE DELETE ON line BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;
"""
LINES = 'SELECT number, at, verb, "by", detail, hash FROM line ORDER BY number'
LAST = 'SELECT number, at, verb, "by", detail, hash FROM line ORDER BY number DESC LIMIT 1'
SETTLED = 100_000_000  # nanoseconds


@dataclass(frozen=True)
class Line:
    """One thing done. `detail` depends on the verb; a line that made a build live says what it is under 'build'."""

    number: int
    at: str
    verb: str
    by: str
    detail: dict
    hash: str


@dataclass(frozen=True)
class Chain:
    """The lines kept in one home. Each call opens and closes the file, so any thread or process may use it."""

    home: Home

    def begin(self) -> None:
        """Make the empty ledger of a new home, before anything else is kept there. One that exists stays as it is."""
        _refuse_a_lost_ledger(self.home)
        with opened(self.home) as db:
            db.executescript(f"PRAGMA journal_mode=WAL; {TABLE}")

    def append(self, verb: str, by: str, **detail: Any) -> Line:
        """Add one line and return it. It counts from the moment this returns, and not before."""
        with opened(self.home) as db:
            db.execute("BEGIN IMMEDIATE")
            line = add_line(db, verb, by, detail)
            db.execute("COMMIT")
        return line

    def lines(self) -> list[Line]:
        """Every Line, oldest first; empty before anything was done."""
        return [line_of(row) for row in self.read(LINES)]

    def verify(self) -> int | None:
        """The number of the first line whose hash does not follow from the line before it, or None."""
        before = ""
        for expected, (*row, kept) in enumerate(_read(self.home, "line", LINES), 1):
            if row[0] != expected or kept != _hash(before, *row):
                return expected
            before = kept
        return None

    def read(self, query: str) -> Sequence[tuple[int, str, str, str, str, str]]:
        """The rows of one of the queries above, or of a narrower one; empty before the first line."""
        return rows(self.home, "line", query)


def add_line(db: Connection, verb: str, by: str, detail: Mapping[str, Any]) -> Line:
    """Add one line within a transaction that its caller began and ends, so that the line is there with whatever else it adds, or neither is."""
    last = db.execute(LAST).fetchone()
    number, before = (last[0] + 1, last[5]) if last else (1, "")
    written = json.dumps(
        {key: value for key, value in detail.items() if value is not None}, sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    at = clock.stamp()
    row = (number, at, verb, by, written, _hash(before, number, at, verb, by, written))
    db.execute("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?)", row)
    return line_of(row)


def rows(home: Home, table: str, query: str, *given: str) -> Sequence[tuple[int, str, str, str, str, str]]:
    """The rows of a query on a table of the SQLite file of a home; empty before the table is there. Remembered until the file changes."""
    with reaching(home.ledger):
        stamp = _stamp(home.ledger)
        return _remembered(home, table, query, given, stamp) if stamp else _read(home, table, query, given)


def _read(home, table, query, given=()):
    if not home.ledger.exists():
        _refuse_a_lost_ledger(home)
        return []
    with opened(home, reading=True) as db:
        begun = db.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [table]).fetchone()
        if begun:
            return db.execute(query, given).fetchall()
    if table == "line":
        _refuse_a_lost_ledger(home)
    return []


@lru_cache(maxsize=256)
def _remembered(home, table, query, given, stamp):
    return tuple(_read(home, table, query, given))


@contextmanager
def opened(home: Home, reading: bool = False) -> Iterator[Connection]:
    """The SQLite file of a home, open for one piece of work. Raises StoreError about what the disk refuses."""
    with reaching(home.ledger), closing(_connected(home.ledger, reading)) as db:
        db.executescript("PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON;")
        yield db


def _connected(path, reading):
    """A connection to the ledger. SQLite writes a little beside it even to read it: where it cannot, nobody can be writing
    either, and the ledger is read as it stands. On a full disk it is, too, but only to read: a writer is told of the disk."""
    db = sqlite3.connect(path, timeout=10, isolation_level=None)
    try:
        db.execute("SELECT 1 FROM sqlite_master").fetchall()
    except sqlite3.OperationalError as error:
        db.close()
        if _told(_beside(path)) or ("disk" in str(error) and not reading):
            raise
        return sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True, isolation_level=None)
    return db


def _beside(path):
    """Where SQLite writes new lines before they come into the ledger's own file."""
    return path.with_name(f"{path.name}-wal")


def _stamp(path):
    """What tells the ledger as it stands from what it is after another line; None while its last change is so recent that the
    clock of the disk may not tell it from a next one."""
    parts = [status for place in (path, _beside(path)) if (status := _told(place))]
    settled = parts and time.time_ns() - max(part.st_mtime_ns for part in parts) > SETTLED
    return tuple((part.st_ino, part.st_size, part.st_mtime_ns) for part in parts) if settled else None


def _told(path):
    """What the disk tells of a file; None where there is none, or nothing in it."""
    with suppress(FileNotFoundError):
        status = path.stat()
        return status if status.st_size else None


def _refuse_a_lost_ledger(home):
    """A ledger is begun before anything is kept, so that one without its table is not what was written here."""
    kept = any(home.uploads.glob("??/*")) or any(home.published.glob("*.duckdb"))
    if kept and not (home.ledger.exists() and _holds(home, "line")):
        state = "holds nothing" if home.ledger.exists() else "is missing"
        raise StoreError(
            f"{home.ledger} {state} although uploads or versions of the figures are kept beside it. Put the ledger back from your last backup, "
            f"with {home.ledger.name}-wal if there is one; nothing was changed."
        )


def _holds(home, table):
    with opened(home, reading=True) as db:
        return db.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [table]).fetchone() is not None


def line_of(row: tuple[int, str, str, str, str, str]) -> Line:
    """The Line in a row of the table. Raises StoreError where it is none, as in a file that was cut short."""
    try:
        return Line(*row[:4], json.loads(row[4]), row[5])
    except (TypeError, ValueError) as error:
        raise StoreError(
            f"Line {row[0]} of the ledger is damaged. Put ledger.sqlite back from your last backup, then run check."
        ) from error


def _hash(before, *parts):
    return hashlib.sha256(json.dumps([before, *parts], ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()
