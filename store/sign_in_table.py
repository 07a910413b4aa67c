"""Who is signed in: attempts that are under way, people, and sign-ins with their end. Of what a browser holds only a hash is kept."""

import hashlib
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

import clock
from store.disk import FILE, make_private, reaching
from store.home_folder import Home


TABLES = """
CREATE TABLE IF NOT EXISTS person (
    issuer TEXT NOT NULL, subject TEXT NOT NULL, name TEXT NOT NULL UNIQUE, given TEXT, PRIMARY KEY (issuer, subject)
) STRICT;
CREATE TABLE IF NOT EXISTS sign_in (
    key TEXT PRIMARY KEY, issuer TEXT NOT NULL, subject TEXT NOT NULL, provider_session TEXT, role TEXT,
    began TEXT NOT NULL, seen TEXT NOT NULL, ends TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS attempt (
    key TEXT PRIMARY KEY, state TEXT NOT NULL, nonce TEXT NOT NULL, verifier TEXT NOT NULL, address TEXT NOT NULL, began TEXT NOT NULL
) STRICT;
"""
HOLDER = """
SELECT person.name, coalesce(person.given, sign_in.role), sign_in.seen, sign_in.ends
FROM sign_in JOIN person USING (issuer, subject) WHERE key = ?
"""
# The role is that of the newest sign-in: beside the one max() SQLite gives the other columns of its row.
PEOPLE = """
SELECT name, role, given, max(began), count(*) FILTER (WHERE ends > :now AND seen > :idle)
FROM person LEFT JOIN sign_in USING (issuer, subject) GROUP BY issuer, subject ORDER BY name
"""
# How long somebody may take at the provider; and after how many seconds it is written down again that somebody is still active.
ATTEMPT = timedelta(minutes=10)
SEEN_AGAIN = timedelta(seconds=60)


@dataclass(frozen=True)
class Attempt:
    """A sign-in that is under way: what the provider must give back, and the address that was asked for."""

    state: str
    nonce: str
    verifier: str
    address: str


@dataclass(frozen=True)
class SignedIn:
    """Somebody who is signed in: name, and role (None for whoever has none here)."""

    name: str
    role: str | None


@dataclass(frozen=True)
class Person:
    """Somebody who has signed in before: the role that the provider gave last, the one that was given here instead, if any, when they came
    last (ISO), and how many of their sign-ins are open.
    """

    name: str
    provided: str | None
    given: str | None
    came: str | None
    open: int

    @property
    def role(self) -> str | None:
        """The role they act in; None for whoever has none here."""
        return self.given or self.provided


