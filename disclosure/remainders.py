"""What wholes hold over their parts: small remainders, which nobody publishes and any reader can subtract; and sums that do not hold."""

from dataclasses import dataclass

import numpy as np

from disclosure.axes import AxisSums
from disclosure.grid import Grid


# Below half a child, or 0.5 % where numbers are not whole, a remainder is rounding.
NOISE, NOISE_SHARE, WHOLE = 0.5, 0.005, 1e-6
# A sum that all can see to fail is believed by nobody: so many instances that do not hold, and more than hold.
SEEN_TO_FAIL = 3


@dataclass(frozen=True)
class Remainders:
    """`small` are the instances (sorted) whose remainder is a small number of our own. `fails` (sums × states) marks the sums that
    plainly hold other children besides their parts, so that no reader takes them for sums."""

    small: np.ndarray
    fails: np.ndarray


def noise(size: np.ndarray, uneven: np.ndarray) -> np.ndarray:
    """The remainder of a sum of this `size` that is only rounding, where its numbers are `uneven` (not whole) or not."""
    return np.where(uneven, np.maximum(NOISE, NOISE_SHARE * size), NOISE)


def remainders(grid: Grid) -> Remainders:
    """The Remainders of a Grid, all sums of all axes at once."""
    small, fails = [], []
    for axis, (sums, first) in enumerate(zip(grid.sums.axes, grid.sums.first)):
        for number in range(sums.count):
            instances, failing = _of_sum(grid, axis, sums, number)
            small.append((first + number) * grid.sums.nodes + instances)
            fails.append(failing)
    states = grid.shape[0]
    return Remainders(np.unique(np.concatenate(small)) if small else np.zeros(0, np.int64), np.array(fails, bool).reshape(-1, states))


def _of_sum(grid: Grid, axis: int, sums: AxisSums, number: int) -> tuple[np.ndarray, np.ndarray]:
    """(first nodes of the instances with a small remainder, per state whether the sum is seen to fail)."""
    here = slice(sums.bounds[number], sums.bounds[number + 1])
    members, signs = sums.member[here], sums.sign[here]
    whole, parts = members[signs > 0][0], members[signs < 0]

    def at(array: np.ndarray, member: int | np.ndarray) -> np.ndarray:
        return np.take(array.reshape(grid.shape), member, axis=axis)

    total, of_parts = at(grid.values, whole), at(grid.values, parts)
    given = ~np.isnan(of_parts)
    rest = total - np.where(given, of_parts, 0).sum(axis=axis)
    uneven = (np.abs(total - np.round(total)) > WHOLE) | (given & (np.abs(of_parts - np.round(of_parts)) > WHOLE)).any(axis=axis)
    over = rest > noise(np.nan_to_num(total), uneven)
    ours = at(grid.ours, whole) | at(grid.ours, parts).any(axis=axis)
    small = over & (rest < at(grid.limits, whole)) & given.any(axis=axis) & ours
    starts = at(np.arange(grid.sums.nodes), whole) - whole * sums.stride
    complete = given.all(axis=axis) & ~np.isnan(total)
    return starts[small], _fails(over & complete, complete, axis, grid.shape[0], int(whole))


def _fails(over: np.ndarray, complete: np.ndarray, axis: int, states: int, whole: int) -> np.ndarray:
    """Per state, whether instances with every number mostly hold more than their parts. Along the axis of states there is one sum for all."""
    if axis == 0:
        failing = np.zeros(states, bool)
        failing[whole] = _mostly(over.sum(), complete.sum())
        return failing
    others = tuple(range(1, over.ndim))
    return _mostly(over.sum(axis=others), complete.sum(axis=others))


def _mostly(failing, complete):
    return (failing >= SEEN_TO_FAIL) & (2 * failing > complete)
