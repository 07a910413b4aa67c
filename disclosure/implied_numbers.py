"""Numbers that stand in no row: whether they follow from two sums at once, and which sums a reader can therefore rely on."""

from dataclasses import dataclass

import numpy as np

from disclosure.grid import Grid
from disclosure.remainders import NOISE, Remainders


@dataclass(frozen=True)
class Entries:
    """The entries of sums that a reader can rely on (`instance`, `node`, `sign`), the number of every node in them (`nodes`, `values`;
    those absent worked out), and which instances are `guarded`: their remainder is small and must not follow.

    Where a small remainder is all that is left for members without a row, it is one more node, numbered on from those of the grid.
    """

    instance: np.ndarray
    node: np.ndarray
    sign: np.ndarray
    nodes: np.ndarray
    values: np.ndarray
    absent: np.ndarray
    guarded: np.ndarray


def complete(grid: Grid, remainders: Remainders, instances: np.ndarray, protection: float) -> Entries:
    """The Entries of these instances.

    A sum with a member that no row has says nothing, unless that member follows from another sum as well, or is nought.
    """
    instance, node, sign = _with_somebody(grid, remainders, instances, *grid.sums.entries(instances))
    nodes, place = np.unique(node, return_inverse=True)
    values = grid.values[nodes]
    kept_back = grid.kept_back[nodes]
    absent = np.isnan(values) & ~kept_back
    alone, derived = _follows(grid, remainders, nodes[absent])
    often, worked_out = np.zeros(len(nodes), int), np.zeros(len(nodes))
    often[absent], worked_out[absent] = alone, derived
    values = np.where(absent, 0.0, values)
    values = _with_kept_back(instance, place, sign, values, kept_back, len(instances), protection)
    surplus = np.bincount(instance, sign * values[place], len(instances))
    missing = np.bincount(instance, absent[place], len(instances))
    fewest = np.full(len(instances), np.iinfo(np.int64).max)
    np.minimum.at(fewest, instance[absent[place]], often[place[absent[place]]])
    parts = np.bincount(instance, sign < 0, len(instances))
    whole_given = np.bincount(instance, (sign > 0) & ~absent[place], len(instances)) > 0
    fits = whole_given & (surplus <= NOISE)
    with_others = whole_given & (surplus > NOISE) & ((parts < 2) | _fails(grid, remainders, instances))
    follows = np.where(missing == 1, fewest >= 2, fewest >= 1)
    relied_on = np.where(missing == 0, ~with_others, fits | follows)
    small = np.isin(instances, remainders.small) & ~((missing > 0) & follows & ~fits)
    stays = relied_on | small
    # Where the given parts make up the whole, or only a small remainder counts, what is absent is nought or part of the remainder.
    variable = absent[place] & (follows & ~fits & ~small)[instance]
    used = stays[instance] & (~absent[place] | variable)
    rest = np.flatnonzero(small & (missing > 0))
    return Entries(
        instance=np.concatenate([instance[used], rest]),
        node=np.concatenate([node[used], grid.sums.nodes + rest]),
        sign=np.concatenate([sign[used], np.full(len(rest), -1.0)]),
        nodes=np.concatenate([nodes, grid.sums.nodes + rest]),
        values=np.concatenate([np.where(absent, worked_out, values), surplus[rest]]),
        absent=np.concatenate([absent, np.ones(len(rest), bool)]),
        guarded=small & (missing == 0),
    )


def _follows(grid: Grid, remainders: Remainders, nodes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For nodes that no row has: (in how many sums each is the only such one, its number by one of those; 0 where there is none)."""
    instances = grid.sums.instances(nodes)
    instance, node, sign = _with_somebody(grid, remainders, instances, *grid.sums.entries(instances))
    values = grid.values[node]
    empty = np.isnan(values)
    only = empty & (np.bincount(instance, empty, len(instances)) == 1)[instance]
    surplus = np.bincount(instance, sign * np.nan_to_num(values), len(instances))
    place = np.searchsorted(nodes, node[only])
    mine = (place < len(nodes)) & (nodes[np.minimum(place, len(nodes) - 1)] == node[only]) if len(nodes) else np.zeros(0, bool)
    derived = np.zeros(len(nodes))
    np.maximum.at(derived, place[mine], np.maximum(-sign[only][mine] * surplus[instance[only][mine]], 0))
    return np.bincount(place[mine], minlength=len(nodes)), derived


def _with_somebody(grid, remainders, instances, instance, node, sign):
    """The entries but for members without any row, where the others are seen to make up the whole: nobody is in those."""
    number, base = instances // grid.sums.nodes, instances % grid.sums.nodes
    axis = grid.sums.axis_of(instances)
    along_states = remainders.made_up[number].any(axis=1)
    made_up = np.where(axis == 0, along_states, remainders.made_up[number, base // (grid.sums.nodes // grid.shape[0])])
    nobody = np.zeros(len(node), bool)
    for place, sums in enumerate(grid.sums.axes):
        mine = (axis[instance] == place) & made_up[instance]
        nobody[mine] = remainders.idle[place][node[mine] // sums.stride % sums.size]
    return instance[~nobody], node[~nobody], sign[~nobody]


def _with_kept_back(instance, place, sign, values, kept_back, count, protection):
    """Numbers that senders keep back: what a sum leaves for it, shared with others of that sum that are kept back too; the least of all
    sums it is in. In no sum with a number, no more than the protection is counted on."""
    unsure = kept_back[place]
    entries = np.where(kept_back, 0.0, np.nan_to_num(values))[place]
    left = np.bincount(instance, sign * entries, count)
    sharing = np.bincount(instance, unsure & (sign < 0), count)
    whole_unsure = np.bincount(instance, unsure & (sign > 0), count) > 0
    share = np.full(len(values), np.inf)
    parts = unsure & (sign < 0) & ~whole_unsure[instance]
    np.minimum.at(share, place[parts], np.maximum(left, 0)[instance[parts]] / np.maximum(sharing, 1)[instance[parts]])
    wholes = unsure & (sign > 0) & (sharing == 0)[instance]
    np.minimum.at(share, place[wholes], np.maximum(-left, 0)[instance[wholes]])
    return np.where(kept_back, np.where(np.isfinite(share), share, protection), values)


def _fails(grid: Grid, remainders: Remainders, instances: np.ndarray) -> np.ndarray:
    """Whether each instance is of a sum that is seen to hold other children besides its parts."""
    number, base = instances // grid.sums.nodes, instances % grid.sums.nodes
    along_states = grid.sums.axis_of(instances) == 0
    state = base // (grid.sums.nodes // grid.shape[0])
    return np.where(along_states, remainders.fails[number].any(axis=1), remainders.fails[number, state])
