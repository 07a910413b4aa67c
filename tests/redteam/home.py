"""A world loaded and published as people do it."""

from dataclasses import dataclass
from pathlib import Path

import access
import actions
from actions.live_build import why_closed
from errors import BoardError


class Refused(Exception):
    """A file that the program does not take, or a build that it does not make."""


@dataclass(frozen=True)
class Home:
    """`builds` are the published files that the program opens for anyone, oldest first; the last is live. `refusals` are builds not made."""

    session: actions.Session
    builds: tuple
    refusals: tuple = ()

    @property
    def live(self):
        """The published file that everyone reads."""
        return self.builds[-1]


def publish(world, folder):
    """The Home of a World, every step of it loaded and published. Raises Refused where a file is, or the first build."""
    session = actions.Session.of(folder / "home", access.User("red team", "steward"))
    builds, refusals = [], []
    for step in world.steps:
        for upload in step:
            _load(session, folder, upload)
        try:
            builds.append(session.home.published / f"{actions.publish(session).build}.duckdb")
        except BoardError as error:
            refusals.append(str(error))
    named = {one["build"]: one for one in session.ledger.builds()}
    kept = tuple(path for path in builds if path.exists() and not why_closed(session, named[path.stem]))
    if not kept:
        raise Refused(f"nothing could be published: {refusals}")
    return Home(session, kept, tuple(refusals))


def _load(session, folder, upload):
    path = Path(folder / upload.name)
    outcome = _outcome(session, path, upload.write(path))
    if outcome.status == "rejected":
        outcome = _outcome(session, path, upload.write(path, again=True))
    if outcome.status == "rejected":
        raise Refused(f"{upload.name}: {[str(problem) for problem in outcome.problems[:3]]}")


def _outcome(session, path, options):
    (outcome,) = actions.load(session, [path], **options)
    return outcome
