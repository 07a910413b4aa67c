"""What people type, kept in versions: nothing is overwritten, and a deletion is a version of its own.

A record is named by its kind (view, starred, …), its owner and its id within these, and lives in the same file as the ledger.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

import clock
from errors import MovedError
from store.hash_chain import Chain, add_line, opened, rows
from store.home_folder import Home


TABLE = """
CREATE TABLE IF NOT EXISTS record (
    kind TEXT NOT NULL, owner TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL, body TEXT,
    PRIMARY KEY (kind, owner, id, version)
) STRICT;
CREATE TRIGGER IF NOT EXISTS no_record_changes BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'a record only gets versions'); END;
CREATE TRIGGER IF NOT EXISTS no_record_lost BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'a record only gets versions'); END;
"""
ALL = 'SELECT kind, owner, id, version, at, "by", body FROM record WHERE kind = ? AND owner = ? ORDER BY id, version'
NEWEST = (
    'SELECT kind, owner, id, version, at, "by", body FROM record AS one WHERE kind = ? AND owner = ? AND body IS NOT NULL'
    " AND version = (SELECT max(version) FROM record WHERE kind = one.kind AND owner = one.owner AND id = one.id)"
)
Body = Mapping[str, Any] | None
LAST = "SELECT max(version) FROM record WHERE kind = ? AND owner = ? AND id = ?"


@dataclass(frozen=True)
class Record:
    """One version of something that a person typed. `body` is None where this version deletes it."""

    kind: str
    owner: str
    id: str
    version: int
    at: str
    by: str
    body: dict | None


@dataclass(frozen=True)
class Records:
    """The records kept in one home. Each call opens and closes the file, so any thread or process may use it."""

    home: Home

    def save(self, kind: str, owner: str, id: str, body: Body, by: str, after: int | None = None) -> Record:
        """Add a version and return its Record; the first one makes the record, and a body of None deletes it.

        `after` is the version that was looked at, 0 for none yet. Raises MovedError where it has moved on; nothing is saved then.
        """
        return self.save_all(kind, owner, {id: body}, by, None if after is None else {id: after})[0]

    def save_noted(self, kind: str, owner: str, id: str, body: Body, by: str, verb: str, detail: Mapping[str, Any]) -> Record:
        """Add a version and the ledger's line of it, with what it says in `detail`, in one moment: both are there, or neither is."""
        return self.save_all(kind, owner, {id: body}, by, noted=(verb, detail))[0]

    def save_all(
        self,
        kind: str,
        owner: str,
        bodies: Mapping[str, Body],
        by: str,
        after: Mapping[str, int] | None = None,
        noted: tuple[str, Mapping[str, Any]] | None = None,
    ) -> list[Record]:
        """Add a version of each id in `bodies` ({id: body}), all of them or none, and return their Records.

        `after` ({id: version}) names the versions that were looked at. Where one has moved on nothing is saved, and MovedError says which.
        `noted` is the (verb, detail) of the ledger's line of it, which is there with them.
        """
        with self._begun() as db:
            last = {name: _last(db, kind, owner, name) for name in after or {}}
            moved = [name for name, version in (after or {}).items() if last[name] != version]
            if moved:
                db.execute("ROLLBACK")
                raise MovedError(moved[0], last[moved[0]])
            saved = _added(db, kind, owner, bodies, by)
            if noted:
                verb, detail = noted
                add_line(db, verb, by, detail)
            db.execute("COMMIT")
        return [_record(row) for row in saved]

    @contextmanager
    def _begun(self) -> Iterator[Connection]:
        """The file of the home in a transaction of its own, which whoever asks for it ends."""
        self.home.make()
        Chain(self.home).begin()
        with opened(self.home) as db:
            db.executescript(TABLE)
            db.execute("BEGIN IMMEDIATE")
            yield db

    def latest(self, kind: str, owner: str) -> list[Record]:
        """The newest Record of each id that is not deleted, in the order of ids."""
        return [_record(row) for row in rows(self.home, "record", f"{NEWEST} ORDER BY id", kind, owner)]

    def newest(self, kind: str, owner: str, id: str) -> Record | None:
        """The newest Record of one id; None where there is none, or it is deleted."""
        newest = rows(self.home, "record", f"{NEWEST} AND id = ?", kind, owner, id)
        return _record(newest[0]) if newest else None

    def versions(self, kind: str, owner: str) -> list[Record]:
        """Every Record of a kind and owner by id, oldest version first; empty where nothing was ever saved."""
        return [_record(row) for row in self.stored(kind, owner)]

    def stored(self, kind: str, owner: str) -> tuple[tuple, ...]:
        """The same as they are stored, with the body of each as JSON text, for whoever remembers what was made of them."""
        return tuple(rows(self.home, "record", ALL, kind, owner))


def _added(db: Connection, kind: str, owner: str, bodies: Mapping[str, Body], by: str) -> list[tuple]:
    """The rows of a new version of each id, which stand in the transaction that was begun."""
    at = clock.stamp()
    saved = [(kind, owner, name, _last(db, kind, owner, name) + 1, at, by, _written(body)) for name, body in bodies.items()]
    db.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?)", saved)
    return saved


def _last(db: Connection, kind: str, owner: str, id: str) -> int:
    return db.execute(LAST, (kind, owner, id)).fetchone()[0] or 0


def _written(body):
    return None if body is None else json.dumps(body, sort_keys=True, ensure_ascii=False)


def _record(row):
    return Record(*row[:6], None if row[6] is None else json.loads(row[6]))
