"""The neighbours over time: one small chart for each on the same axes, its latest figure and trend in words."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from charts import multiples_chart as charts
from pages.ui.data_table import plain_table
from pages.ui.templates import drawing, render
from panels import periods
from panels.format import figure, number, shown
from panels.panel import Verdict
from panels.small_multiples import NEIGHBOURS, Multiples


class Cell(NamedTuple):
    """One area: its small chart, its latest figure in words, and its direction."""

    name: str
    is_this: bool
    picture: Markup
    latest: str
    verdict: Verdict


def small_multiples(multiples: Multiples) -> Markup:
    """The statement, the small charts, and the table of every period."""
    many = f"its {multiples.many}, closest first" if multiples.many == NEIGHBOURS else multiples.many
    about = f"{multiples.area.name} and {many}, all on the same scale. Blue: {multiples.area.name}. Dashed: {multiples.whole_area.name}."
    values = {"title": multiples.title, "about": about, "cells": list(_cells(multiples)), "scale": _scale(multiples)}
    return render("compare/small_multiples.html", table=small_multiples_table(multiples), **values)


def _cells(multiples: Multiples) -> Iterator[Cell]:
    axes = charts.shared(multiples)
    own = next((cell.points for cell in multiples.cells if cell.is_this), ())
    for cell in multiples.cells:
        picture = drawing(charts.cell(cell.points, () if cell.is_this else own, multiples.whole, axes))
        yield Cell(cell.area.name, cell.is_this, picture, _latest(cell, multiples), cell.direction.verdict)


def _latest(cell, multiples: Multiples) -> str:
    return figure(cell.latest.value, multiples.indicator) if cell.latest else "no figure"


def _scale(multiples: Multiples) -> str:
    upright, *_ = charts.shared(multiples)
    points = [point for cell in multiples.cells for point in cell.points if point.value is not None]
    points.sort(key=lambda point: point.end)
    when = f"{periods.of(points[0])} to {periods.of(points[-1])}" if points else ""
    ends = [number(end, 0 if end % 1 == 0 else multiples.indicator.decimals) for end in (upright.low, upright.high)]
    return f"Every chart runs from {ends[0]} to {ends[1]} ({multiples.indicator.unit}), {when}. The trend is tested over the latest five comparable figures."


def small_multiples_table(multiples: Multiples) -> Markup:
    """Every period of every area as a true table, newest first."""
    at = {(point.end, point.start): point for cell in multiples.cells for point in cell.points}
    by_period = [
        {(point.end, point.start): point for point in series} for series in [*(cell.points for cell in multiples.cells), multiples.whole]
    ]
    rows = [
        [periods.of(at[when]), *(shown(figures[when], multiples.indicator) if when in figures else "" for figures in by_period)]
        for when in sorted(at, reverse=True)
    ]
    heads = ["Period", *(cell.area.name for cell in multiples.cells), multiples.whole_area.name]
    return plain_table(f"{multiples.indicator.title}, {multiples.indicator.unit}", heads, rows, range(1, len(heads)))
