"""Where data/publishing.toml asks for a second person: uploads proposed by one, approved or called off by another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from access import LOCAL
from actions import lookup, scheduled_publication
from actions.scheduled_publication import ahead, carry_out
from actions.session import Session
from errors import AccessError, UsageError
from store.ledger import UploadEntry
from store.proposals import PROPOSED, Proposal


if TYPE_CHECKING:
    from actions.new_build import Build


UNKNOWN = (
    "Here a second person must approve what is published (data/publishing.toml), and without sign-in this copy cannot tell one person "
    "from another. So nothing can be published: set up sign-in, or set second_person = false in that file. Withdrawing needs nobody else."
)


def needed(session: Session) -> bool:
    """Whether what is published needs a second person here."""
    return session.catalogue.publishing.second_person


def refuse_alone(session: Session, uploads: Sequence[UploadEntry], proposal: Proposal | None = None) -> None:
    """Raise AccessError where a second person is needed and this one is none to those who loaded these uploads, or proposed them.

    Invented samples come with the program and were loaded by nobody in particular.
    """
    real = [upload for upload in uploads if not upload.invented]
    if not needed(session) or not real:
        return
    refuse_unknown(session)
    own = [upload.file for upload in real if upload.by == session.user.name]
    if own:
        raise AccessError(
            f"{session.user.name} loaded {', '.join(own)}, and here a second person must publish what one has loaded. {_next(proposal)}"
        )
    if proposal:
        _refuse_own(session, proposal)
    elif unknown := [upload.file for upload in real if upload.by == LOCAL]:
        raise AccessError(f"Nobody can tell who loaded {', '.join(unknown)}, and here a second person must publish it. {_next(proposal)}")


def refuse_unknown(session: Session) -> None:
    """Raise AccessError where a second person is needed and nobody can tell who this one is."""
    if needed(session) and session.user.name == LOCAL:
        raise AccessError(UNKNOWN)


def _refuse_own(session, proposal):
    if proposal.by == LOCAL:
        raise AccessError(
            f"Nobody can tell who made proposal {proposal.number}, so nobody can be the second person to it. Cancel it, and propose again."
        )
    if proposal.by == session.user.name:
        raise AccessError(f"{session.user.name} made proposal {proposal.number}, so someone else must approve it. {_next(proposal)}")


def _next(proposal):
    if proposal:
        return f"Ask another steward to do it: python cli.py approve {proposal.number}"
    return "Propose it, and ask another steward to approve: python cli.py propose"


def refuse_in_one_go(session: Session) -> None:
    """Raise AccessError where a second person is needed, before anything is loaded that could not then be published."""
    session.require("publish")
    if needed(session):
        raise AccessError(
            "Here a second person must approve what is published, so nothing is loaded and published in one go. Leave out --publish, "
            "then propose it: python cli.py propose"
        )


def propose(session: Session, uploads: Sequence[str] = (), reason: str | None = None, at: str | None = None) -> Proposal:
    """Propose that these uploads (by id), or all that wait, be published, and return the Proposal.

    A withdrawn upload that is named comes back when it is approved. `at` is an hour to come, such as '2026-12-01 09:00'.
    Raises AccessError where a second person is needed and nobody can tell who this one is.
    """
    session.require("propose")
    refuse_unknown(session)
    due = ahead(at) if at else None
    with session.writing():
        return write_down(session, "propose", lookup.unpublished(session, uploads), reason, due)


def write_down(session: Session, verb: str, uploads: Sequence[UploadEntry], reason: str | None, due: datetime | None) -> Proposal:
    """One line that says exactly which uploads, and when; the Proposal that follows from it."""
    line = session.ledger.append(
        verb, session.user.name, uploads=[upload.upload for upload in uploads], lines=[upload.order for upload in uploads],
        due=due and due.isoformat(), reason=reason,
    )  # fmt: skip
    return lookup.proposal(session, line.number)


def approve(session: Session, proposal: int, reason: str | None = None) -> Build | None:
    """Approve a proposal (by number) and return the Build made of it; None where it is to come at its hour.

    Raises AccessError where a second person is needed and this one is none.
    """
    session.require("approve")
    with session.writing():
        chosen = lookup.proposal(session, proposal)
        if chosen.state != PROPOSED:
            raise UsageError(f"Proposal {chosen.number} is {chosen.state} already. See: history")
        refuse_alone(session, [upload for upload in session.ledger.uploads() if upload.order in chosen.lines], chosen)
        if chosen.due and chosen.due > scheduled_publication.now():
            session.ledger.append("approve", session.user.name, proposal=chosen.number, reason=reason)
            return None
        return carry_out(session, chosen, reason=reason)


def cancel(session: Session, proposal: int, reason: str | None = None) -> Proposal | None:
    """Cancel a proposal (by number) and return it as it was. One's own anyone may cancel who proposes; another's, who approves."""
    session.require("cancel")
    with session.writing():
        chosen = lookup.proposal(session, proposal)
        if chosen.by != session.user.name:
            session.require("approve")
        if not chosen.open:
            raise UsageError(f"Proposal {chosen.number} is {chosen.state} already. See: history")
        session.ledger.append("cancel", session.user.name, proposal=chosen.number, reason=reason)
    return chosen
