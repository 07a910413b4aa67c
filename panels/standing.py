"""Where an area stands among its statistical neighbours."""

from panels.field import point
from panels.panel import Neighbour


def standing(near, indicator, area, field, at):
    """(Neighbours, rank, ranked): the area among its neighbours `near` in the period `at`, those without a figure last.

    Rank 1 is best, or highest where the indicator has no good direction; equal figures share a rank. Without a period
    the list is empty and there is no rank.
    """
    if at is None:
        return (), None, 0
    rows = {place.code: field.shown(place.code).get(at) for place in (area, *near)}
    values = [row.value for row in rows.values() if row]
    ranks = {code: 1 + sum(beats(other, row.value, indicator.better) for other in values) for code, row in rows.items() if row}
    order = sorted((area, *near), key=lambda place: (ranks.get(place.code, len(rows) + 1), place.name))
    listed = tuple(_neighbour(place, field, at, ranks.get(place.code), place is area) for place in order)
    return listed, ranks[area.code], len(values)


def beats(other, value, better):
    """Whether another figure stands before this one."""
    return other < value if better == "low" else other > value


def _neighbour(place, field, at, rank, is_this):
    """A row of the list; its point may be hidden, and is None where the area has no row for the period."""
    row = next((one for one in field.rows.get(place.code, ()) if (one.starts, one.ends) == at), None)
    return Neighbour(place, point(row) if row else None, rank, is_this)
