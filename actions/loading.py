"""Files in: each is read and checked as a whole, and kept with one ledger line, or refused with every fault at once. What was kept, out again."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from actions import lookup
from actions.digests import reading_digest
from actions.publication import refuse_without_reason
from actions.reading_choice import NO_OPTIONS, LoadOptions
from actions.received_file import as_accepted, paired, receive, refuse_what_is_not_there
from actions.session import Session
from actions.upload_facts import lost
from errors import StoreError
from ingest.template_file import template_csv
from loaders import LOADERS
from store import facts, uploads
from store.work_folder import workspace


if TYPE_CHECKING:
    from actions.received_file import Outcome


def kinds() -> dict[str, str]:
    """Loader → what the kind of extract is called. Everyone may know it."""
    return {name: loader.title for name, loader in LOADERS.items()}


def template(session: Session) -> str:
    """The template as CSV text: its headings, and rows that show how to fill it in."""
    session.require("template")
    return template_csv(session.catalogue)


def load(
    session: Session, files: Sequence[Path | str], options: LoadOptions = NO_OPTIONS, told: Callable[..., Any] | None = None, **parts: Any
) -> tuple[Outcome, ...]:
    """Accept or reject each file on its own and return the Outcome of each. Metadata (x.meta.csv) are loaded with their data (x.csv).

    `options` are LoadOptions, of which single parts may be named instead. `told` is called with each Outcome as soon as it is known.
    An accepted file is not shown to anyone until the next publish. Raises UsageError, before anything is loaded, for a file or loader
    that does not exist.
    """
    session.require("load")
    options = replace(options, **parts)
    if options.published_by:
        session.require("confirm")
        refuse_without_reason(options.reason)
    refuse_what_is_not_there(files, options.loader, options.codebook)
    outcomes = []
    for file, name, metadata in paired(files, options.names):
        outcomes.append((_tried if options.dry_run else _loaded)(session, file, name, options, metadata))
        if told:
            told(outcomes[-1])
    return tuple(outcomes)


def _tried(session, file, name, options, metadata):
    with tempfile.TemporaryDirectory() as folder:
        return receive(session, Path(folder), file, name, options, metadata).outcome


def _loaded(session, file, name, options, metadata):
    with workspace(session.home) as folder:
        received = receive(session, folder, file, name, options, metadata)
        if received.outcome.status == "accepted":
            with session.writing():
                _keep(session, received, options)
    return received.outcome


def _keep(session, received, options):
    """Bytes and facts to their places, then the ledger line, which is what accepts the file."""
    outcome, sha, choice = received.outcome, received.sha, received.choice
    uploads.keep(session.home, received.copy, sha)
    beside = ((choice.codebook, choice.codebook_sha), (choice.recipe_file, choice.recipe_sha), (received.metadata, received.metadata_sha))
    for part, known_by in beside:
        if known_by and not uploads.intact(session.home, known_by):
            uploads.keep(session.home, part, known_by)
    upload = {"upload": outcome.upload, "loader": outcome.loader, "codebook": choice.codebook_sha, "recipe": choice.recipe_sha}
    facts.keep(session.home, received.facts, sha, reading_digest(session.catalogue, outcome.loader, choice.codebook_sha, choice.recipe_sha))
    known = as_accepted(session, sha, replace(choice, loader=outcome.loader))
    if known is None or known.state == "erased":
        session.ledger.append(
            "load", session.user.name, file=outcome.file, sha256=sha, invented=received.invented, rows=outcome.rows, facts=outcome.facts,
            warnings=outcome.warnings, headings=received.headings, chosen=choice.chosen or None, address=options.address,
            reason=options.reason, published_by=options.published_by, metadata=received.metadata_sha, small=received.small or None, **upload,
        )  # fmt: skip
    elif known.state == "withdrawn":
        session.ledger.append("restore", session.user.name, upload=known.upload, reason=options.reason)


def download(session: Session, upload: str) -> tuple[str, Path]:
    """(the file's name, the path of its kept bytes). Raises StoreError when these are no longer what was accepted."""
    session.require("download")
    entry = lookup.upload(session, upload)
    if not uploads.intact(session.home, entry.sha256):
        raise StoreError(lost(session.home, entry, entry.sha256))
    return entry.file, uploads.path(session.home, entry.sha256)
