"""A steward says that figures in the layout of a published statistic are published already, and by whom."""

from actions import choose
from errors import UsageError


WHY = "Say why you are sure, with --reason: where it can be seen that they are published, for instance."


def confirm(session, upload, published_by, reason):
    """Keep in the ledger who has published the figures of an upload, so that the next build passes them through; the upload comes back.

    Raises UsageError where nothing was asked about it, and without a reason.
    """
    session.require("confirm")
    refuse_without_reason(reason)
    with session.writing():
        known = choose.upload(session, upload)
        if not known["small"]:
            raise UsageError(
                f"Nothing was asked about {known['file']} (upload {known['upload']}): its figures are shown or hidden as they are."
            )
        session.ledger.append("confirm", session.user.name, upload=known["upload"], published_by=published_by, reason=reason)
    return choose.upload(session, upload)


def refuse_without_reason(reason):
    """Raise UsageError without a reason."""
    if not (reason or "").strip():
        raise UsageError(WHY)
