"""Areas on one indicator, or on two: ranked, over time, against one another, on a map; and indicators of one area. All from the live build.

What was read, and each answer, is remembered by build, so nothing is ever cleared.
"""

from functools import lru_cache
from typing import Any

from actions import lookup
from actions.live_build import live
from actions.session import Session, definitions
from errors import UsageError
from panels.all_areas import AllAreas
from panels.build import panels
from panels.funnel_panel import BySize
from panels.funnel_panel import by_size as sized
from panels.indicator_pairs import Relation, relation
from panels.indicators_together import MOST, Together
from panels.indicators_together import together as drawn_together
from panels.indicators_together_words import refusal
from panels.ranking import Ranking, ranked
from panels.small_multiples import Multiples, multiples
from store.boundaries import boundaries_file
from store.boundaries import outlines as read


def compare(session: Session, indicator: str, area: str, among: str | None = None, period: str | None = None) -> Ranking:
    """The Ranking of an area (by code, number or name) on one indicator, among a set of areas and in a period, or the likeliest.

    Raises UsageError for an indicator or area that does not exist; an unknown set or period gives the likeliest.
    """
    session.require("compare")
    return _ranking(*_asked(session, indicator, area), among, period)


def by_size(session: Session, indicator: str, area: str, among: str | None = None, period: str | None = None) -> BySize:
    """The BySize of the same Ranking: areas of unequal size within limits that chance would seldom cross."""
    session.require("compare")
    return _by_size(*_asked(session, indicator, area), among, period)


def over_time(session: Session, indicator: str, area: str, among: str | None = None) -> Multiples:
    """The Multiples of an area and its neighbours, or the other areas of a set; None where areas are not ranked."""
    session.require("compare")
    return _multiples(*_asked(session, indicator, area), among)


def relate(session: Session, indicator: str, other: str, area: str, among: str | None = None, period: str | None = None) -> Relation:
    """The Relation of two indicators over the areas of a set."""
    session.require("compare")
    second = lookup.indicator(session, other).id
    return _relation(*_asked(session, indicator, area), second, among, period)


def together(session: Session, indicators: tuple[str, ...], area: str) -> Together:
    """The Together of two to five indicators (by id) in an area. Raises UsageError for fewer or more, and for what does not exist."""
    session.require("compare")
    names = tuple(dict.fromkeys(lookup.indicator(session, indicator).id for indicator in indicators))
    if why := refusal(len(names), MOST):
        raise UsageError(why)
    return _together(live(session), session.data, names, lookup.area(session, area).code)


def _asked(session, indicator, area):
    return live(session), session.data, lookup.indicator(session, indicator).id, lookup.area(session, area).code


@lru_cache(maxsize=32)
def _read(published, data, indicator, area):
    known = definitions(data)
    return AllAreas(published, known, known.indicators[indicator], known.areas.by_code[area])


@lru_cache(maxsize=256)
def _ranking(published, data, indicator, area, among, period):
    return ranked(_read(published, data, indicator, area), among, period)


@lru_cache(maxsize=128)
def _by_size(published, data, indicator, area, among, period):
    return sized(_ranking(published, data, indicator, area, among, period))


@lru_cache(maxsize=128)
def _multiples(published, data, indicator, area, among):
    ranking = _ranking(published, data, indicator, area, among, None)
    return multiples(_read(published, data, indicator, area), ranking) if ranking.entries else None


@lru_cache(maxsize=128)
def _relation(published, data, indicator, area, second, among, period):
    ranking = _ranking(published, data, indicator, area, among, period)
    return relation(_read(published, data, indicator, area), _read(published, data, second, area), ranking)


@lru_cache(maxsize=128)
def _together(published, data, indicators, area):
    return drawn_together(panels(published, definitions(data), indicators, area))


def outlines(session: Session) -> dict[Any, Any]:
    """{present area code: its rings} of the boundaries in the home; empty where there are none.

    Districts are counted to the authority that they are part of. Raises StoreError for a file that cannot be used.
    """
    session.require("compare")
    path = boundaries_file(session.home)
    return _outlines(path, session.data, path.stat().st_mtime_ns) if path else {}


@lru_cache(maxsize=2)
def _outlines(path, data, stamp):
    areas, by_code = definitions(data).areas, {}
    for code, rings in read(path).items():
        place = areas.find(code)
        if place is not None:
            by_code.setdefault(place.parent if place.kind == "district" else place.code, []).extend(rings)
    return by_code
