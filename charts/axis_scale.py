"""Axes that read easily: few, round ticks, from zero unless that would flatten the story."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10


@dataclass(frozen=True)
class Scale:
    """The range of an axis and its ticks, in the unit."""

    low: float
    high: float
    ticks: tuple[float, ...]

    @property
    def from_zero(self) -> bool:
        return self.low <= 0 <= self.high


def step(span: float, wanted: int = 4) -> float:
    """The round step (1, 2 or 5 times a power of ten, or 25, 250 and so on) that divides `span` into about `wanted` parts."""
    rough = (span or 1) / wanted
    power = 10 ** floor(log10(rough))
    nices = (1, 2, 2.5, 5, 10) if power >= 10 else (1, 2, 5, 10)
    return next(power * nice for nice in nices if power * nice >= rough * 0.999999)


def scale(values: Sequence[float], ceiling: int | None = None, zero: bool | None = None) -> Scale:
    """The Scale that holds all `values`; from zero when `zero`, or when they fill more than a third of the way down to it.

    `ceiling` is a value that cannot be passed (100%). Without values it runs from 0 to 1.
    """
    low, high = min(values, default=0), max(values, default=1)
    if zero is None:
        zero = high - low > max(abs(high), abs(low)) / 3 or low <= 0
    if zero:
        low, high = min(low, 0), max(high, 0)
    if low == high:
        low, high = (low - abs(low) * 0.1, high + abs(high) * 0.1) if high else (0, 1)
    size = step(high - low)
    first, last = floor(low / size + 1e-9), ceil(high / size - 1e-9)
    ticks = tuple(round(number * size, 12) for number in range(first, last + 1))
    if ceiling is not None and ticks[-1] > ceiling >= high:
        ticks = tuple(tick for tick in ticks if tick <= ceiling)
    return Scale(ticks[0], max(ticks[-1], high), ticks)
