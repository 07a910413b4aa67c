"""A folder that is looked at: files in, and out again as processed or rejected, each with its report beside it."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from actions.json_answers import load_shape
from actions.loading import load
from actions.publication import publish
from actions.publication_state import free
from actions.reading_choice import LoadOptions
from actions.received_file import paired
from actions.scheduled_publication import publish_what_is_due
from actions.session import Session
from actions.two_person_rule import refuse_in_one_go
from errors import BusyError, UsageError
from store.disk import reaching


if TYPE_CHECKING:
    from actions.received_file import Outcome


def watch(
    session: Session,
    folder: Path,
    loader: str | None = None,
    codebook: Any = None,
    publishing: bool = False,
    every: float = 5.0,
    once: bool = False,
    told: Callable[..., Any] | None = None,
) -> tuple[Outcome, ...] | None:
    """Load every file that arrives in `folder`, moving it to processed/ or rejected/, and publish after each round if asked.

    A file is taken once it has stopped growing for one round of `every` seconds. Runs until it is stopped; with `once`, it
    takes what is there and returns the Outcomes. While someone else is writing, files wait for the next round.
    """
    session.require("load")
    if publishing:
        session.require("publish")
        refuse_in_one_go(session)
    folder = Path(folder)
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}. Make it, then watch it.")
    before = _waiting(folder)
    while True:
        ready = [file for file, size in _waiting(folder).items() if once or before.get(file) == size]
        before = _waiting(folder)
        outcomes = _round(session, ready, loader, codebook, publishing, told)
        if once:
            return outcomes
        time.sleep(every)


def _waiting(folder):
    """Each file that may be taken → its size. Hidden files and those still named as parts of a transfer are left alone."""
    files = (file for file in folder.iterdir() if file.is_file() and not file.name.startswith((".", "~")))
    return {file: file.stat().st_size for file in sorted(files) if file.suffix not in (".part", ".tmp", ".crdownload")}


def _round(session, files, loader, codebook, publishing, told):
    outcomes = []
    for file, _, metadata in paired(files):
        with suppress(BusyError):
            together = [part for part in (file, metadata) if part]
            (outcome,) = load(session, together, LoadOptions(loader, codebook))
            for part in together:
                _put_away(part, outcome)
            outcomes.append(outcome)
            if told:
                told(outcome)
    publish_what_is_due(session)
    if publishing and free(session):
        with suppress(BusyError):
            publish(session, reason="watched folder")
    return tuple(outcomes)


def _put_away(file, outcome):
    place = file.parent / ("rejected" if outcome.status == "rejected" else "processed")
    name = f"{time.strftime('%Y%m%d-%H%M%S')}-{file.name}"
    with reaching(place):
        place.mkdir(exist_ok=True)
        (place / f"{name}.report.json").write_text(json.dumps(load_shape([outcome]), indent=1), encoding="utf-8")
        shutil.move(file, place / name)
