"""Every upload and every build: who, when, and what is shown now."""

from dataclasses import dataclass

from actions.building import pending


@dataclass(frozen=True)
class History:
    """Uploads and builds as the ledger tells them, newest first. `pending` are the ids of active uploads not yet published."""

    uploads: tuple[dict, ...]
    builds: tuple[dict, ...]
    pending: tuple[str, ...]


def history(session):
    """The History of this home; empty before anything was loaded."""
    session.require("history")
    uploads, builds = reversed(session.ledger.uploads()), reversed(session.ledger.builds())
    return History(tuple(uploads), tuple(builds), tuple(one["upload"] for one in pending(session)))
