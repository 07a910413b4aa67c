"""The indicators that a person keeps an eye on, in the order in which they were chosen."""

from functools import lru_cache

import panels
from actions import choose
from actions.live import live
from actions.session import definitions
from errors import UsageError
from store.records import Records


KIND, ID, MOST = "indicators", "starred", 100


def starred(session):
    """The ids of this user's own indicators, oldest choice first; some may no longer exist."""
    session.require("starred")
    return next((tuple(one.body["indicators"]) for one in Records(session.home).latest(KIND, session.user.name)), ())


def star(session, *indicators, on=True):
    """Add indicators to this user's own, or take them off, and return the ids that remain.

    Raises UsageError for one that does not exist when it is added, and when there are too many.
    """
    session.require("star")
    before = starred(session)
    given = [choose.indicator(session, one).id for one in indicators] if on else list(indicators)
    after = tuple(dict.fromkeys([*before, *given])) if on else tuple(one for one in before if one not in given)
    if len(after) > MOST:
        raise UsageError(f"A list may have {MOST} indicators, and there would be {len(after)}. Take some off first.")
    if after != before:
        Records(session.home).save(KIND, session.user.name, ID, {"indicators": list(after)}, session.user.name)
    return after


def chosen(session, indicators, area, framework=None):
    """The headline Panels of some indicators in an area, in the order given; those that do not exist are left out."""
    session.require("starred")
    names = tuple(dict.fromkeys(one for one in indicators if one in session.catalogue.indicators))[:MOST]
    place = choose.area(session, area)
    return _panels(live(session), session.data, names, place.code, framework and choose.framework(session, framework).id) if names else ()


@lru_cache(maxsize=64)
def _panels(published, data, names, area, framework):
    return tuple(panels.panels(published, definitions(data), names, area, framework))
