"""Every sum of a family at every place of its grid, with what no row counts as one more part: nothing is taken for granted or left aside.

The sums of a grid that hide cells one after another follow only what a reader can plainly rely on. Here are all of them, for a reader who
takes them all together.
"""

from dataclasses import dataclass, replace

import numpy as np

from disclosure.grid import Grid
from disclosure.remainders import NOISE, Remainders, noise


# The axis along which groups lie, and in its stead, where one indicator lies inside others.
HEADINGS, INSIDE = 1, -1


@dataclass(frozen=True)
class FamilySums:
    """Entries (`sum`, `node`, `sign`), sum by sum, and the `axis` of each sum, INSIDE where it says that one indicator lies inside others.

    Nodes from `rests` on stand for what a whole holds beyond its parts. Of sums that are `doubtful` nobody can say whether it holds anything;
    the `kind` of a sum is the same wherever it stands. Sums whose parts hold more than their whole are none, and left out.
    """

    sum: np.ndarray
    node: np.ndarray
    sign: np.ndarray
    axis: np.ndarray
    kind: np.ndarray
    doubtful: np.ndarray
    rests: int

    @property
    def count(self) -> int:
        """How many sums there are."""
        return len(self.axis)

    def settled(self, values: np.ndarray) -> "FamilySums":
        """The same without the rests of doubtful sums of a kind that holds nothing beyond its parts; `values` are those of the entries."""
        rest = (self.node >= self.rests) & self.doubtful[self.sum]
        holding = np.unique(self.kind[self.sum[rest & (values > NOISE)]])
        kept = ~np.isin(self.node, self.node[rest & ~np.isin(self.kind[self.sum], holding)])
        return replace(self, sum=self.sum[kept], node=self.node[kept], sign=self.sign[kept])

    @property
    def whole(self) -> np.ndarray:
        """The node of the whole of each sum; of several, the last."""
        whole = np.zeros(self.count, np.int64)
        whole[self.sum[self.sign > 0]] = self.node[self.sign > 0]
        return whole


def entries_in_all(grid: Grid) -> int:
    """How many entries `family_sums` looks at: a measure of the work, known beforehand."""
    return sum(len(axis.sum) * (grid.sums.nodes // axis.size) for axis in grid.sums.axes)


def family_sums(grid: Grid, remainders: Remainders) -> FamilySums:
    """The FamilySums of a grid."""
    instances = np.concatenate([_instances(grid, axis) for axis in range(len(grid.sums.axes))])
    number, node, sign = grid.sums.entries(instances)
    kind, axis = instances // grid.sums.nodes, grid.sums.axis_of(instances)
    idle = _idle(grid, remainders, axis[number], node)
    given, values = ~np.isnan(grid.values[node]), np.nan_to_num(grid.values[node])

    def per_sum(of_entries: np.ndarray) -> np.ndarray:
        return np.bincount(number, of_entries, len(instances))

    whole, surplus = per_sum(np.where(sign > 0, values, 0)), per_sum(sign * values)
    rest = np.where(np.abs(surplus) <= noise(whole, per_sum(np.abs(values - np.round(values)) > 1e-6) > 0), 0.0, surplus)
    complete = (per_sum(~given & ~idle) == 0) & (whole > 0)
    wrong = (per_sum(given & (sign > 0)) > 0) & (rest < 0)
    exact, over, under = (
        np.bincount(kind, marked, kind.max(initial=0) + 1) for marked in (complete & (rest == 0), complete & (rest > 0), wrong)
    )
    # Parts without any row are nobody where the others are seen to make up the whole.
    nobody = ((exact > 0) & (exact >= over))[kind]
    filled = per_sum(idle) > 0
    idle &= (nobody & (rest == 0))[number]
    doubtful = (axis == HEADINGS) & (exact == 0)[kind] & ((over == 0)[kind] | filled)
    opened = ((over > 0)[kind] & (nobody | ~filled)) | doubtful
    used = ~idle & ~(((under > exact)[kind] | wrong) | (per_sum(~idle & (sign < 0)) == 0))[number]
    kept, numbered = np.unique(number[used], return_inverse=True)
    opened = opened[kept]
    rests = grid.sums.nodes + np.arange(opened.sum())
    sums = FamilySums(
        np.concatenate([numbered, np.flatnonzero(opened)]), np.concatenate([node[used], rests]),
        np.concatenate([sign[used], np.full(len(rests), -1.0)]), axis[kept], kind[kept], doubtful[kept], grid.sums.nodes,
    )  # fmt: skip
    return _with_inside(grid, sums, instances[kept][opened])


def _with_inside(grid: Grid, sums: FamilySums, opened: np.ndarray) -> FamilySums:
    """The same, and everywhere that one state lies inside others, in groups without a row too, unless the numbers speak against it.

    `opened` are the instances of the sums that have a rest, in the order of their rests.
    """
    stride, order = grid.sums.nodes // grid.shape[0], np.argsort(opened, kind="stable")
    columns, count, last = [(sums.sum, sums.node, sums.sign)], sums.count, sums.rests + len(opened)
    groups = np.flatnonzero(grid.sums.axis_of(opened) == HEADINGS)
    for part, wholes in grid.inside:
        node = np.array([part, *wholes])[:, None] * stride + np.arange(stride)
        sign = np.array([-1.0, *np.ones(len(wholes)), -1.0])
        node = node[:, ~(sign[:-1] @ grid.values[node] < -NOISE)]
        mine = opened[groups[opened[groups] % grid.sums.nodes // stride == part]]
        others = mine + (np.array([part, *wholes])[:, None] - part) * stride
        at = np.minimum(np.searchsorted(opened[order], others), len(opened) - 1)
        there = (opened[order][at] == others).all(axis=0) if len(mine) else np.zeros(0, bool)
        node = np.hstack([node, sums.rests + order[at[:, there]]]) if there.any() else node
        node = np.vstack([node, last + np.arange(node.shape[1])]).T
        columns.append((np.repeat(count + np.arange(len(node)), len(sign)), node.ravel(), np.tile(sign, len(node))))
        count, last = count + len(node), last + len(node)
    number, node, sign = (np.concatenate(column) for column in zip(*columns))
    more = np.full(count - sums.count, INSIDE)
    return FamilySums(
        number,
        node,
        sign,
        np.append(sums.axis, more),
        np.append(sums.kind, more),
        np.append(sums.doubtful, np.zeros(len(more), bool)),
        sums.rests,
    )


def _instances(grid: Grid, axis: int) -> np.ndarray:
    """All instances of the sums of one axis."""
    sums = grid.sums.axes[axis]
    nodes = np.arange(grid.sums.nodes)
    base = nodes[nodes // sums.stride % sums.size == 0]
    return ((grid.sums.first[axis] + np.arange(sums.count))[:, None] * grid.sums.nodes + base).ravel()


def _idle(grid: Grid, remainders: Remainders, axis: np.ndarray, node: np.ndarray) -> np.ndarray:
    """Per entry, whether it is a member of its axis that no row has."""
    idle = np.zeros(len(node), bool)
    for place, sums in enumerate(grid.sums.axes):
        mine = axis == place
        idle[mine] = remainders.idle[place][node[mine] // sums.stride % sums.size]
    return idle
