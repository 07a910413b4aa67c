"""The live build, opened once per process; when it was lost or damaged, made again from the uploads it was made of. Kept builds beside it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from actions import lookup
from actions.digests import building_digest, rules_digest
from actions.new_build import build
from actions.publication_state import served, withdrawn_from
from actions.scheduled_publication import publish_what_is_due
from actions.session import PROGRAM, Session
from catalogue import Catalogue
from errors import BoardError, StoreError
from publish.audit_in_words import given_away, judge, refusals
from store import builds
from store.disk import reaching
from store.home_folder import Home
from store.ledger import BuildEntry, built
from store.published import Published


PATIENCE = 60
UNNAMED = (
    "The ledger names no version, although one is kept beside it. If publishing was stopped before it was done, publish again. "
    "If the ledger was put back from a backup, put back the newest one instead: python cli.py check says what is not in it."
)
NOTHING = "Nothing has been published yet. Load an extract and publish it: python cli.py load FILE --publish"
ISSUE_AGAIN = "Issue the papers again: python cli.py issue MEETING"

_HELD: ContextVar[dict[Home, Published] | None] = ContextVar("held", default=None)


def why_closed(session: Session, named: BuildEntry) -> tuple[Any, ...]:
    """Why a build, as the ledger names it, is not opened, in words without numbers; empty where it may be."""
    live = session.ledger.live()
    if live is None or built(live).build == named.build:
        return ()
    place = builds.path(session.home, named.build)
    judged = named.rules == rules_digest(session.catalogue)
    return _refusals(place, builds.path(session.home, built(live).build), session.catalogue, judged)


@lru_cache(maxsize=64)
def _refusals(place: Path, live: Path, catalogue: Catalogue, judged: bool) -> tuple[str, ...]:
    """Remembered, as builds are never changed. One that today's rules made was judged when it was made."""
    alone = () if judged else refusals(judge(place, catalogue), catalogue)
    return alone or given_away(live, place, catalogue)


@contextmanager
def one_build() -> Iterator[Any]:
    """Within it the live build of a home is looked up once: what is drawn here is of one build, even while another is made live."""
    token = _HELD.set({})
    try:
        yield
    finally:
        _HELD.reset(token)


def at_build(session: Session, name: str) -> AbstractContextManager[Any]:
    """Within it every figure is of the build of this name, as of papers that were issued on it. Raises as `build_named` does."""
    session.require("show")
    return _kept_to(session, name)


@contextmanager
def _kept_to(session, name):
    token = _HELD.set({session.home: build_named(session, name)})
    try:
        yield
    finally:
        _HELD.reset(token)


def figures_of(session: Session, name: str) -> AbstractContextManager[Any]:
    """The same where a build is named; else `one_build`."""
    session.require("show")
    return at_build(session, name) if name else one_build()


def build_named(session: Session, name: str) -> Published:
    """The Published of a build that has been seen, by its name. Raises UsageError for none of that name, BoardError where it may not be opened.

    One that is held back nobody may see yet, and what was withdrawn counts at once, also where papers were issued with it.
    """
    named = lookup.build(session, name)
    if named.held:
        raise BoardError(f"Version {name} has not been published yet, so there is nothing of it to see.")
    if gone := withdrawn_from(session, named):
        raise BoardError(f"Version {name} shows {', '.join(gone)}, withdrawn since. {ISSUE_AGAIN}")
    opened = kept(session, named)
    if opened is None:
        raise BoardError(
            f"The figures of version {name} cannot be shown any more: its file is gone, or it shows what is hidden now. {ISSUE_AGAIN}"
        )
    return opened


def live(session: Session) -> Published:
    """The Published that everyone reads now. Raises BoardError before the first build."""
    opened = _HELD.get()
    if opened is None:
        return _live(session)
    if session.home not in opened:
        opened[session.home] = _live(session)
    return opened[session.home]


def _live(session):
    publish_what_is_due(session)
    opened = _open(session)
    if opened is None or _by_older_rules(session):
        with session.writing(PATIENCE):
            if _open(session) is None:
                _make_again(session, "the published file was lost or damaged")
            elif _by_older_rules(session):
                _make_again(session, "definitions or the program have changed")
        opened = _open(session)
    return opened


def _by_older_rules(session):
    """Whether the live build was made with other definitions or another program than today's: what is hidden today may show in it."""
    line = session.ledger.live()
    return built(line).digest != _digest_today(session, line.hash, session.catalogue.digest)


@lru_cache(maxsize=8)
def _digest_today(session, last, definitions):
    """Remembered by the line that made the build live and by the definitions: every page asks."""
    return building_digest(session.catalogue, served(session))


def live_if_any(session: Session) -> Published | None:
    """The same, or None before the first build."""
    opened = _HELD.get() or {}
    if session.home in opened:
        return opened[session.home]
    publish_what_is_due(session)
    return live(session) if session.ledger.live() else None


def kept(session: Session, named: BuildEntry) -> Published | None:
    """The Published of a build that is or was live, as the ledger names it; None where its file is gone, damaged or not to be opened."""
    place = builds.path(session.home, named.build)
    with reaching(session.home.published):
        opened = _opened(session.home, named.build, named.sha256, _stamp(place)) if place.exists() else None
    return None if opened and why_closed(session, named) else opened


def _make_again(session, reason):
    """The same uploads, of the same day, pinned where it was.

    Where that cannot be done, nothing is shown: a build made by older rules may hold what is hidden today.
    """
    at, pinned = datetime.fromisoformat(session.ledger.shown()[-1].at), session.ledger.live().detail.get("pinned")
    try:
        build(session, "rebuild", served(session), reason, by=PROGRAM, at=at.replace(tzinfo=None), pinned=pinned)
    except BoardError as error:
        raise StoreError(f"The figures are taken off: {reason}, and they could not be made again. {error}") from error


def _open(session):
    line = session.ledger.live()
    if line is None:
        raise StoreError(UNNAMED) if builds.unnamed(session.home, []) else BoardError(NOTHING)
    return kept(session, built(line))


@lru_cache(maxsize=8)
def _opened(home, name, sha, stamp):
    """The hash is worked out again only when the file's stamp has changed: the size of a build makes that dear."""
    return Published(builds.path(home, name)) if builds.intact(home, name, sha) else None


def _stamp(place):
    status = place.stat()
    return status.st_ino, status.st_size, status.st_mtime_ns
