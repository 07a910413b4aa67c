"""The latest figure against England, the region and the statistical neighbours, each in the same period."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

from catalogue.areas import ENGLAND, Area, Areas
from catalogue.indicators import Indicator
from metrics.benchmark import verdict
from metrics.neighbours import LEAST_NEIGHBOURS
from panels.area_figures import point
from panels.format import figure
from panels.panel import Comparator, Verdict
from panels.periods import period


if TYPE_CHECKING:
    from panels.area_figures import AreaFigures


NOT_COMPARED = "no comparison"
NEIGHBOURS = "statistical neighbours"


def comparators(
    indicator: Indicator, area: Area, areas: Areas, field: AreaFigures, peers_at: tuple[date, ...] | None, groups: Mapping[str, list[Area]]
) -> tuple[Comparator, ...]:
    """The Comparators that the indicator names and the area has: country, region, county, medians of neighbours and groups.

    `peers_at` is the period of the neighbours, see peer_period; `groups` are a framework's own sets of areas by name. A
    bare count has none of these, as it grows with the size of the place; nor has England.
    """
    if area.code == ENGLAND or indicator.method == "count":
        return ()
    others = [("country", areas.by_code[ENGLAND])] if "England" in indicator.comparators else []
    if "region" in indicator.comparators and area.region:
        others.append(("region", areas.by_code[area.region]))
    if area.parent not in (None, ENGLAND, area.region):
        others.append(("area", areas.by_code[area.parent]))
    comparators = [against_area(kind, place, indicator, area, field) for kind, place in others]
    near = neighbours(indicator, area, areas)
    if near:
        comparators.append(against_median("neighbours", NEIGHBOURS, near, indicator, area, field, peers_at))
    for name, places in groups.items() if "neighbours" in indicator.comparators else ():
        comparators.append(against_median("group", name, places, indicator, area, field, peer_period(places, area, field)))
    return tuple(comparators)


def neighbours(indicator: Indicator, area: Area, areas: Areas) -> tuple[Area, ...]:
    """The statistical neighbours with which this indicator is compared; empty where it, or the area, has none."""
    return areas.neighbours(area.code) if "neighbours" in indicator.comparators and indicator.method != "count" else ()


def against_area(kind: str, place: Area, indicator: Indicator, area: Area, field: AreaFigures) -> Comparator:
    """The Comparator of one other area, at the latest period for which both show a figure."""
    own, theirs = field.shown(area.code), field.shown(place.code)
    at = max(set(own) & set(theirs), default=None)
    if at is None:
        why = f"{place.name}: {'no period in common' if own and theirs else 'no figure'}"
        return Comparator(kind, place.name, place.code, None, None, Verdict("none", NOT_COMPARED, why), field.points(place.code))
    judged = _judged(indicator, own, at, theirs[at].value, place.name)
    return Comparator(kind, place.name, place.code, theirs[at].period, theirs[at].value, judged, field.points(place.code))


def against_median(
    kind: str, name: str, places: Sequence[Area], indicator: Indicator, area: Area, field: AreaFigures, at: tuple[date, ...] | None
) -> Comparator:
    """The Comparator of the median of several areas in the period `at`, over those that show a figure: at least three.

    Its points carry the median of each period of the area that has one, and their notes how many figures it rests on.
    """
    own, called = field.shown(area.code), f"Median of {name}"
    if at is None:
        why = f"fewer than three of {len(places)} {name} have a figure"
        return Comparator(kind, called, None, None, None, Verdict("none", NOT_COMPARED, why))
    values = {when: figures for when in own if len(figures := _figures(places, field, when)) >= LEAST_NEIGHBOURS}
    judged = _judged(indicator, own, at, median(values[at]), f"{_counted(values[at], places, name)}:")
    points = tuple(_median_point(own[when], figures, _counted(figures, places, name)) for when, figures in values.items())
    return Comparator(kind, called, None, own[at].period, median(values[at]), judged, points)


def peer_period(near: Sequence[Area], area: Area, field: AreaFigures) -> tuple[date, ...] | None:
    """The latest period, as (first day, last day), in which the area and at least three neighbours show a figure, or None."""
    own = sorted(field.shown(area.code), reverse=True)
    return next((at for at in own if len(_figures(near, field, at)) >= LEAST_NEIGHBOURS), None)


def _figures(near, field, at):
    return [row.value for place in near if (row := field.shown(place.code).get(at))]


def _judged(indicator, own, at, value, name):
    """The Verdict of the area's 95% interval in the period `at` against a value, whose own interval is ignored."""
    own_point = own[at]
    kind = str(verdict(own_point.lower95, own_point.upper95, value, indicator.better))
    detail = f"{name} {figure(value, indicator)}"
    if at != max(own):
        detail += f" in {period(own_point.period, own_point.period_type)}, the latest in common"
    if kind == "none":
        return Verdict(kind, NOT_COMPARED, f"{detail}; no interval to compare with")
    return Verdict(kind, kind, detail)


def _counted(values, places, name):
    return f"Median of {len(values)} of {len(places)} {name}"


def _median_point(row, values, note):
    """The median in the row's period as a Point without counts or interval."""
    nothing = dict.fromkeys(("numerator", "denominator", "lower95", "upper95", "lower998", "upper998", "symbol"))
    return point(row._replace(value=median(values), note=note, **nothing))
