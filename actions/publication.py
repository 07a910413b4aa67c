"""The verbs that change what everyone sees: publish, withdraw, restore, and confirm, which says that figures are public already."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from actions import lookup, publication_state
from actions.digests import building_digest
from actions.new_build import build, made_already, prune, publication
from actions.publication_state import embargoed, published, served
from actions.scheduled_publication import ahead, publish_what_is_due
from actions.session import Session
from actions.two_person_rule import refuse_alone, write_down
from actions.upload_facts import refuse_erased
from errors import BoardError, UsageError
from store import builds
from store.ledger import UploadEntry, built
from store.proposals import Proposal


if TYPE_CHECKING:
    from actions.new_build import Build


NOTHING = "There is nothing to publish yet. Load an extract first: python cli.py load FILE --publish"
DECIDED = "What was loaded is proposed or scheduled, and nothing else waits. Approve it, or cancel it: python cli.py history"
WHY = "Say why you are sure, with --reason: where it can be seen that they are published, for instance."


def publish(session: Session, reason: str | None = None, uploads: Sequence[str] = ()) -> Build | None:
    """Make a build of what is published and of these uploads (by id) live, and return it. None named are all that nobody has proposed or scheduled.

    A withdrawn upload that is named comes back. When the build would be the same again, that stays and is returned. Raises AccessError where a second person must do it.
    """
    session.require("publish")
    publish_what_is_due(session)
    with session.writing():
        chosen = lookup.unpublished(session, uploads) if uploads else publication_state.free(session)
        line, back = session.ledger.newest(), [upload.upload for upload in chosen if upload.state == "withdrawn"]
        refuse_alone(session, chosen)
        wanted = publication_state.together(publication_state.published(session), chosen)
        if line is None and not wanted:
            raise BoardError(DECIDED if publication_state.waiting(session) else NOTHING)
        latest = built(line) if line else None
        if (
            latest
            and latest.digest == building_digest(session.catalogue, wanted)
            and builds.intact(session.home, latest.build, latest.sha256)
        ):
            prune(session)
            return made_already(line, held=built(session.ledger.live()).build != latest.build)
        return publication(session, "publish", wanted, reason, restored=back or None)


def schedule(session: Session, at: str, uploads: Sequence[str] = (), reason: str | None = None) -> Proposal:
    """Have these uploads (by id), or all that wait, published at an hour to come, and return the Proposal.

    `at` is text such as '2026-12-01 09:00'. Until then nobody sees them, whatever else is published.
    """
    session.require("publish")
    due = ahead(at)
    with session.writing():
        chosen = lookup.unpublished(session, uploads)
        refuse_alone(session, chosen)
        return write_down(session, "schedule", chosen, reason, due)


def withdraw(session: Session, upload: str, reason: str | None = None) -> Build | None:
    """Withdraw an upload and return the Build now live without it; None when it was not shown.

    Only this changes: files that were accepted but not yet published stay so, and what is pinned stays pinned, without it.
    """
    session.require("withdraw")
    with session.writing():
        entry = lookup.upload(session, upload)
        if entry.state == "withdrawn":
            raise UsageError(f"{entry.file} (upload {entry.upload}) is withdrawn already. Bring it back with: restore")
        refuse_erased(session, entry)
        shown = served(session)
        rest = [upload for upload in shown if upload.upload != entry.upload]
        if len(rest) < len(shown):
            pinned = session.ledger.live().detail.get("pinned")
            return build(session, "withdraw", rest, reason, upload=entry.upload, pinned=pinned)
        session.ledger.append("withdraw", session.user.name, upload=entry.upload, reason=reason)
    return None


def restore(session: Session, upload: str, reason: str | None = None) -> Build | None:
    """Restore a withdrawn upload and return the Build now made with it; None when nothing is published yet or it is due later.

    Only this changes: files that were accepted but not yet published stay so. Raises AccessError where a second person must do it.
    """
    session.require("restore")
    with session.writing():
        entry = lookup.upload(session, upload)
        if entry.state == "active":
            raise UsageError(f"{entry.file} (upload {entry.upload}) is not withdrawn.")
        refuse_erased(session, entry)
        refuse_alone(session, [entry])
        if session.ledger.live() and entry.order not in embargoed(session):
            return publication(session, "restore", [*published(session), entry], reason, upload=entry.upload)
        session.ledger.append("restore", session.user.name, upload=entry.upload, reason=reason)
    return None


def confirm(session: Session, upload: str, published_by: str, reason: str) -> UploadEntry:
    """Keep in the ledger who has published the figures of an upload, so that the next build passes them through; the upload comes back.

    Raises UsageError where nothing was asked about it, and without a reason.
    """
    session.require("confirm")
    refuse_without_reason(reason)
    with session.writing():
        entry = lookup.upload(session, upload)
        if not entry.small:
            raise UsageError(f"Nothing was asked about {entry.file} (upload {entry.upload}): its figures are shown or hidden as they are.")
        session.ledger.append("confirm", session.user.name, upload=entry.upload, published_by=published_by, reason=reason)
    return lookup.upload(session, upload)


def refuse_without_reason(reason: str) -> None:
    """Raise UsageError without a reason."""
    if not (reason or "").strip():
        raise UsageError(WHY)
