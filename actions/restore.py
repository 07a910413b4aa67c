"""A withdrawn upload brought back, and shown again."""

from actions import choose
from actions.building import build, served
from errors import UsageError


def restore(session, upload, reason=None):
    """Restore a withdrawn upload and return the Build now live with it; None when nothing is published yet.

    Only this changes: files that were accepted but not yet published stay so.
    """
    session.require("restore")
    with session.writing():
        found = choose.upload(session, upload)
        if found["state"] == "active":
            raise UsageError(f"{found['file']} (upload {found['upload']}) is not withdrawn.")
        if session.ledger.live():
            return build(session, "restore", [*served(session), found], reason, upload=found["upload"])
        session.ledger.append("restore", session.user.name, upload=found["upload"], reason=reason)
    return None
