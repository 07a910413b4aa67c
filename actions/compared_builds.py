"""What differs between two builds: any two, or the live one and the one of another day."""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

import panels
from actions import lookup
from actions.digests import building_digest
from actions.live_build import kept, live, why_closed
from actions.new_build import inputs_of
from actions.session import Session
from actions.shown_figures import overview_in
from errors import StoreError
from panels.build_differences import Changed, changed_rows, headline
from panels.periods import day
from publish import publish
from store import builds
from store.compare import Change
from store.compare import changes as told_apart
from store.ledger import BuildEntry
from store.published import Published
from store.work_folder import workspace


@dataclass(frozen=True)
class Between:
    """Two builds as the ledger tells them, None before the first, and what differs: by indicator over all areas, and on charts.

    `charts` is None where no framework was asked about, or where nothing came before.
    """

    before: BuildEntry | None
    after: BuildEntry
    indicators: tuple[Change, ...]
    charts: tuple[Changed, ...] | None


def between(
    session: Session, build: str, other: str | None = None, framework: str | None = None, area: str | None = None
) -> Between | None:
    """The Between of two builds (by name), the earlier first whichever is named first; of one alone, with the build made before it.

    A build whose file is gone is made again, to be thrown away. Raises StoreError, saying why, where that is not possible.
    """
    session.require("between")
    pair = _pair(session, build, other)
    where = framework and (lookup.framework(session, framework).id, lookup.area(session, area).code)
    return _between(session, *(named and named.build for named in pair), where)


def _pair(session, build, other):
    made = session.ledger.builds()
    chosen = [lookup.build(session, name) for name in (build, other) if name]
    if len(chosen) == 2:
        return sorted(chosen, key=lambda build: build.line.number)
    earlier = [build for build in made if build.line.number < chosen[0].line.number]
    return earlier[-1] if earlier else None, chosen[0]


@lru_cache(maxsize=16)
def _between(session, before, after, where):
    """Builds are never changed, so what was found is remembered."""
    before, after = (name and lookup.build(session, name) for name in (before, after))
    with ExitStack() as stack:
        was, now = (named and _opened(session, named, stack) for named in (before, after))
        changes = told_apart(was and was.path, now.path)
        charts = (
            changed_rows(*(panels.overview(published, session.catalogue, *where) for published in (was, now))) if where and was else None
        )
    return Between(before, after, changes, charts)


def _opened(session, named, stack):
    """The Published of a build, made again from its uploads where its file is gone."""
    opened = kept(session, named)
    if opened:
        return opened
    if closed := builds.intact(session.home, named.build, named.sha256) and why_closed(session, named):
        lines = "\n".join(f"  - {reason}" for reason in closed)
        raise StoreError(f"Version {named.build} is not opened any more, as it shows what is hidden now:\n{lines}")
    uploads = session.ledger.contents(named.line)
    if named.digest != building_digest(session.catalogue, uploads):
        raise StoreError(
            f"The file of version {named.build} is no longer kept, and definitions or the program have changed since it was made. "
            "So it cannot be made again as it was, and not be compared. The latest versions are kept: see history"
        )
    # What it hides depends on the one before it, which is made again in its turn where it is gone.
    before = named.before and _opened(session, lookup.build(session, named.before), stack).path
    folder, at = stack.enter_context(workspace(session.home)), datetime.fromisoformat(named.at).replace(tzinfo=None)
    publish(inputs_of(session, uploads, folder), session.catalogue, folder / "again", named.by, named.build, at, before)
    reopened = Published(folder / "again")
    stack.callback(reopened.close)
    return reopened


@dataclass(frozen=True)
class Since:
    """What has changed since a day. `before` is the ledger's entry of the build that was live then, None where there was none.

    `heading` says since when, and is empty where there has only ever been one build and no day was asked for. `changes` is
    None where the two cannot be compared; `words` say in any case what there is to know.
    """

    day: date | None
    before: BuildEntry | None
    heading: str
    changes: tuple[Changed, ...] | None
    words: str


def since(session: Session, framework: str, area: str, on: date | None = None) -> Since:
    """The Since of one framework and area, as of the end of the day `on` (UTC), else of the build before the live one.

    A build of which the file is gone or damaged is not made again: the words say so and name the oldest that is kept.
    """
    session.require("since")
    where = lookup.framework(session, framework).id, lookup.area(session, area).code
    return _since(session, live(session), *where, on)


@lru_cache(maxsize=64)
def _since(session, now, framework, area, on):
    """Remembered by the live build, as builds are only ever removed when another is made."""
    builds = session.ledger.shown()
    before = _live_on(builds, on) if on else builds[-2] if len(builds) > 1 else None
    since = on or (before and made(before).date()), before, _heading(builds, on, before)
    if before is None or before.live:
        return Since(*since, None if before is None else (), _nothing(builds, on))
    then = kept(session, before)
    if then is None:
        return Since(*since, None, _gone(session, builds, before))
    changed = changed_rows(*(overview_in(published, session.data, framework, area) for published in (then, now)))
    return Since(*since, changed, headline(changed))


def made(build: BuildEntry) -> datetime:
    """When a build was made live, as the ledger tells it."""
    return datetime.fromisoformat(build.at)


def _heading(builds, on, before):
    """Since the day asked about; else since the earlier figures, with their hour where the later ones are of the same day."""
    if on or before is None:
        return f"What changed since {day(on)}" if on else ""
    then, now = made(before), made(builds[-1])
    hour = f", {then:%H:%M}" if then.date() == now.date() else ""
    return f"What changed since the figures of {day(then)}{hour}"


def _live_on(builds, on):
    """The build that was live at the end of a day, or None."""
    return next((build for build in reversed(builds) if made(build).date() <= on), None)


def _nothing(builds, on):
    """Why there is nothing to compare with."""
    first, last = made(builds[0]), made(builds[-1])
    if len(builds) == 1:
        return f"These are the first figures published here, on {day(first)}. There is nothing earlier to compare with."
    if on < first.date():
        return f"Nothing had been published by {day(on)}. The first figures came on {day(first)}."
    return f"Nothing has been published since {day(on)}. The latest figures are of {day(last)}."


def _gone(session, builds, before):
    first = next((build for build in builds[:-1] if kept(session, build)), None)
    oldest = f" The oldest that can be compared is of {day(made(first))}." if first else ""
    return f"The figures published on {day(made(before))} are no longer kept beside the later ones, so they cannot be compared.{oldest}"
