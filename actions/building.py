"""Chosen uploads → one new build, made live by one ledger line. Whoever calls this holds the right to write."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

import loaders
from actions.reading import facts_of
from actions.versions import building_digest, reading_digest
from publish import Input, publish
from store import builds, facts
from store.work import workspace


@dataclass(frozen=True)
class Build:
    """A build that is live, and what is in it. `new` is False when it was live already and nothing has changed since."""

    build: str
    uploads: int
    rows: int
    shown: int
    hidden: int
    indicators: int
    new: bool = True


def build(session, verb, uploads, reason=None, by=None, **detail):
    """Make a build of these uploads live and return its Build. Until the ledger line is written, nothing has changed."""
    uploads, now = sorted(uploads, key=lambda one: one["order"]), datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    name, by = f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}", by or session.user.name
    with workspace(session.home) as folder:
        summary = publish(inputs_of(session, uploads, folder), session.catalogue, folder / "build", by, name, now)
        sha = builds.keep(session.home, folder / "build", name)
    held = {"rows": summary.rows, "shown": summary.shown, "hidden": summary.hidden, "indicators": summary.indicators}
    made = {
        "build": name,
        "sha256": sha,
        "digest": building_digest(session.catalogue, uploads),
        "uploads": [one["upload"] for one in uploads],
    }
    session.ledger.append(verb, by, build=made | held, reason=reason, **detail)
    prune(session)
    return Build(name, len(uploads), **held)


def served(session):
    """The uploads of the live build, as they were accepted when it was made; empty before the first."""
    line = session.ledger.live()
    wanted = line.detail["build"]["uploads"] if line else ()
    return [upload for upload in session.ledger.uploads(line.number if line else 0) if upload["upload"] in wanted]


def pending(session):
    """The active uploads that the live build does not show yet."""
    shown = served(session)
    return [one for one in session.ledger.uploads() if one["state"] == "active" and one not in shown]


def inputs_of(session, uploads, folder, facts=facts_of):
    """These uploads as `publish` takes them. `facts` says where those of an upload are; what has to be read is read in `folder`."""
    return [_input(upload, facts(session, upload, folder)) for upload in uploads]


def _input(upload, path):
    return Input(
        path=path, upload=upload["upload"], file=upload["file"], loader=upload["loader"],
        controlled=loaders.LOADERS[upload["loader"]].CONTROLLED, invented=upload["invented"], order=upload["order"],
        loaded_at=datetime.fromisoformat(upload["at"]).replace(tzinfo=None),
    )  # fmt: skip


def prune(session):
    """Remove what is not needed any more: builds that are old or never became live, facts read in an older way."""
    builds.prune(session.home, [one["build"] for one in session.ledger.builds()])
    known = session.ledger.uploads()
    facts.prune(session.home, [(one["sha256"], reading_digest(session.catalogue, one)) for one in known])
