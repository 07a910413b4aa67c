"""Where an area stands among its statistical neighbours."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from catalogue.areas import Area
from catalogue.indicators import Indicator
from metrics.quantile import ranks
from panels.area_figures import point
from panels.panel import Neighbour


if TYPE_CHECKING:
    from panels.area_figures import AreaFigures


def neighbour_ranks(
    near: tuple[Area, ...], indicator: Indicator, area: Area, field: AreaFigures, at: tuple[date, ...] | None
) -> tuple[tuple[Neighbour, ...], int | None, int]:
    """(Neighbours, rank, ranked): the area among its neighbours `near` in the period `at`, those without a figure last.

    Rank 1 is best, or highest where the indicator has no good direction; equal figures share a rank. Without a period
    the list is empty and there is no rank.
    """
    if at is None:
        return (), None, 0
    places = (area, *near)
    values = [row.value if (row := field.shown(place.code).get(at)) else None for place in places]
    ranked = ranks(values, indicator.better)
    rank_of = {place.code: None if rank != rank else int(rank) for place, rank in zip(places, ranked.rank)}
    order = sorted(places, key=lambda place: (rank_of[place.code] or len(places) + 1, place.name))
    listed = tuple(_neighbour(place, field, at, rank_of[place.code], place is area) for place in order)
    return listed, rank_of[area.code], ranked.ranked


def _neighbour(place, field, at, rank, is_this):
    """A row of the list; its point may be hidden, and is None where the area has no row for the period."""
    row = next((row for row in field.rows.get(place.code, ()) if (row.starts, row.ends) == at), None)
    return Neighbour(place, point(row) if row else None, rank, is_this)
