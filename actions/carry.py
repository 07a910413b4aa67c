"""A decision carried out: exactly what was looked at, and nothing that was withdrawn or read anew since."""

from actions.building import publication
from actions.standing import published, together
from errors import UsageError


def carry_out(session, proposal, by=None, reason=None):
    """Publish the uploads of a Proposal beside those published already, and return the Build. Whoever calls holds the right to write.

    Raises UsageError when none of them is left.
    """
    ready = still_as_proposed(session, proposal)
    left_out = [one for one in proposal.uploads if one not in {upload["upload"] for upload in ready}]
    if not ready:
        raise UsageError(
            f"Every upload of proposal {proposal.number} was withdrawn or loaded anew since, so nothing of it is left to publish. "
            f"Cancel it: python cli.py cancel {proposal.number}"
        )
    back = [one["upload"] for one in ready if one["state"] == "withdrawn"]
    uploads = together(published(session), ready)
    return publication(
        session, "publish", uploads, reason or proposal.reason, by=by, proposal=proposal.number, restored=back or None, left_out=left_out or None
    )  # fmt: skip


def still_as_proposed(session, proposal):
    """The uploads of a Proposal that are as they were then: read in the same way, and not withdrawn since."""
    known = {one["order"]: one for one in session.ledger.uploads()}
    same = [known[line] for line in proposal.lines if line in known]
    return [one for one in same if one["state"] == "active" or one["moved"].number < proposal.number]
