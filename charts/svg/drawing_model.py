"""What a chart consists of once its figure was read: plain numbers, colours and words, nothing of Plotly."""

from dataclasses import dataclass
from typing import NamedTuple

from charts.svg.colour import Colour
from charts.svg.label_runs import Line


class Stroke(NamedTuple):
    """How a line is drawn."""

    colour: Colour
    width: float
    dash: tuple[float, ...] = ()

    @property
    def shows(self) -> bool:
        """Whether anything of it can be seen."""
        return self.width > 0 and self.colour.shows


class Mark(NamedTuple):
    """How a point is drawn."""

    symbol: str
    size: float
    fill: Colour | None
    outline: Stroke | None
    opacity: float = 1


class Pattern(NamedTuple):
    """What is drawn over the colour of a bar."""

    shape: str
    colour: Colour
    opacity: float
    size: float
    solidity: float


@dataclass(frozen=True, slots=True)
class Trace:
    """Points in order, None where there is a gap, with their line, their area and their marks."""

    xs: tuple[float | None, ...]
    ys: tuple[float | None, ...]
    line: Stroke | None
    stepped: bool
    fill: Colour | None
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One piece of a bar, by its sides in the values of the axes."""

    sides: tuple[float, float, float, float]
    fill: Colour
    opacity: float
    outline: Stroke | None
    pattern: Pattern | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: (x, y) of both ends, each in the values of its axis or as a share of the plot."""

    start: tuple[float, float]
    end: tuple[float, float]
    x_share: bool
    y_share: bool
    stroke: Stroke
    below: bool


@dataclass(frozen=True, slots=True)
class Note:
    """Words at a place, in the values of an axis or as a share of the plot; with an arrow they stand off it."""

    lines: tuple[Line, ...]
    size: float
    colour: Colour
    x: float
    y: float
    x_share: bool
    y_share: bool
    shift: tuple[float, float]
    x_anchor: str
    y_anchor: str
    align: str
    pad: float
    ground: Colour | None
    arrow: Stroke | None
    standoff: float


class Tick(NamedTuple):
    """A value that is named on an axis."""

    at: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis: its range, the values named on it and how it looks."""

    kind: str
    low: float
    high: float
    shows: bool
    ticks: tuple[Tick, ...] = ()
    size: float = 0
    colour: Colour | None = None
    standoff: float = 0
    grid: Stroke | None = None
    line: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """A whole chart, as its figure has it: `margin` is (left, top, right, bottom), `paper` what words over lines stand on."""

    x: Axis
    y: Axis
    bars: tuple[Bar, ...]
    traces: tuple[Trace, ...]
    rules: tuple[Rule, ...]
    notes: tuple[Note, ...]
    margin: tuple[float, float, float, float]
    height: float
    size: float
    family: str
    paper: Colour
