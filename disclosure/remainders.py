"""What wholes hold over their parts: small remainders, which nobody publishes and any reader can subtract; and sums that do not hold."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from disclosure.axes import AxisSums
from disclosure.grid import Grid


# Below half a child, or 0.5 % where numbers are not whole, a remainder is rounding.
NOISE, NOISE_SHARE, WHOLE = 0.5, 0.005, 1e-6
# A sum that all can see to fail is believed by nobody: so many instances that do not hold, and more than hold.
SEEN_TO_FAIL = 3
# The axis of a grid along which periods lie.
WINDOWS = 3


@dataclass(frozen=True)
class Remainders:
    """`small` are the instances (sorted) whose remainder is a small number of our own.

    Per sum and state: `fails` where it plainly holds other children besides its parts, so that no reader takes it for a sum; `made_up`
    where the parts that have rows make up the whole, so that those without rows hold nobody. `idle` (per axis, per member) are those.
    """

    small: np.ndarray
    fails: np.ndarray
    made_up: np.ndarray
    idle: tuple[np.ndarray, ...]


def noise(size: np.ndarray, uneven: np.ndarray) -> np.ndarray:
    """The remainder of a sum of this `size` that is only rounding, where its numbers are `uneven` (not whole) or not."""
    return np.where(uneven, np.maximum(NOISE, NOISE_SHARE * size), NOISE)


def remainders(grid: Grid) -> Remainders:
    """The Remainders of a Grid, all sums of all axes at once."""
    given = ~np.isnan(grid.values.reshape(grid.shape)) | grid.kept_back.reshape(grid.shape)
    idle = tuple(~given.any(axis=tuple(other for other in range(4) if other != axis)) for axis in range(4))
    small, fails, made_up = [np.zeros(0, np.int64)], [], []
    for axis, (sums, first) in enumerate(zip(grid.sums.axes, grid.sums.first)):
        for number in range(sums.count):
            instances, failing, enough = _of_sum(grid, axis, sums, number, idle[axis], grid.values)
            small.append((first + number) * grid.sums.nodes + instances)
            fails.append(failing)
            made_up.append(enough)
    small += _of_windows(grid, idle[WINDOWS])
    shape = (-1, grid.shape[0])
    return Remainders(np.unique(np.concatenate(small)), np.array(fails, bool).reshape(shape), np.array(made_up, bool).reshape(shape), idle)


def _of_windows(grid: Grid, idle: np.ndarray) -> Iterator[np.ndarray]:
    """The instances of windows whose remainder is small once the remainders of other windows are known, which no row counts."""
    sums, first, values = grid.sums.axes[WINDOWS], grid.sums.first[WINDOWS], grid.values
    while (filled := _with_single_gaps(grid, sums, values)) is not None:
        values = filled
        for number in range(sums.count):
            yield (first + number) * grid.sums.nodes + _of_sum(grid, WINDOWS, sums, number, idle, values)[0]


def _with_single_gaps(grid: Grid, sums: AxisSums, values: np.ndarray) -> np.ndarray | None:
    """The values with what each window holds over its parts where one of them alone is unknown; None where that tells nothing new."""
    filled = values.reshape(grid.shape).copy()
    hidden = grid.kept_back.reshape(grid.shape)
    before = np.isnan(filled).sum()
    for number in range(sums.count):
        entries = slice(sums.bounds[number], sums.bounds[number + 1])
        members, signs = sums.member[entries], sums.sign[entries]
        whole, parts = members[signs > 0][0], members[signs < 0]
        of_parts = filled[..., parts]
        unknown = np.isnan(of_parts) & ~hidden[..., parts]
        alone = (unknown.sum(axis=-1) == 1) & ~np.isnan(filled[..., whole]) & ~(np.isnan(of_parts) & ~unknown).any(axis=-1)
        rest = filled[..., whole] - np.nansum(of_parts, axis=-1)
        for place, part in enumerate(parts):
            only = alone & unknown[..., place] & (rest > -NOISE)
            filled[..., part] = np.where(only, np.maximum(rest, 0), filled[..., part])
    return filled.ravel() if np.isnan(filled).sum() < before else None


def _of_sum(
    grid: Grid, axis: int, sums: AxisSums, number: int, idle: np.ndarray, values: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(first nodes of the instances with a small remainder, per state whether the sum fails, and whether it is made up)."""
    entries = slice(sums.bounds[number], sums.bounds[number + 1])
    members, signs = sums.member[entries], sums.sign[entries]
    whole, parts = members[signs > 0][0], members[signs < 0]

    def at(array: np.ndarray, member: int | np.ndarray) -> np.ndarray:
        return np.take(array.reshape(grid.shape), member, axis=axis)

    total, of_parts = at(values, whole), at(values, parts)
    given = ~np.isnan(of_parts)
    rest = total - np.where(given, of_parts, 0).sum(axis=axis)
    uneven = (np.abs(total - np.round(total)) > WHOLE) | (given & (np.abs(of_parts - np.round(of_parts)) > WHOLE)).any(axis=axis)
    over = rest > noise(np.nan_to_num(total), uneven)
    ours = at(grid.ours, whole) | at(grid.ours, parts).any(axis=axis)
    small = over & (rest < at(grid.limits, whole)) & given.any(axis=axis) & ours
    starts = at(np.arange(grid.sums.nodes), whole) - whole * sums.stride
    with_rows = np.take(given, np.flatnonzero(~idle[parts]), axis=axis).all(axis=axis) & ~np.isnan(total) & (total > NOISE)
    complete = with_rows if not idle[parts].any() else np.zeros_like(with_rows)
    counted = [
        _per_state(instances, axis, grid.shape[0], int(whole)) for instances in (over & complete, complete, with_rows & ~over, with_rows)
    ]
    fails = (counted[0] >= SEEN_TO_FAIL) & (2 * counted[0] > counted[1])
    return starts[small], fails, (counted[2] > 0) & (2 * counted[2] >= counted[3]) & idle[parts].any()


def _per_state(instances: np.ndarray, axis: int, states: int, whole: int) -> np.ndarray:
    """How many of these instances there are of each state. Along the axis of states they are all of the whole."""
    if axis == 0:
        counted = np.zeros(states, int)
        counted[whole] = instances.sum()
        return counted
    return instances.sum(axis=tuple(range(1, instances.ndim)))
