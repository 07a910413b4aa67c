"""The verbs that decide what everyone sees. Each returns (its answer, the exit code)."""

from argparse import Namespace
from typing import Any

import actions
from actions import Session, answers
from commands.output import due, published, tell
from errors import UsageError


def publish(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Make uploads part of the build that everyone sees; with --at, at an hour to come; with --due, only what is due."""
    if asked.due and (asked.at or asked.uploads):
        raise UsageError("--due publishes what is scheduled already, so it stands alone. Leave it out, or the rest.")
    if asked.at:
        return _proposed(asked, actions.schedule(session, asked.at, asked.uploads, asked.reason))
    if asked.due:
        builds = actions.publish_due(session)
        tell(asked, "\n".join(map(published, builds)) or "Nothing is due.")
        return {"builds": [answers.build_shape(build) for build in builds]}, 0
    made = actions.publish(session, asked.reason, asked.uploads)
    tell(asked, published(made))
    return answers.build_shape(made), 0


def propose(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Propose that uploads be published, for someone else to approve."""
    return _proposed(asked, actions.propose(session, asked.uploads, asked.reason, asked.at))


def approve(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Approve a proposal: it is published, now or at its hour."""
    made = actions.approve(session, asked.proposal, asked.reason)
    tell(asked, published(made) if made else "Approved. It is published at its hour, and nobody sees it before.")
    return answers.build_shape(made), 0


def cancel(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Call off a proposal, or what is scheduled."""
    was = actions.cancel(session, asked.proposal, asked.reason)
    tell(asked, f"Proposal {was.number} is cancelled. Its uploads are kept, and wait.")
    return answers.proposal_shape(was), 0


def pin(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Keep everyone on one build, say for a meeting, whatever else is published."""
    made = actions.pin(session, asked.build, asked.reason)
    again = "" if made.new is False else f" It was made again from its uploads, as build {made.build}."
    tell(asked, f"Pinned. Everyone sees build {asked.build} until it is let go: python cli.py unpin.{again}")
    return answers.build_shape(made), 0


def unpin(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Let the pinned build go: everyone sees all that is published."""
    made = actions.unpin(session, asked.reason)
    tell(asked, f"Let go. The live build is now {made.build}.")
    return answers.build_shape(made), 0


def erase(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Destroy an upload for good: its bytes, its figures, and every build made of it. Its line in the history stays."""
    lost = actions.erasure(session, asked.upload) if asked.dry_run else actions.erase(session, asked.upload, asked.reason)
    done = "Would be destroyed" if asked.dry_run else "Destroyed"
    tell(asked, f"{done}: {lost.upload.file} (SHA-256 {lost.upload.sha256}), {lost.rows:,} figures, and {len(lost.builds)} builds.")
    if lost.indicators:
        tell(asked, f"Its figures leave {len(lost.indicators)} indicators: {', '.join(lost.indicators)}.")
    tell(asked, "Backups made before today still hold it. Destroy or replace those too.")
    return answers.erasure_shape(lost), 0


def confirm(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Say who has published the figures of an upload already, where small numbers in it were asked about."""
    known = actions.confirm(session, asked.upload, asked.published_by, asked.reason)
    tell(asked, f"Kept: {known.file} is published by {known.published_by}. Publish to show its small numbers: python cli.py publish")
    return {"upload": known.upload, "published_by": known.published_by}, 0


def withdraw(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Take an upload back."""
    made = actions.withdraw(session, asked.upload, asked.reason)
    tell(asked, f"Withdrawn. The live build is now {made.build}." if made else "Withdrawn. It had not been published.")
    return answers.build_shape(made), 0


def restore(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Bring a withdrawn upload back."""
    made = actions.restore(session, asked.upload, asked.reason)
    seen = made and ("It is seen once the pinned build is let go." if made.held else f"The live build is now {made.build}.")
    tell(asked, f"Restored. {seen or 'Nobody sees it before it is published.'}")
    return answers.build_shape(made), 0


def _proposed(asked, proposal):
    """A proposal, or a decision for an hour to come."""
    what = f"{', '.join(proposal.uploads)} as proposal {proposal.number}"
    if proposal.state == "scheduled":
        tell(asked, f"Scheduled: {what}{due(proposal)}. Nobody sees it before. To call it off: python cli.py cancel {proposal.number}")
    else:
        tell(asked, f"Proposed: {what}{due(proposal)}. Another steward approves it: python cli.py approve {proposal.number}")
    return answers.proposal_shape(proposal), 0
