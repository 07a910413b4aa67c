"""Which builds papers and reports were issued on: those stay, however many are published after them."""

from actions.session import Session
from store.records import Records


# Records are named by kind and owner; a meeting, its papers and a report belong to nobody alone.
ISSUED, REPORTS, OWNER = "papers", "issued report", "meetings"


def issued_builds(session: Session) -> list[str]:
    """The names of the builds that papers or any version of a report were issued on."""
    records = Records(session.home)
    issued = [*records.latest(ISSUED, OWNER), *records.versions(REPORTS, OWNER)]
    return [record.body["build"] for record in issued if record.body]
