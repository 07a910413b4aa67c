"""What a Board sees now that it did not see on another day: the live build beside the one that was live then."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from actions import choose
from actions.live import kept, live
from actions.show import overview_in
from panels.build_differences import Changed, changed_rows, headline
from panels.periods import day


@dataclass(frozen=True)
class Since:
    """What has changed since a day. `before` is the ledger's entry of the build that was live then, None where there was none.

    `heading` says since when, and is empty where there has only ever been one build and no day was asked for. `changes` is
    None where the two cannot be compared; `words` say in any case what there is to know.
    """

    day: date | None
    before: dict | None
    heading: str
    changes: tuple[Changed, ...] | None
    words: str


def since(session, framework, area, on=None):
    """The Since of one framework and area, as of the end of the day `on` (UTC), else of the build before the live one.

    A build of which the file is gone or damaged is not made again: the words say so and name the oldest that is kept.
    """
    session.require("since")
    where = choose.framework(session, framework).id, choose.area(session, area).code
    return _since(session, live(session), *where, on)


@lru_cache(maxsize=64)
def _since(session, now, framework, area, on):
    """Remembered by the live build, as builds are only ever removed when another is made."""
    builds = session.ledger.shown()
    before = _live_on(builds, on) if on else builds[-2] if len(builds) > 1 else None
    since = on or (before and made(before).date()), before, _heading(builds, on, before)
    if before is None or before["live"]:
        return Since(*since, None if before is None else (), _nothing(builds, on))
    then = kept(session, before)
    if then is None:
        return Since(*since, None, _gone(session, builds, before))
    found = changed_rows(*(overview_in(published, session.data, framework, area) for published in (then, now)))
    return Since(*since, found, headline(found))


def made(build):
    """When a build was made live, as the ledger tells it."""
    return datetime.fromisoformat(build["at"])


def _heading(builds, on, before):
    """Since the day asked about; else since the earlier figures, with their hour where the later ones are of the same day."""
    if on or before is None:
        return f"What changed since {day(on)}" if on else ""
    then, now = made(before), made(builds[-1])
    hour = f", {then:%H:%M}" if then.date() == now.date() else ""
    return f"What changed since the figures of {day(then)}{hour}"


def _live_on(builds, on):
    """The build that was live at the end of a day, or None."""
    return next((one for one in reversed(builds) if made(one).date() <= on), None)


def _nothing(builds, on):
    """Why there is nothing to compare with."""
    first, last = made(builds[0]), made(builds[-1])
    if len(builds) == 1:
        return f"These are the first figures published here, on {day(first)}. There is nothing earlier to compare with."
    if on < first.date():
        return f"Nothing had been published by {day(on)}. The first figures came on {day(first)}."
    return f"Nothing has been published since {day(on)}. The latest figures are of {day(last)}."


def _gone(session, builds, before):
    first = next((one for one in builds[:-1] if kept(session, one)), None)
    oldest = f" The oldest that can be compared is of {day(made(first))}." if first else ""
    return f"The figures published on {day(made(before))} are no longer kept beside the later ones, so they cannot be compared.{oldest}"
