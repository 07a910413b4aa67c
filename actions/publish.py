"""Accepted uploads → the build that everyone sees; at once, or at an hour to come."""

from actions import choose, standing
from actions.building import made_already, prune, publication
from actions.due import publish_what_is_due
from actions.moment import ahead
from actions.propose import write_down
from actions.second import refuse_alone
from actions.versions import building_digest
from errors import BoardError
from store import builds


NOTHING = "There is nothing to publish yet. Load an extract first: python cli.py load FILE --publish"
DECIDED = "What was loaded is proposed or scheduled, and nothing else waits. Approve it, or cancel it: python cli.py history"


def publish(session, reason=None, uploads=()):
    """Make a build of what is published and of these uploads (by id) live, and return it. None named are all that nobody has proposed or scheduled.

    A withdrawn upload that is named comes back. When the build would be the same again, that stays and is returned. Raises AccessError where a second person must do it.
    """
    session.require("publish")
    publish_what_is_due(session)
    with session.writing():
        chosen = choose.unpublished(session, uploads) if uploads else standing.free(session)
        line, back = session.ledger.newest(), [one["upload"] for one in chosen if one["state"] == "withdrawn"]
        refuse_alone(session, chosen)
        wanted = standing.together(standing.published(session), chosen)
        if line is None and not wanted:
            raise BoardError(DECIDED if standing.waiting(session) else NOTHING)
        held = line.detail["build"] if line else {}
        same = held.get("digest") == building_digest(session.catalogue, wanted)
        if same and builds.intact(session.home, held["build"], held["sha256"]):
            prune(session)
            return made_already(line, held=session.ledger.live().detail["build"]["build"] != held["build"])
        return publication(session, "publish", wanted, reason, restored=back or None)


def schedule(session, at, uploads=(), reason=None):
    """Have these uploads (by id), or all that wait, published at an hour to come, and return the Proposal.

    `at` is text such as '2026-12-01 09:00'. Until then nobody sees them, whatever else is published.
    """
    session.require("publish")
    due = ahead(at)
    with session.writing():
        chosen = choose.unpublished(session, uploads)
        refuse_alone(session, chosen)
        return write_down(session, "schedule", chosen, reason, due)
