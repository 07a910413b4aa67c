"""Which children a figure is about: a set of places, of months, and of traits."""

from typing import NamedTuple


class Cell(NamedTuple):
    """A set of children. `group` holds (trait, values) in the order of the traits; whoever has any of the values of each is in it."""

    places: frozenset
    months: frozenset
    group: tuple = ()


def group(**traits):
    """The group of all children who have, of each trait, one of its values."""
    return tuple(sorted((trait, frozenset(values)) for trait, values in traits.items()))


EVERYBODY = group()
