"""Uploads put before someone else, who decides."""

from actions import choose
from actions.moment import ahead
from actions.second import refuse_unknown


def propose(session, uploads=(), reason=None, at=None):
    """Propose that these uploads (by id), or all that wait, be published, and return the Proposal.

    A withdrawn upload that is named comes back when it is approved. `at` is an hour to come, such as '2026-12-01 09:00'.
    Raises AccessError where a second person is needed and nobody can tell who this one is.
    """
    session.require("propose")
    refuse_unknown(session)
    due = at and ahead(at)
    with session.writing():
        return write_down(session, "propose", choose.unpublished(session, uploads), reason, due)


def write_down(session, verb, uploads, reason, due):
    """One line that says exactly which uploads, and when; the Proposal that follows from it."""
    line = session.ledger.append(
        verb, session.user.name, uploads=[one["upload"] for one in uploads], lines=[one["order"] for one in uploads],
        due=due and due.isoformat(), reason=reason,
    )  # fmt: skip
    return choose.proposal(session, line.number)
