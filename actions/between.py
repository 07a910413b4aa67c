"""What differs between any two builds: in all areas, and in words on the charts of one framework and area."""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

import panels
from actions import choose
from actions.building import inputs_of
from actions.kept_builds import why_closed
from actions.live import kept
from actions.versions import building_digest
from errors import StoreError
from panels.changed import Changed, changed
from publish import publish
from store import builds
from store.compare import Change
from store.compare import changes as told_apart
from store.published import Published
from store.work import workspace


@dataclass(frozen=True)
class Between:
    """Two builds as the ledger tells them, None before the first, and what differs: by indicator over all areas, and on charts.

    `charts` is None where no framework was asked about, or where nothing came before.
    """

    before: dict | None
    after: dict
    indicators: tuple[Change, ...]
    charts: tuple[Changed, ...] | None


def between(session, one, other=None, framework=None, area=None):
    """The Between of two builds (by name), the earlier first whichever is named first; of one alone, with the build made before it.

    A build whose file is gone is made again, to be thrown away. Raises StoreError, saying why, where that is not possible.
    """
    session.require("between")
    pair = _pair(session, one, other)
    where = framework and (choose.framework(session, framework).id, choose.area(session, area).code)
    return _between(session, *(named and named["build"] for named in pair), where)


def _pair(session, one, other):
    made = session.ledger.builds()
    found = [choose.build(session, name) for name in (one, other) if name]
    if len(found) == 2:
        return sorted(found, key=lambda build: build["line"].number)
    earlier = [build for build in made if build["line"].number < found[0]["line"].number]
    return earlier[-1] if earlier else None, found[0]


@lru_cache(maxsize=16)
def _between(session, before, after, where):
    """Builds are never changed, so what was found is remembered."""
    before, after = (name and choose.build(session, name) for name in (before, after))
    with ExitStack() as stack:
        was, now = (named and _opened(session, named, stack) for named in (before, after))
        found = told_apart(was and was.path, now.path)
        charts = changed(*(panels.overview(published, session.catalogue, *where) for published in (was, now))) if where and was else None
    return Between(before, after, found, charts)


def _opened(session, named, stack):
    """The Published of a build, made again from its uploads where its file is gone."""
    found = kept(session, named)
    if found:
        return found
    if closed := builds.intact(session.home, named["build"], named["sha256"]) and why_closed(session, named):
        lines = "\n".join(f"  - {reason}" for reason in closed)
        raise StoreError(f"Build {named['build']} is not opened any more, as it shows what is hidden now:\n{lines}")
    uploads = session.ledger.contents(named["line"])
    if named["digest"] != building_digest(session.catalogue, uploads):
        raise StoreError(
            f"The file of build {named['build']} is no longer kept, and definitions or the program have changed since it was made. "
            "So it cannot be made again as it was, and not be compared. The latest builds are kept: see history"
        )
    # What it hides depends on the one before it, which is made again in its turn where it is gone.
    before = named.get("before") and _opened(session, choose.build(session, named["before"]), stack).path
    folder, at = stack.enter_context(workspace(session.home)), datetime.fromisoformat(named["at"]).replace(tzinfo=None)
    publish(inputs_of(session, uploads, folder), session.catalogue, folder / "again", named["by"], named["build"], at, before)
    again = Published(folder / "again")
    stack.callback(again.close)
    return again
