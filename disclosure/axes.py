"""The sums along the axes of a grid, and where they stand: each sum of an axis holds at every place of the other axes."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from disclosure.interval_sums import Sum


class Members:
    """The members of one axis, numbered as they come."""

    def __init__(self, members: list = ()) -> None:
        self.place = {member: number for number, member in enumerate(members)}

    def at(self, member: object) -> int:
        """The number of a member, a new one where it is new."""
        return self.place.setdefault(member, len(self.place))

    def __len__(self) -> int:
        return len(self.place)


@dataclass(frozen=True)
class AxisSums:
    """The sums along one axis as entries (`sum`, `member`, `sign`), in the order of the sums; `sign` is +1 for the whole, −1 for a part.

    A member's nodes lie `stride` apart from the next one's, and there are `size` members.
    """

    sum: np.ndarray
    member: np.ndarray
    sign: np.ndarray
    stride: int
    size: int

    @cached_property
    def count(self) -> int:
        """How many sums there are."""
        return int(self.sum.max(initial=-1)) + 1

    @cached_property
    def bounds(self) -> np.ndarray:
        """Where the entries of each sum begin; last, where those of the last one end."""
        return np.searchsorted(self.sum, np.arange(self.count + 1))

    @cached_property
    def by_member(self) -> tuple[np.ndarray, np.ndarray]:
        """(sums, bounds): the sums in which each member stands, member after member."""
        order = np.argsort(self.member, kind="stable")
        return self.sum[order], np.searchsorted(self.member[order], np.arange(self.size + 1))


def entries(sums: list[Sum], members: Members) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(sum, member, sign) of Sums, members that no row has numbered on from those there are."""
    made = [
        (number, members.at(member), sign)
        for number, equation in enumerate(sums)
        for member, sign in ((equation.whole, 1.0), *((part, -1.0) for part in equation.parts))
    ]
    number, member, sign = (np.array(column) for column in zip(*made)) if made else (np.zeros(0, int), np.zeros(0, int), np.zeros(0))
    return number, member, sign


class GridSums:
    """The sums of every axis at every place: an *instance* is known by one number, from its sum and the node at which it starts."""

    def __init__(self, axes: list[AxisSums], nodes: int) -> None:
        self.axes, self.nodes = axes, nodes
        self.first = np.cumsum([0, *(axis.count for axis in axes)])

    def instances(self, nodes: np.ndarray) -> np.ndarray:
        """The instances in which any of these nodes stands, sorted, each once."""
        keys = []
        for axis, first in zip(self.axes, self.first):
            sums, bounds = axis.by_member
            member = nodes // axis.stride % axis.size
            often = (bounds[1:] - bounds[:-1])[member]
            at = np.repeat(bounds[member], often) + _within(often)
            base = np.repeat(nodes - member * axis.stride, often)
            keys.append((first + sums[at]) * self.nodes + base)
        return np.unique(np.concatenate(keys)) if keys else np.zeros(0, np.int64)

    def entries(self, instances: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(instance, node, sign) of every entry of these instances; `instance` is a place in the array given."""
        number, base = instances // self.nodes, instances % self.nodes
        parts = []
        for place, axis in enumerate(self.axes):
            mine = np.flatnonzero((number >= self.first[place]) & (number < self.first[place + 1]))
            sums = number[mine] - self.first[place]
            often = axis.bounds[sums + 1] - axis.bounds[sums]
            at = np.repeat(axis.bounds[sums], often) + _within(often)
            parts.append((np.repeat(mine, often), np.repeat(base[mine], often) + axis.member[at] * axis.stride, axis.sign[at]))
        return tuple(np.concatenate(columns) for columns in zip(*parts))

    def axis_of(self, instances: np.ndarray) -> np.ndarray:
        """The place of the axis along which each instance adds up."""
        return np.searchsorted(self.first, instances // self.nodes, side="right") - 1


def _within(lengths: np.ndarray) -> np.ndarray:
    """0, 1, 2 … within each of these lengths, one after the other."""
    return np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
