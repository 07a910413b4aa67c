"""A row of a ranked table as a small SVG of any width: a dot with its interval, and a dashed line to compare with."""

from collections.abc import Callable, Sequence
from typing import Any

from charts.axis_scale import Scale, scale


HIGH, EDGE = 26, 3.0


def across(points: Sequence[Any], reference: float | None = None, ceiling: int | None = None) -> Scale:
    """The horizontal Scale on which all these Points, their intervals and the reference value lie."""
    values = [value for point in points if point for value in (point.value, point.lower95, point.upper95)]
    return scale([value for value in (*values, reference) if value is not None], ceiling=ceiling)


def dots(point: Any, axis: Scale, reference: float | None = None, is_this: bool = False) -> str:
    """The SVG of one row; where the Point shows no value, only the dashed line. Hidden from screen readers, as the row has words.

    Colours come from the page: `stem`, `dot`, `this` and `reference`.
    """
    drawn = (
        []
        if reference is None
        else [f'<line class="reference" x1="{_at(reference, axis)}" x2="{_at(reference, axis)}" y1="0" y2="100%" />']
    )
    if point and point.value is not None:
        if point.lower95 is not None and point.upper95 is not None:
            drawn.append(f'<line class="stem" x1="{_at(point.lower95, axis)}" x2="{_at(point.upper95, axis)}" y1="50%" y2="50%" />')
        size, kind = (6.5, "dot this") if is_this else (4.5, "dot")
        drawn.append(f'<circle class="{kind}" cx="{_at(point.value, axis)}" cy="50%" r="{size}" />')
    return f'<svg class="dots" width="100%" height="{HIGH}" aria-hidden="true" focusable="false">{"".join(drawn)}</svg>'


def ticks(axis: Scale, words: Callable[..., Any]) -> str:
    """The SVG of the axis above the rows: its lowest and highest tick, and the middle one, as `words(value)` writes them."""
    middle = axis.ticks[len(axis.ticks) // 2 : len(axis.ticks) // 2 + len(axis.ticks) % 2]
    chosen = dict.fromkeys((axis.ticks[0], *middle, axis.ticks[-1]))
    sides = {axis.ticks[0]: "start", axis.ticks[-1]: "end"}
    drawn = "".join(f'<text x="{_at(tick, axis)}" y="13" text-anchor="{sides.get(tick, "middle")}">{words(tick)}</text>' for tick in chosen)
    return f'<svg class="dots" width="100%" height="18" aria-hidden="true" focusable="false">{drawn}</svg>'


def _at(value, axis):
    share = (value - axis.low) / (axis.high - axis.low)
    return f"{EDGE + share * (100 - 2 * EDGE):.2f}%"
