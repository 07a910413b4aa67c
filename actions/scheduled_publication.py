"""Publication at an hour to come: the hour as people write it, and what is due, published by the first who opens a page or runs a command after it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

import clock
from actions.new_build import publication
from actions.publication_state import published, together
from actions.session import PROGRAM, Session
from errors import BoardError, BusyError, UsageError
from store import log
from store.hash_chain import LAST, line_of
from store.ledger import UploadEntry
from store.proposals import SCHEDULED, Proposal


if TYPE_CHECKING:
    from actions.new_build import Build


def ahead(text: str) -> datetime:
    """The aware datetime (UTC) that `text` names: '2026-12-01 09:00' is the time of this machine, unless it names another zone.

    Raises UsageError for what is no date and time, or is past.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        moment = None
    if moment is None or ":" not in text:
        raise UsageError(f"'{text}' is no date and time. Write it as 2026-12-01 09:00, in the time of this machine ({zone()}).")
    if moment.astimezone(UTC) <= now():
        raise UsageError(f"{local(moment)} is past. Name a time to come, or leave it out to publish now.")
    return moment.astimezone(UTC)


def now() -> datetime:
    """The aware datetime in UTC."""
    return clock.now()


def local(moment: datetime | str, pattern: str = "%Y-%m-%d %H:%M %Z") -> str:
    """2026-12-01 09:00 GMT, in the time of this machine. `moment` is a datetime or text in ISO form."""
    return clock.local(moment).strftime(pattern)


def zone() -> str:
    """What the time of this machine is called now."""
    return clock.zone()


def carry_out(session: Session, proposal: Proposal, by: str | None = None, reason: str | None = None) -> Build | None:
    """Publish the uploads of a Proposal beside those published already, and return the Build. Whoever calls holds the right to write.

    Raises UsageError when none of them is left.
    """
    ready = still_as_proposed(session, proposal)
    left_out = [name for name in proposal.uploads if name not in {upload.upload for upload in ready}]
    if not ready:
        raise UsageError(
            f"Every upload of proposal {proposal.number} was withdrawn or loaded anew since, so nothing of it is left to publish. "
            f"Cancel it: python cli.py cancel {proposal.number}"
        )
    back = [upload.upload for upload in ready if upload.state == "withdrawn"]
    uploads = together(published(session), ready)
    return publication(
        session, "publish", uploads, reason or proposal.reason, by=by, proposal=proposal.number, restored=back or None, left_out=left_out or None
    )  # fmt: skip


def still_as_proposed(session: Session, proposal: Proposal) -> list[UploadEntry]:
    """The uploads of a Proposal that are as they were then: read in the same way, and not withdrawn since."""
    known = {upload.order: upload for upload in session.ledger.uploads()}
    same = [known[line] for line in proposal.lines if line in known]
    return [upload for upload in same if upload.state == "active" or upload.moved.number < proposal.number]


def publish_due(session: Session) -> tuple[Build, ...] | None:
    """Publish what is due and return the Builds made, oldest decision first; empty when nothing is."""
    session.require("publish")
    if not due(session):
        return ()
    with session.writing():
        return tuple(filter(None, (_carry_out(session, proposal) for proposal in due(session))))


def publish_what_is_due(session: Session) -> None:
    """The same for anyone who looks, without waiting: while someone else is writing, all stays as it is.

    So it does when it cannot be published, which is tried again in the next minute.
    """
    due_now = due(session)
    if due_now:
        with suppress(BusyError):
            _attempt(session, tuple(proposal.number for proposal in due_now), now().replace(second=0, microsecond=0))


def due(session: Session) -> tuple[Proposal, ...]:
    """The scheduled Proposals whose hour has come, in the order of their hours."""
    last = next(iter(session.ledger.read(LAST)), None)
    scheduled = _scheduled(session.ledger, line_of(last).hash) if last else ()
    return tuple(proposal for proposal in scheduled if proposal.due <= now())


@lru_cache(maxsize=8)
def _scheduled(ledger, last):
    """Remembered by the last line, as lines are only ever added: every page asks."""
    return tuple(sorted((proposal for proposal in ledger.proposals() if proposal.state == SCHEDULED), key=lambda proposal: proposal.due))


@lru_cache(maxsize=32)
def _attempt(session, numbers, minute):
    try:
        with replace(session, wait=0, told=None).writing():
            for proposal in due(session):
                _carry_out(session, proposal)
    except BusyError:
        raise
    except BoardError:
        return
    except Exception as error:
        log.note_bug(session.home, error)


def _carry_out(session, proposal):
    """The Build of a Proposal; None where nothing of it is left, which is written down so that it is over."""
    if still_as_proposed(session, proposal):
        return carry_out(session, proposal, by=PROGRAM)
    session.ledger.append("publish", PROGRAM, proposal=proposal.number, left_out=list(proposal.uploads), reason=proposal.reason)
    return None
