"""What would change on the Board's charts if a file were accepted and published now. Nothing is kept."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import clock
import panels
import progress
from actions import lookup
from actions.live_build import live_if_any
from actions.new_build import inputs_of
from actions.publication_state import free, published, together
from actions.reading_choice import LoadOptions
from actions.received_file import Outcome, receive, refuse_what_is_not_there
from actions.session import Session
from panels.build_differences import Moved, moved
from panels.panel import Panel
from publish import Input, publish
from publish.kept_hidden import keep_hidden
from store.compare import Change, changes
from store.published import Published
from store.work_folder import workspace


@dataclass(frozen=True)
class Difference:
    """A file as it would be accepted, and what each indicator would look like then.

    `outcome` tells the problems; when it is rejected or unchanged, nothing would change. `panels` holds, for the area asked
    about, every indicator that would differ as a pair: the Panel now (None before the first build) and the Panel then.
    `moved` says the same in words, the weightiest first.
    """

    outcome: Outcome
    changes: tuple[Change, ...] = ()
    panels: tuple[tuple[Panel | None, Panel], ...] = ()
    moved: tuple[Moved, ...] = ()


def difference(
    session: Session,
    file: Path,
    name: str | None = None,
    loader: str | None = None,
    codebook: Any = None,
    area: str | None = None,
    recipe: dict[str, Any] | str | Path | None = None,
    afresh: bool = False,
    metadata: Path | None = None,
    look: Any = None,
) -> Difference:
    """The Difference between the live build and one with this file in it, by a trial build that is thrown away.

    Files that were accepted but not yet published are in the trial too, as they would be in the next build; those due later are not.
    `look` is called with the file's Preview where it is read as actions.preview would read it; one that is loaded already is not.
    """
    session.require("preview")
    refuse_what_is_not_there([file], loader, codebook)
    place = lookup.area(session, area) if area else None
    options = LoadOptions(loader, codebook, recipe=recipe, afresh=afresh)
    with workspace(session.home) as folder:
        received = receive(session, folder, file, name or Path(file).name, options, metadata, look)
        if received.outcome.status != "accepted":
            return Difference(received.outcome)
        now, trial = live_if_any(session), folder / "trial"
        _publish_with(session, received, folder, trial)
        if now:
            keep_hidden(trial, now.path, received.facts)
        progress.at("Comparing with what everyone sees now")
        changed = changes(now.path if now else None, trial)
        pairs = _pairs(session, now, trial, changed, place)
        return Difference(received.outcome, changed, pairs, moved(pairs))


def _publish_with(session, received, folder, trial):
    known, at = session.ledger.uploads(), clock.naive()
    others = [upload for upload in together(published(session), free(session)) if upload.upload != received.outcome.upload]
    this = Input(
        path=received.facts, upload=received.outcome.upload, file=received.outcome.file, loader=received.outcome.loader,
        controlled=received.controlled, invented=received.invented, order=1 + max((upload.order for upload in known), default=0), loaded_at=at,
        codebook=received.choice.codebook,
    )  # fmt: skip
    publish([*inputs_of(session, others, folder), this], session.catalogue, trial, session.user.name, "trial", at)


def _pairs(session, now, trial, changed, area):
    """The Panels of every indicator that changes in the area; of the findings of surveys there are none."""
    if area is None:
        return ()
    with closing(Published(trial)) as then:
        known = [change.indicator for change in changed if change.indicator in session.catalogue.indicators]
        names = [name for name in known if any(area.code in build.areas(name) for build in (now, then) if build)]
        return tuple(
            (now and panels.panel(now, session.catalogue, name, area.code), panels.panel(then, session.catalogue, name, area.code))
            for name in names
        )
