"""A proposal approved: published now, or at its hour."""

from actions import choose, moment
from actions.carry import carry_out
from actions.second import refuse_alone
from errors import UsageError
from store.proposals import PROPOSED


def approve(session, proposal, reason=None):
    """Approve a proposal (by number) and return the Build made of it; None where it is to come at its hour.

    Raises AccessError where a second person is needed and this one is none.
    """
    session.require("approve")
    with session.writing():
        found = choose.proposal(session, proposal)
        if found.state != PROPOSED:
            raise UsageError(f"Proposal {found.number} is {found.state} already. See: history")
        refuse_alone(session, [one for one in session.ledger.uploads() if one["order"] in found.lines], found)
        if found.due and found.due > moment.now():
            session.ledger.append("approve", session.user.name, proposal=found.number, reason=reason)
            return None
        return carry_out(session, found, reason=reason)
