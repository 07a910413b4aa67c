"""Chosen uploads → one new build, made live by one ledger line. Whoever calls this holds the right to write."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import clock
from actions.digests import building_digest, reading_digest, rules_digest
from actions.issued_papers import issued_builds
from actions.publication_state import together
from actions.session import Session
from actions.upload_facts import codebook_of, facts_of
from loaders import LOADERS
from publish import Input, publish
from store import builds, facts, uploads
from store.hash_chain import Line
from store.ledger import UploadEntry, accepted, built
from store.work_folder import workspace


PARTS = ("sha256", "codebook", "recipe", "metadata")


def finish_erasures(session: Session) -> None:
    """Destroy whatever is still there of uploads that the ledger says are erased. Whoever calls holds the right to write."""
    for line in session.ledger.lines():
        if line.verb == "erase":
            _destroy(session, line)


def _destroy(session, line):
    known = {upload.upload: upload for upload in session.ledger.uploads()}
    gone = known[line.detail["upload"]]
    if gone.state != "erased":
        return
    kept = [upload for upload in known.values() if upload.state != "erased"]
    needed = {getattr(upload, part) for upload in kept for part in PARTS}
    # Every codebook that it was ever read by, as those of a survey whose answers people have read say in which rows these stand.
    before = [accepted(each) for each in session.ledger.lines() if each.verb == "load" and each.detail["upload"] == gone.upload]
    parts = {getattr(upload, part) for upload in before for part in PARTS} | {*line.detail.get("quotes", ())}
    for sha in parts - needed - {None}:
        uploads.erase(session.home, sha)
    facts.erase(session.home, gone.sha256)
    for name in line.detail["destroyed"]:
        builds.remove(builds.path(session.home, name))


@dataclass(frozen=True)
class Build:
    """A build, and what is in it. `new` is False when it was there already and nothing has changed since.

    `held` says that it is not seen while another is pinned; `left_out` are the ids of uploads that were to be in it and are not.
    `withheld` of the hidden rows are so only because hidden numbers followed from the finished file with them.
    """

    build: str
    uploads: int
    rows: int
    shown: int
    hidden: int
    indicators: int
    new: bool = True
    held: bool = False
    left_out: tuple[str, ...] = ()
    withheld: int = 0


def publication(session: Session, verb: str, uploads: Sequence[UploadEntry], reason: str | None = None, **detail: Any) -> Build | None:
    """Make a build of these uploads live and return its Build; while another build is pinned, it is held back until that is let go."""
    live = session.ledger.live()
    return build(session, verb, uploads, reason, held=bool(live and "pinned" in live.detail) or None, **detail)


def build(
    session: Session,
    verb: str,
    uploads: Sequence[UploadEntry],
    reason: str | None = None,
    by: str | None = None,
    at: datetime | None = None,
    **detail: Any,
) -> Build | None:
    """Make a build of these uploads with one ledger line and return its Build. Until that is written, nothing has changed.

    `at` is the naive UTC time that its figures are of, where not this one.
    """
    uploads, now, before = together(uploads), clock.naive(), build_before(session)
    name, by = f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}", by or session.user.name
    with workspace(session.home) as folder:
        summary = publish(
            inputs_of(session, uploads, folder),
            session.catalogue,
            folder / "build",
            by,
            name,
            at or now,
            builds.path(session.home, before) if before else None,
        )
        sha = builds.keep(session.home, folder / "build", name)
    counts = {"rows": summary.rows, "shown": summary.shown, "hidden": summary.hidden, "indicators": summary.indicators} | (
        {"withheld": summary.withheld} if summary.withheld else {}
    )
    entry = {
        "build": name,
        "sha256": sha,
        "digest": building_digest(session.catalogue, uploads),
        "rules": rules_digest(session.catalogue),
        "uploads": [upload.upload for upload in uploads],
        "lines": [upload.order for upload in uploads],
        "before": before,
    }
    session.ledger.append(verb, by, build=entry | counts, reason=reason, **detail)
    prune(session)
    return Build(
        name,
        len(uploads),
        summary.rows,
        summary.shown,
        summary.hidden,
        summary.indicators,
        withheld=summary.withheld,
        held=bool(detail.get("held")),
        left_out=tuple(detail.get("left_out") or ()),
    )


def build_before(session: Session) -> str | None:
    """The name of the build beside which the next one is made, so that the two subtracted tell nothing; None where there is none.

    One made by other rules counts for nothing here: what it shows may be what today's rules hide.
    """
    newest = session.ledger.newest()
    if newest is None:
        return None
    named = built(newest)
    known = named.rules == rules_digest(session.catalogue) and builds.intact(session.home, named.build, named.sha256)
    return named.build if known else None


def made_already(line: Line, held: bool = False) -> Build:
    """The Build that a line made, which is there and stays."""
    made = built(line)
    counts = made.rows, made.shown, made.hidden, made.indicators
    return Build(made.build, len(made.uploads), *counts, new=False, held=held, withheld=made.withheld)


def inputs_of(session: Session, uploads: Sequence[UploadEntry], folder: Path, facts: Callable[..., Any] = facts_of) -> list[Input]:
    """These uploads as `publish` takes them. `facts` says where those of an upload are; what has to be read is read in `folder`."""
    return [_input(session, upload, facts(session, upload, folder)) for upload in uploads]


def _input(session, upload, path):
    return Input(
        path=path, upload=upload.upload, file=upload.file, loader=upload.loader,
        controlled=_published_already(upload), invented=upload.invented, order=upload.order,
        loaded_at=datetime.fromisoformat(upload.at).replace(tzinfo=None),
        codebook=codebook_of(session, upload),
    )  # fmt: skip


def _published_already(upload):
    """Whether the figures of an upload are statistics that are public: of a kind that is, unless small numbers in them say otherwise."""
    unanswered = upload.small and not (upload.published_by or upload.invented)
    return LOADERS[upload.loader].controlled and not unanswered


def prune(session: Session) -> None:
    """Remove what is not needed any more: builds that are old or never became live, facts read in an older way.

    The live build stays however old it is, and so do the one that follows a pinned one and those that papers were issued on.
    """
    live, newest = session.ledger.live(), session.ledger.newest()
    needed = [built(line).build for line in (live, newest) if line] + issued_builds(session)
    builds.prune(session.home, [build.build for build in session.ledger.builds()], needed)
    finish_erasures(session)
    known = session.ledger.uploads()
    facts.prune(
        session.home,
        [(upload.sha256, reading_digest(session.catalogue, upload.loader, upload.codebook, upload.recipe)) for upload in known],
    )
