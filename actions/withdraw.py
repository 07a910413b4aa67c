"""One upload taken back: kept for ever, shown no more. It must always be quick, so nobody else is asked."""

from actions import choose
from actions.building import build
from actions.reading import refuse_erased
from actions.standing import served
from errors import UsageError


def withdraw(session, upload, reason=None):
    """Withdraw an upload and return the Build now live without it; None when it was not shown.

    Only this changes: files that were accepted but not yet published stay so, and what is pinned stays pinned, without it.
    """
    session.require("withdraw")
    with session.writing():
        found = choose.upload(session, upload)
        if found["state"] == "withdrawn":
            raise UsageError(f"{found['file']} (upload {found['upload']}) is withdrawn already. Bring it back with: restore")
        refuse_erased(session, found)
        shown = served(session)
        rest = [one for one in shown if one["upload"] != found["upload"]]
        if len(rest) < len(shown):
            pinned = session.ledger.live().detail.get("pinned")
            return build(session, "withdraw", rest, reason, upload=found["upload"], pinned=pinned)
        session.ledger.append("withdraw", session.user.name, upload=found["upload"], reason=reason)
    return None
