"""A Brief as exactly one page of PDF."""

from catalogue.brand import Brand
from charts.svg import Refused, svg
from charts.trend_chart import trend
from exports.as_pdf.pdf_paper import look
from exports.as_pdf.typeset import pdf
from exports.writable_text import clean
from panels.brief import Brief
from panels.format import figure
from panels.overview import Row
from panels.panel import Build
from panels.periods import day, within


TEMPLATE = "brief.typ"
WIDE, HIGH, TYPE = 360, 168, 13


def brief_pdf(brief: Brief, build: Build, brand: Brand) -> bytes:
    """The PDF of a Brief from one build; it keeps to its page by setting long texts in smaller type."""
    return pdf(TEMPLATE, data(brief, build, brand), build.at)


def data(brief: Brief, build: Build, brand: Brand) -> dict:
    """What the template is filled with."""
    over = brief.overview
    foot = [over.framework.short, f"Figures as at {day(build.at)}", f"Version {build.id}"]
    return {
        "title": f"Brief: {over.area.name}", "framework": over.framework.title, "headline": clean(over.headline), "lead": clean(over.lead),
        "rows": [_row(row) for row in brief.rows], "due": [[when, clean(what)] for when, what in brief.due], "brand": look(brand),
        "foot": foot + (["Invented sample figures"] if over.invented else []), "invented": over.invented,
    }  # fmt: skip


def _row(row: Row) -> dict:
    """An indicator with its chart, its statement and one line: the figure, and where it is heading."""
    panel = row.panel
    now, direction = panel.latest, panel.direction
    line = f"{figure(now.value, panel.indicator)} {within(now)}: {direction.verdict.words or direction.name}"
    beside = next(
        (
            f"; {comparator.name} {figure(comparator.value, panel.indicator)}"
            for comparator in panel.drawn
            if comparator.value is not None and comparator.period == now.period
        ),
        "",
    )
    return {"title": clean(panel.title), "name": panel.indicator.title, "line": f"{line}{beside}.", "alt": panel.alt, "svg": _chart(row)}


def _chart(row: Row) -> str:
    """A small trend; empty where it has no room, as the line beside it says the same."""
    panel = row.panel
    try:
        return svg(trend(panel), title=panel.title, description=panel.alt, width=WIDE, height=HIGH, type_size=TYPE, theme="light")
    except Refused:
        return ""
