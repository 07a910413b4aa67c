"""The verbs that decide what everyone sees. Each returns (its answer, the exit code)."""

from argparse import Namespace
from pathlib import Path
from typing import Any

import actions
from actions import Session, json_answers
from commands.backup_verbs import restore_backup
from commands.output import due, published, tell
from errors import UsageError


def publish(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Make uploads part of the version that everyone sees; with --at, at an hour to come; with --due, only what is due."""
    if arguments.due and (arguments.at or arguments.uploads):
        raise UsageError("--due publishes what is scheduled already, so it stands alone. Leave it out, or the rest.")
    if arguments.at:
        return _proposed(arguments, actions.schedule(session, arguments.at, arguments.uploads, arguments.reason))
    if arguments.due:
        builds = actions.publish_due(session)
        tell(arguments, "\n".join(map(published, builds)) or "Nothing is due.")
        return {"builds": [json_answers.build_shape(build) for build in builds]}, 0
    made = actions.publish(session, arguments.reason, arguments.uploads)
    tell(arguments, published(made))
    return json_answers.build_shape(made), 0


def propose(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Propose that uploads be published, for someone else to approve."""
    return _proposed(arguments, actions.propose(session, arguments.uploads, arguments.reason, arguments.at))


def approve(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Approve a proposal: it is published, now or at its hour."""
    made = actions.approve(session, arguments.proposal, arguments.reason)
    tell(arguments, published(made) if made else "Approved. It is published at its hour, and nobody sees it before.")
    return json_answers.build_shape(made), 0


def cancel(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Call off a proposal, or what is scheduled."""
    was = actions.cancel(session, arguments.proposal, arguments.reason)
    tell(arguments, f"Proposal {was.number} is cancelled. Its uploads are kept, and wait.")
    return json_answers.proposal_shape(was), 0


def pin(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Keep everyone on one version, say for a meeting, whatever else is published."""
    made = actions.pin(session, arguments.build, arguments.reason)
    remade = "" if made.new is False else f" It was made again from its uploads, as version {made.build}."
    tell(arguments, f"Pinned. Everyone sees version {arguments.build} until it is let go: python cli.py unpin.{remade}")
    return json_answers.build_shape(made), 0


def unpin(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Let the pinned version go: everyone sees all that is published."""
    made = actions.unpin(session, arguments.reason)
    tell(arguments, f"Let go. Everyone now sees version {made.build}.")
    return json_answers.build_shape(made), 0


def erase(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Destroy an upload for good: its bytes, its figures, and every version made of it. Its line in the history stays."""
    lost = actions.erasure(session, arguments.upload) if arguments.dry_run else actions.erase(session, arguments.upload, arguments.reason)
    done = "Would be destroyed" if arguments.dry_run else "Destroyed"
    tell(arguments, f"{done}: {lost.upload.file} (SHA-256 {lost.upload.sha256}), {lost.rows:,} figures, and {len(lost.builds)} versions.")
    if lost.indicators:
        tell(arguments, f"Its figures leave {len(lost.indicators)} indicators: {', '.join(lost.indicators)}.")
    tell(arguments, "Backups made before today, and what a restored backup moved aside, still hold it. Destroy or replace those too.")
    return json_answers.erasure_shape(lost), 0


def confirm(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Say who has published the figures of an upload already, where small numbers in it were asked about."""
    known = actions.confirm(session, arguments.upload, arguments.published_by, arguments.reason)
    tell(arguments, f"Kept: {known.file} is published by {known.published_by}. Publish to show its small numbers: python cli.py publish")
    return {"upload": known.upload, "published_by": known.published_by}, 0


def withdraw(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Take an upload back."""
    made = actions.withdraw(session, arguments.upload, arguments.reason)
    tell(arguments, f"Withdrawn. Everyone now sees version {made.build}." if made else "Withdrawn. It had not been published.")
    return json_answers.build_shape(made), 0


def restore(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Bring a withdrawn upload back; or, by the file of a backup, everything that it holds."""
    if Path(arguments.upload).is_file():
        return restore_backup(session, arguments)
    made = actions.restore(session, arguments.upload, arguments.reason)
    seen = made and ("It is seen once the pinned version is let go." if made.held else f"Everyone now sees version {made.build}.")
    tell(arguments, f"Restored. {seen or 'Nobody sees it before it is published.'}")
    return json_answers.build_shape(made), 0


def _proposed(arguments, proposal):
    """A proposal, or a decision for an hour to come."""
    what = f"{', '.join(proposal.uploads)} as proposal {proposal.number}"
    if proposal.state == "scheduled":
        tell(arguments, f"Scheduled: {what}{due(proposal)}. Nobody sees it before. To call it off: python cli.py cancel {proposal.number}")
    else:
        tell(arguments, f"Proposed: {what}{due(proposal)}. Another steward approves it: python cli.py approve {proposal.number}")
    return json_answers.proposal_shape(proposal), 0
