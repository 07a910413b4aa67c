"""Where an area stands among its statistical neighbours."""

from panels.comparison import neighbours, peer_period
from panels.field import point
from panels.panel import Neighbour


def standing(indicator, area, areas, field):
    """(Neighbours, rank, ranked): the area among its neighbours, best first, then those without a figure.

    All in the latest period in which the area and at least three neighbours show one. Rank 1 is best, or highest where
    the indicator has no good direction; equal figures share a rank. Without such a period the list is empty.
    """
    near = neighbours(indicator, area, areas)
    at = peer_period(near, area, field)
    if at is None:
        return (), None, 0
    rows = {place: field.shown(place.code).get(at) for place in (area, *near)}
    values = [row.value for row in rows.values() if row]
    ranks = {place: 1 + sum(beats(other, row.value, indicator.better) for other in values) for place, row in rows.items() if row}
    order = sorted(rows, key=lambda place: (ranks.get(place, len(rows) + 1), place.name))
    return tuple(_neighbour(place, field, at, ranks.get(place), place == area) for place in order), ranks[area], len(values)


def beats(other, value, better):
    """Whether another figure stands before this one."""
    return other < value if better == "low" else other > value


def _neighbour(place, field, at, rank, is_this):
    """A row of the list; its point may be hidden, and is None where the area has no row for the period."""
    row = next((one for one in field.rows.get(place.code, ()) if (one.starts, one.ends) == at), None)
    return Neighbour(place, point(row) if row else None, rank, is_this)
