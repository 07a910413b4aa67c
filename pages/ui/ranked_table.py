"""A table whose every row draws a dot with its interval: picture and figures in one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from catalogue import Indicator
from charts.interval_dots import across, dots, ticks
from charts.sparkline import spark
from pages.ui.templates import Macros, drawing
from panels.format import FEW, has_small_base, number, shown
from panels.panel import Point, Verdict


_TABLE = Macros("ui/ranked_table.html")


@dataclass(frozen=True)
class Row:
    """One row: its name and safe Point (None where there is none), its rank, series or Verdict where the table shows them.

    `note` stands small beside the name; `quarter` is the part of the list that its rank is in.
    """

    name: str
    point: Point | None
    is_this: bool = False
    rank: int | str | None = None
    series: tuple[Point, ...] = ()
    verdict: Verdict | None = None
    note: str = ""
    quarter: str = ""


def ranked_table(
    caption: str,
    head: str,
    rows: Sequence[Row],
    indicator: Indicator,
    reference: float | None = None,
    ranks: bool = False,
    moves: bool = False,
    against: str = "",
) -> Markup:
    """The table as markup. `reference` is the value of the dashed line; `ranks`, `moves` and `against` (its heading) add a column each.

    Where no row has an interval, or a quarter, there is no column of them.
    """
    ranges = any(_interval(row.point, indicator) for row in rows)
    axis = across([row.point for row in rows], reference, ceiling=100 if indicator.unit == "%" else None)
    marks = ticks(axis, lambda tick: f"{tick:,.10g}".replace("-", "−"))
    lines = [_line(row, axis, indicator, reference, ranges) for row in rows]
    quarters = any(row.quarter for row in rows)
    return _TABLE.ranked_table(caption, head, drawing(marks), lines, ranks, quarters, ranges, moves, against)


class Line(NamedTuple):
    """A row as the template takes it; `reason` is why there is no figure, empty where there is one."""

    row: Row
    figure: str
    reason: str
    interval: str
    drawn: Markup
    spark: Markup
    verdict: Verdict | None


def _line(row, axis, indicator, reference, ranges):
    has = row.point is not None and row.point.value is not None and not has_small_base(row.point)
    text = number(row.point.value, indicator.decimals) + ("%" if indicator.unit == "%" else "") if has else ""
    reason = "" if has else _why(row.point, indicator)
    drawn = drawing(dots(row.point if has else None, axis, reference, row.is_this))
    interval = _interval(row.point, indicator) if ranges else ""
    return Line(row, text, reason, interval, drawn, drawing(spark(row.series)), row.verdict if has else None)


def _why(point, indicator):
    """Why a row has no figure: fewer than 10 children stand behind it, or the reason of its source."""
    if point is None:
        return "no figure"
    return FEW if point.value is not None else shown(point, indicator)


def _interval(point, indicator):
    if point is None or has_small_base(point) or point.lower95 is None or point.upper95 is None:
        return ""
    return f"{number(point.lower95, indicator.decimals)} to {number(point.upper95, indicator.decimals)}"