@dataclass(frozen=True)
class SignInTable:
    """The sign-ins of one home. Each call opens and closes its file, so any thread or process may use it."""

    home: Home

    def begin(self, address: str) -> tuple[str, Attempt]:
        """A new Attempt, and the secret that the browser keeps until it comes back."""
        token = secrets.token_urlsafe(32)
        attempt = Attempt(secrets.token_urlsafe(32), secrets.token_urlsafe(32), secrets.token_urlsafe(48), address)
        with self._opened() as db:
            db.execute("DELETE FROM attempt WHERE began < ?", [_text(clock.now() - ATTEMPT)])
            values = (_key(token), attempt.state, attempt.nonce, attempt.verifier, attempt.address, _text(clock.now()))
            db.execute("INSERT INTO attempt VALUES (?, ?, ?, ?, ?, ?)", values)
        return token, attempt

    def take(self, token: str) -> Attempt | None:
        """The Attempt of this browser, which is over with that; None where there is none, or it took too long."""
        with self._opened() as db:
            taken = "DELETE FROM attempt WHERE key = ? AND began >= ? RETURNING state, nonce, verifier, address"
            row = db.execute(taken, [_key(token), _text(clock.now() - ATTEMPT)]).fetchone()
        return Attempt(*row) if row else None

    def open(self, issuer: str, subject: str, name: str, role: str | None, provider_session: str | None, lasts: timedelta) -> str:
        """Sign somebody in and return the secret that their browser keeps."""
        token, now = secrets.token_urlsafe(32), clock.now()
        with self._opened() as db:
            db.execute("DELETE FROM sign_in WHERE ends < ?", [_text(now - timedelta(days=30))])
            self._know(db, issuer, subject, name)
            values = (_key(token), issuer, subject, provider_session, role, _text(now), _text(now), _text(now + lasts))
            db.execute("INSERT INTO sign_in VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
        return token

    def find(self, token: str, idle: timedelta, active: bool = False) -> SignedIn | None:
        """Who holds this secret; None where that is over, or nothing was done for longer than `idle`. `active` says that they do something now."""
        if not self.home.sign_ins.exists():
            return None
        now, key = clock.now(), _key(token)
        with self._opened() as db:
            row = db.execute(HOLDER, [key]).fetchone()
            if not row or row[3] <= _text(now) or row[2] <= _text(now - idle):
                return None
            if active and row[2] <= _text(now - SEEN_AGAIN):
                db.execute("UPDATE sign_in SET seen = ? WHERE key = ?", [_text(now), key])
        return SignedIn(row[0], row[1])

    def end(self, token: str, everywhere: bool = False) -> None:
        """End the sign-in of this secret, or every one of whoever holds it."""
        with self._opened() as db:
            whose = db.execute("SELECT issuer, subject FROM sign_in WHERE key = ?", [_key(token)]).fetchone()
            if everywhere and whose:
                self._end(db, "issuer = ? AND subject = ?", *whose)
            self._end(db, "key = ?", _key(token))

    def end_all(self, issuer: str, subject: str | None = None, provider_session: str | None = None) -> int:
        """End what a provider names: one of its sessions, or else all sign-ins of one subject; return how many were open."""
        which = ("provider_session", provider_session) if provider_session else ("subject", subject)
        with self._opened() as db:
            return self._end(db, f"issuer = ? AND {which[0]} = ?", issuer, which[1])

    def people(self, idle: timedelta) -> list[Person]:
        """Every Person who has ever signed in, by name."""
        now = clock.now()
        with self._opened() as db:
            return [Person(*row) for row in db.execute(PEOPLE, {"now": _text(now), "idle": _text(now - idle)})]

    def give(self, name: str, role: str | None) -> None:
        """Give somebody a role here, whatever the provider says; None leaves it to the provider again. It holds at once."""
        with self._opened() as db:
            db.execute("UPDATE person SET given = ? WHERE name = ?", [role, name])

    def end_of(self, name: str) -> int:
        """End every sign-in of somebody, and return how many were open."""
        with self._opened() as db:
            return self._end(db, "(issuer, subject) IN (SELECT issuer, subject FROM person WHERE name = ?)", name)

    def _end(self, db: sqlite3.Connection, which: str, *values: str | None) -> int:
        now = _text(clock.now())
        return db.execute(f"UPDATE sign_in SET ends = ? WHERE ends > ? AND {which}", [now, now, *values]).rowcount

    def _know(self, db: sqlite3.Connection, issuer: str, subject: str, name: str) -> None:
        """Keep somebody under the name of their first sign-in: who did what is told by it, so it is no other's and does not change."""
        taken = db.execute("SELECT 1 FROM person WHERE name = ? AND NOT (issuer = ? AND subject = ?)", [name, issuer, subject]).fetchone()
        own = f"{name} ({_key(issuer + subject)[:6]})" if taken else name
        db.execute("INSERT INTO person VALUES (?, ?, ?, NULL) ON CONFLICT DO NOTHING", [issuer, subject, own])

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """The file in one transaction."""
        path = self.home.sign_ins
        with reaching(path):
            if not path.exists():
                make_private(self.home.folder)
                path.touch(FILE)
            with closing(sqlite3.connect(path, timeout=10)) as db:
                if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'attempt'").fetchone():
                    db.executescript(f"PRAGMA journal_mode = WAL; {TABLES}")
                with db:
                    yield db


def _key(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
