"""The order of an agenda: items moved, added, changed and taken off. Each returns new items and leaves the given ones as they are."""

from collections.abc import Sequence
from dataclasses import replace

from catalogue.meetings import Item


Items = tuple[Item, ...]


def moved(items: Sequence[Item], place: int, to: int) -> Items:
    """The items with the one at `place` (from 0) standing at `to`, as near as there is a place."""
    rest = [item for number, item in enumerate(items) if number != place]
    to = min(max(to, 0), len(rest))
    return (*rest[:to], items[place], *rest[to:])


def changed(items: Sequence[Item], place: int, item: Item) -> Items:
    """The items with another in place of the one at `place`."""
    return tuple(item if number == place else kept for number, kept in enumerate(items))


def removed(items: Sequence[Item], place: int) -> Items:
    """The items without the one at `place`."""
    return tuple(kept for number, kept in enumerate(items) if number != place)


def carried_over(item: Item, when: str, outcome: str = "") -> Item:
    """An item of an earlier meeting as it comes back: its notes begin with `when` it was last taken and what its `outcome` was."""
    return replace(item, notes="\n".join(filter(None, (f"Carried over from {when}.", outcome, item.notes))))
