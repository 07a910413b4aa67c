"""What a slide draws as series for a chart that can be edited. What is not shown is None: an empty cell, never a zero."""

from dataclasses import dataclass

from charts.axis_scale import Scale


OWN, COUNTRY, OTHER, TARGET = "own", "country", "other", "target"


@dataclass(frozen=True)
class Series:
    """One line, or one row of bars. `limits` are its (lower, upper) for each label, empty where it has none; `colour` without #."""

    name: str
    values: tuple[float | None, ...]
    look: str = OTHER
    limits: tuple[tuple[float | None, float | None], ...] = ()
    colour: str = ""
    strength: float = 1


@dataclass(frozen=True)
class Drawing:
    """`kind` is lines, bars (one series, `labels` from the top) or stacked (one label, a series for each piece).

    `marked` are labels that stand out by their place: (place, look). `title` says what the workbook behind it holds.
    """

    kind: str
    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    scale: Scale
    unit: str
    decimals: int
    marked: tuple[tuple[int, str], ...] = ()
