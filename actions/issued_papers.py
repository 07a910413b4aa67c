"""Which builds papers were issued on: those stay, however many are published after them."""

from actions.session import Session
from store.records import Records


# Records are named by kind and owner; a meeting and its papers belong to nobody alone.
ISSUED, OWNER = "papers", "meetings"


def issued_builds(session: Session) -> list[str]:
    """The names of the builds that papers were issued on."""
    return [record.body["build"] for record in Records(session.home).latest(ISSUED, OWNER)]
