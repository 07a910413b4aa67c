"""What is to be drawn where: a chart laid out on a sheet of given size, in pixels from its top left corner."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from charts.svg.colour import Colour
from charts.svg.drawing_model import Axis, Rule, Stroke, Trace
from charts.svg.label_runs import Line


# How far anything that can be moved stays from the edge of the sheet.
EDGE = 2


class Box(NamedTuple):
    """A rectangle by its sides."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share any room."""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom


class Plot(NamedTuple):
    """The part of the sheet in which values are drawn."""

    left: float
    top: float
    width: float
    height: float
    x: Axis
    y: Axis

    @property
    def right(self) -> float:
        """Its right side."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower side."""
        return self.top + self.height

    def across(self, value: float, share: bool = False) -> float:
        """Where a value, or a share of the plot, lies from left to right."""
        return self.left + self.width * (value if share else (value - self.x.low) / (self.x.high - self.x.low))

    def down(self, value: float, share: bool = False) -> float:
        """Where it lies from top to bottom."""
        return self.bottom - self.height * (value if share else (value - self.y.low) / (self.y.high - self.y.low))

    def places(self, xs: Iterable[float | None], ys: Iterable[float | None]) -> tuple[list[float | None], list[float | None]]:
        """Where the values of many points lie from left to right, and from top to bottom; None for a gap."""
        step, rise = self.width / (self.x.high - self.x.low), self.height / (self.y.high - self.y.low)
        left, foot = self.left - self.x.low * step, self.bottom + self.y.low * rise
        return [None if x is None else left + x * step for x in xs], [None if y is None else foot - y * rise for y in ys]


class Leader(NamedTuple):
    """The thin line from words to what they name."""

    start: tuple[float, float]
    end: tuple[float, float]
    stroke: Stroke


class Label(NamedTuple):
    """Words with the baseline of their first line, the box they fill, and what lies under them."""

    x: float
    y: float
    anchor: str
    lines: tuple[Line, ...]
    size: float
    colour: Colour
    box: Box
    ground: Colour | None = None
    leader: Leader | None = None


class Sample(NamedTuple):
    """A piece of a line in the key, from `x` on, about the height `y`."""

    x: float
    y: float
    source: Trace | Rule


@dataclass(frozen=True, slots=True)
class Sheet:
    """A chart laid out: its size, its plot, all words, and the samples of its key."""

    width: float
    height: float
    plot: Plot
    labels: tuple[Label, ...]
    samples: tuple[Sample, ...]
