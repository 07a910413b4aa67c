"""A proposal or a scheduled publication called off."""

from actions import choose
from errors import UsageError


def cancel(session, proposal, reason=None):
    """Cancel a proposal (by number) and return it as it was. One's own anyone may cancel who proposes; another's, who approves."""
    session.require("cancel")
    with session.writing():
        found = choose.proposal(session, proposal)
        if found.by != session.user.name:
            session.require("approve")
        if not found.open:
            raise UsageError(f"Proposal {found.number} is {found.state} already. See: history")
        session.ledger.append("cancel", session.user.name, proposal=found.number, reason=reason)
    return found
