"""Reads a place that is given in the values of an axis, or as a share of the plot."""

from charts.svg.coordinate import coordinate
from charts.svg.fields import Fields


def is_share(fields: Fields, letter: str) -> bool:
    """Whether the places along an axis (x or y) are shares of the plot: Plotly's `paper`."""
    return fields.only(f"{letter}ref", letter, "paper") == "paper"


def place(fields: Fields, name: str, kind: str) -> float:
    """A place that must be there; `kind` is that of its axis, linear for a share."""
    at = coordinate(fields.need(name), kind, f"{fields.where}.{name}")
    if at is None:
        fields.refuse(name, "is no place")
    return at
