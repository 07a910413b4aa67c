"""One build kept before everyone, say for a meeting, whatever else is published; and let go again."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from actions import lookup, publication_state
from actions.digests import building_digest
from actions.live_build import why_closed
from actions.new_build import build, made_already, prune
from actions.session import Session
from errors import DisclosureError, UsageError
from store import builds
from store.ledger import built


if TYPE_CHECKING:
    from actions.new_build import Build


def pin(session: Session, wanted: str, reason: str | None = None) -> Build | None:
    """Make a build (by name) the one that everyone sees until it is let go, and return its Build.

    A build whose file is gone, or that was made with other definitions or another version of the program, is made again from
    its uploads: what is too small to show today is hidden in it too. Raises UsageError where one of these is withdrawn,
    and DisclosureError where the build shows what is hidden now.
    """
    session.require("pin")
    with session.writing():
        entry = lookup.build(session, wanted)
        if entry.pinned:
            raise UsageError(f"Version {entry.build} is pinned already. Let it go with: python cli.py unpin")
        line, uploads = entry.line, session.ledger.contents(entry.line)
        _refuse_withdrawn(session, entry)
        _refuse_closed(session, entry)
        if entry.live or _as_today(session, entry, uploads):
            session.ledger.append("pin", session.user.name, build=line.detail["build"], pinned=entry.build, reason=reason)
            prune(session)
            return made_already(line)
        return build(session, "pin", uploads, reason, at=datetime.fromisoformat(entry.at).replace(tzinfo=None), pinned=entry.build)


def unpin(session: Session, reason: str | None = None) -> Build:
    """Let the pinned build go: everyone sees all that is published again. Returns the Build."""
    session.require("pin")
    with session.writing():
        live, newest = session.ledger.live(), session.ledger.newest()
        if live is None or "pinned" not in live.detail:
            raise UsageError("No version is pinned, so there is none to let go.")
        uploads = publication_state.published(session)
        if newest and uploads == session.ledger.contents(newest) and _there(session, built(newest)):
            session.ledger.append("unpin", session.user.name, build=newest.detail["build"], reason=reason)
            prune(session)
            return made_already(newest)
        return build(session, "unpin", uploads, reason)


def pinned(session: Session) -> bool:
    """Whether what everyone sees is a build that was pinned."""
    session.require("show")
    live = session.ledger.live()
    return live is not None and "pinned" in live.detail


def _as_today(session, named, uploads):
    return named.digest == building_digest(session.catalogue, uploads) and _there(session, named)


def _there(session, named):
    return builds.intact(session.home, named.build, named.sha256)


def _refuse_closed(session, named):
    """Only where its own file would be shown: one that is made again hides what today's rules hide."""
    closed = why_closed(session, named) if _there(session, named) else ()
    if closed:
        raise DisclosureError(closed)


def _refuse_withdrawn(session, named):
    if gone := publication_state.withdrawn_from(session, named):
        raise UsageError(f"Version {named.build} shows {', '.join(gone)}, withdrawn since. Restore it first, or pin a version without it.")
