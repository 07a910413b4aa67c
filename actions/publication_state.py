"""What everyone sees, what is published, what waits for that, and what must not be seen before its hour."""

from collections.abc import Sequence
from dataclasses import replace

from actions.session import Session
from store.ledger import BuildEntry, UploadEntry
from store.proposals import Proposal


def served(session: Session) -> list[UploadEntry]:
    """The uploads of the live build, as they were accepted when it was made; empty before the first."""
    line = session.ledger.live()
    return session.ledger.contents(line) if line else []


def published(session: Session) -> list[UploadEntry]:
    """The uploads that are published: those of the live build, or, while another is pinned, those that follow when it is let go."""
    line = session.ledger.newest()
    if line is None:
        return []
    later = session.ledger.lines()[line.number :]
    gone = {line.detail["upload"] for line in later if line.verb in ("withdraw", "erase")}
    confirmed = {line.detail["upload"]: line.detail["published_by"] for line in later if line.verb == "confirm"}
    return [
        replace(upload, published_by=confirmed.get(upload.upload, upload.published_by))
        for upload in session.ledger.contents(line)
        if upload.upload not in gone
    ]


def withdrawn_from(session: Session, build: BuildEntry) -> list[str]:
    """The uploads of a build that have been withdrawn or erased since, as people know them; empty where all of them stand."""
    gone = {upload.upload for upload in session.ledger.uploads() if upload.state != "active"}
    return [f"{upload.file} (upload {upload.upload})" for upload in session.ledger.contents(build.line) if upload.upload in gone]


def pending(session: Session) -> list[UploadEntry]:
    """The active uploads that are not published yet, in the order of acceptance."""
    known = {upload.order for upload in published(session)}
    return [upload for upload in session.ledger.uploads() if upload.state == "active" and upload.order not in known]


def waiting(session: Session) -> list[Proposal]:
    """The Proposals that are still to be decided, or to come at their hour."""
    return [proposal for proposal in session.ledger.proposals() if proposal.open]


def embargoed(session: Session) -> set[int]:
    """The lines that accepted uploads which must not be seen yet: they come at their hour."""
    return {line for proposal in waiting(session) if proposal.due for line in proposal.lines}


def free(session: Session) -> list[UploadEntry]:
    """The pending uploads that nobody has proposed or scheduled: those are decided by themselves."""
    proposed = {line for proposal in waiting(session) for line in proposal.lines}
    return [upload for upload in pending(session) if upload.order not in proposed]


def together(*groups: Sequence[UploadEntry]) -> list[UploadEntry]:
    """The uploads of every group, each once as the last group has it, in the order of acceptance."""
    return sorted({upload.upload: upload for group in groups for upload in group}.values(), key=lambda upload: upload.order)
