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


def publish(session, reason=None):
    """Make a build of all uploads live, but for those withdrawn or due later, and return it.

    When it would be the same again, that stays and is returned. Raises AccessError where a second person must do it.
    """
    session.require("publish")
    publish_what_is_due(session)
    with session.writing():
        chosen, line = standing.free(session), session.ledger.newest()
        refuse_alone(session, chosen)
        wanted = standing.together(standing.published(session), chosen)
        if line is None and not wanted:
            raise BoardError("There is nothing to publish yet. Load an extract first: python cli.py load FILE --publish")
        held = line.detail["build"] if line else {}
        same = held.get("digest") == building_digest(session.catalogue, wanted)
        if same and builds.intact(session.home, held["build"], held["sha256"]):
            prune(session)
            return made_already(line, held=session.ledger.live().detail["build"]["build"] != held["build"])
        return publication(session, "publish", wanted, reason)


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
