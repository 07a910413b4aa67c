"""A withdrawn upload brought back, and shown again: that is publication, and follows its rules."""

from actions import choose
from actions.building import publication
from actions.reading import refuse_erased
from actions.second import refuse_alone
from actions.standing import embargoed, published
from errors import UsageError


def restore(session, upload, reason=None):
    """Restore a withdrawn upload and return the Build now made with it; None when nothing is published yet or it is due later.

    Only this changes: files that were accepted but not yet published stay so. Raises AccessError where a second person must do it.
    """
    session.require("restore")
    with session.writing():
        found = choose.upload(session, upload)
        if found["state"] == "active":
            raise UsageError(f"{found['file']} (upload {found['upload']}) is not withdrawn.")
        refuse_erased(session, found)
        refuse_alone(session, [found])
        if session.ledger.live() and found["order"] not in embargoed(session):
            return publication(session, "restore", [*published(session), found], reason, upload=found["upload"])
        session.ledger.append("restore", session.user.name, upload=found["upload"], reason=reason)
    return None
