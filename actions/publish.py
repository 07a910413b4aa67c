"""Every active upload → the build that everyone sees."""

from actions.building import Build, build, prune
from actions.versions import building_digest
from errors import BoardError
from store import builds


def publish(session, reason=None):
    """Make a build of all active uploads live and return it. When it would be the live one again, that stays, and is returned."""
    session.require("publish")
    with session.writing():
        active = [one for one in session.ledger.uploads() if one["state"] == "active"]
        line = session.ledger.live()
        if line is None and not active:
            raise BoardError("There is nothing to publish yet. Load an extract first: python cli.py load FILE --publish")
        held = line.detail["build"] if line else {}
        same = held.get("digest") == building_digest(session.catalogue, active)
        if same and builds.intact(session.home, held["build"], held["sha256"]):
            prune(session)
            counts = (held[name] for name in ("rows", "shown", "hidden", "indicators"))
            return Build(held["build"], len(active), *counts, new=False)
        return build(session, "publish", active, reason)
