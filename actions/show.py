"""One indicator for one place, or one framework for one place, from the live build.

A Panel or Overview is made once per build and day: the build is part of what it is remembered by, so nothing is ever cleared.
"""

from functools import lru_cache

import clock
import panels
from actions import choose
from actions.live import live
from actions.session import definitions
from errors import UsageError
from panels.reader_choices import with_comparisons, with_reader_target


def show(session, indicator, area, breakdown="all", framework=None):
    """The Panel of one indicator, area (by code, number or name) and breakdown ('all' is the headline).

    The targets of `framework`, where given, come before those of others. Raises UsageError, with the nearest names, for
    what does not exist, and BoardError before anything is published.
    """
    session.require("show")
    found, place = choose.indicator(session, indicator), choose.area(session, area)
    return _panel(
        live(session), session.data, found.id, place.code, breakdown, framework and choose.framework(session, framework).id, clock.today()
    )


def show_beside(session, indicator, area, framework, names, target=None):
    """The Panel of an indicator in an area with other places drawn beside it (see panels/reader_choices.py; None for the usual ones).

    `target` is (value, year) of a target of the reader's own, None for the Board's. Raises as `show` does.
    """
    session.require("show")
    found, place = choose.indicator(session, indicator), choose.area(session, area)
    return _chosen(live(session), session.data, found.id, place.code, choose.framework(session, framework).id, names, target, clock.today())


def overview(session, framework, area, lens=None):
    """The Overview of one framework and area, of those indicators that a lens (by id) takes in when one is given."""
    session.require("overview")
    found, place = choose.framework(session, framework), choose.area(session, area)
    if lens and lens not in (known := [one.id for one in found.lenses]):
        raise UsageError(f"{found.short} has no lens '{lens}'. There are: {', '.join(known)}.")
    return overview_in(live(session), session.data, found.id, place.code, lens)


@lru_cache(maxsize=1024)
def _panel(published, data, indicator, area, breakdown, framework, today):
    return panels.panel(published, definitions(data), indicator, area, breakdown, framework, today)


@lru_cache(maxsize=256)
def _chosen(published, data, indicator, area, framework, names, target, today):
    known = definitions(data)
    panel = _panel(published, data, indicator, area, "all", framework, today)
    panel = panel if names is None else with_comparisons(published, known, panel, names)
    return with_reader_target(panel, *target) if target else panel


def overview_in(published, data, framework, area, lens=None):
    """The Overview of any build. It is for other verbs, which have asked access and know that all this exists."""
    return _overview(published, data, framework, area, lens, clock.today())


@lru_cache(maxsize=64)
def _overview(published, data, framework, area, lens, today):
    return panels.overview(published, definitions(data), framework, area, lens, today)
