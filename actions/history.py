"""Every upload, every build and every proposal: who, when, why, and what is shown now; and bugs of ours, written down."""

from dataclasses import dataclass, replace

from actions.publication_state import pending
from actions.scheduled_publication import publish_what_is_due
from actions.session import Session
from store import log
from store.hash_chain import Line
from store.home_folder import home
from store.ledger import BuildEntry, UploadEntry
from store.proposals import Proposal


@dataclass(frozen=True)
class History:
    """Uploads, builds and Proposals as the ledger tells them, newest first. `pending` are the ids of active uploads not yet published.

    Each upload also has `first`, the name of the first build that held it, or None. `pin` is the line that pinned what everyone
    sees, or None.
    """

    uploads: tuple[UploadEntry, ...]
    builds: tuple[BuildEntry, ...]
    pending: tuple[str, ...]
    proposals: tuple[Proposal, ...] = ()
    pin: Line | None = None


def history(session: Session) -> History:
    """The History of this home; empty before anything was loaded."""
    session.require("history")
    publish_what_is_due(session)
    builds = session.ledger.builds()
    first = {line: build.build for build in reversed(builds) for line in build.lines or ()}
    uploads = tuple(replace(upload, first=first.get(upload.order)) for upload in reversed(session.ledger.uploads()))
    proposals = tuple(reversed(session.ledger.proposals()))
    return History(uploads, tuple(reversed(builds)), tuple(upload.upload for upload in pending(session)), proposals, _pin(session))


def _pin(session):
    live = session.ledger.live()
    pins = (line for line in reversed(session.ledger.lines()) if line.verb == "pin")
    return next(pins) if live and "pinned" in live.detail else None


def note_bug(session: Session, error: BaseException) -> str:
    """Write down where `error` arose, in the session's home or the usual one, and return the reference to give to a person."""
    return log.note_bug(session.home if session else home(), error)
