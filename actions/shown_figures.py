"""What pages show of the live build: one indicator, a framework, gaps between groups, what a partnership's plan asks for; and as a file.

Each is made once per build and day: the build is part of what it is remembered by, so nothing is ever cleared.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any

import clock
import exports
import panels
import panels.inequalities as gaps
from actions import lookup
from actions.live_build import live
from actions.session import Session, definitions
from errors import UsageError
from panels.balance import Balance
from panels.balance import balance as weighed
from panels.inequalities import Inequalities
from panels.kpis import KpiReport, kpi_report
from panels.life_course import LifeCourse
from panels.life_course import life_course as laid_out
from panels.overview import Overview
from panels.panel import Panel
from panels.reader_choices import with_comparisons, with_reader_target
from store.published import Published


def show(session: Session, indicator: str, area: str, breakdown: str = "all", framework: str | None = None) -> Panel | None:
    """The Panel of one indicator, area (by code, number or name) and breakdown ('all' is the headline).

    The targets of `framework`, where given, come before those of others. Raises UsageError, with the nearest names, for
    what does not exist, and BoardError before anything is published.
    """
    session.require("show")
    chosen, place = lookup.indicator(session, indicator), lookup.area(session, area)
    return _panel(
        live(session), session.data, chosen.id, place.code, breakdown, framework and lookup.framework(session, framework).id, clock.today()
    )


def show_beside(
    session: Session, indicator: str, area: str, framework: str, names: tuple[str, ...] | None, target: tuple[float, int] | None = None
) -> Panel:
    """The Panel of an indicator in an area with other places drawn beside it (see panels/reader_choices.py; None for the usual ones).

    `target` is (value, year) of a target of the reader's own, None for the Board's. Raises as `show` does.
    """
    session.require("show")
    chosen, place = lookup.indicator(session, indicator), lookup.area(session, area)
    return _chosen(
        live(session), session.data, chosen.id, place.code, lookup.framework(session, framework).id, names, target, clock.today()
    )


def overview(session: Session, framework: str, area: str, lens: Any = None) -> Overview:
    """The Overview of one framework and area, of those indicators that a lens (by id) takes in when one is given."""
    session.require("overview")
    chosen, place = lookup.framework(session, framework), lookup.area(session, area)
    if lens and lens not in (known := [candidate.id for candidate in chosen.lenses]):
        raise UsageError(f"{chosen.short} has no lens '{lens}'. There are: {', '.join(known)}.")
    return overview_in(live(session), session.data, chosen.id, place.code, lens)


@lru_cache(maxsize=1024)
def _panel(published, data, indicator, area, breakdown, framework, today):
    return panels.panel(published, definitions(data), indicator, area, breakdown, framework, today)


@lru_cache(maxsize=256)
def _chosen(published, data, indicator, area, framework, names, target, today):
    known = definitions(data)
    panel = _panel(published, data, indicator, area, "all", framework, today)
    panel = panel if names is None else with_comparisons(published, known, panel, names)
    return with_reader_target(panel, *target) if target else panel


def overview_in(published: Published, data: Path, framework: str, area: str, lens: Any = None) -> Overview:
    """The Overview of any build. It is for other verbs, which have asked access and know that all this exists."""
    return _overview(published, data, framework, area, lens, clock.today())


@lru_cache(maxsize=64)
def _overview(published, data, framework, area, lens, today):
    return panels.overview(published, definitions(data), framework, area, lens, today)


def inequalities(session: Session, framework: str, area: str) -> Inequalities:
    """The Inequalities of a framework in an area (by code, number or name).

    Raises UsageError for what does not exist, and BoardError before anything is published.
    """
    session.require("inequalities")
    return _inequalities(live(session), session.data, lookup.framework(session, framework).id, lookup.area(session, area).code)


@lru_cache(maxsize=64)
def _inequalities(published, data, framework, area):
    known = definitions(data)
    return gaps.inequalities(published, known, known.frameworks[framework], known.areas.by_code[area])


def life_course(session: Session, framework: str, area: str) -> LifeCourse:
    """The LifeCourse of a framework and area: stages by outcomes, and the plan's first year against today."""
    session.require("life_course")
    return _life_course(*_asked(session, framework, area))


def kpis(session: Session, framework: str, area: str) -> KpiReport:
    """The KpiReport of a framework and area; without sub-groups where the framework has no codes of its own."""
    session.require("kpis")
    return _kpis(*_asked(session, framework, area))


def balance(session: Session, framework: str, area: str) -> Balance:
    """The Balance of a framework and area; without streams where the framework has none."""
    session.require("balance")
    return _balance(*_asked(session, framework, area))


def _asked(session, framework, area):
    return live(session), session.data, lookup.framework(session, framework).id, lookup.area(session, area).code


@lru_cache(maxsize=16)
def _life_course(published, data, framework, area):
    return laid_out(overview_in(published, data, framework, area))


@lru_cache(maxsize=16)
def _kpis(published, data, framework, area):
    return kpi_report(published, definitions(data), overview_in(published, data, framework, area))


@lru_cache(maxsize=16)
def _balance(published, data, framework, area):
    return weighed(overview_in(published, data, framework, area))


def export(session: Session, suffix: str, shown: Any, *more: Any) -> bytes:
    """The bytes of a file, csv or xlsx, of what a page shows: a Panel with those of its breakdowns (`more`), an Overview, a Ranking …"""
    session.require("export")
    return exports.WRITERS[suffix](exports.book(shown, *more))
