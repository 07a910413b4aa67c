"""A heat map as a Book: every indicator in every area, once as it stands on the page and once with all that belongs to a figure."""

from exports.export_tables import Book, Column, Table, columns, notes, part, status, value, yes
from exports.scorecard_book import BETTER
from panels import periods
from panels.heat_map import REFERENCE, HeatMap


EVERY = columns(
    "outcome", "indicator", "unit", "better", "area", "area_code", "period", "numerator", "denominator", "value", "lower_95", "upper_95", "status",
    "against_england", "england", "invented", "build",
    lower_95="Lower 95% limit", upper_95="Upper 95% limit", better="Which way is better", against_england=f"Compared with {REFERENCE}",
)  # fmt: skip
NAMES = columns("outcome", "indicator", "unit")


def book(heat: HeatMap) -> Book:
    """The Book of a HeatMap: a row for each indicator, with a column for each area, of figures and of verdicts; and a row for each figure."""
    place = f"{heat.framework.title}: {heat.areas[0].name} beside other areas"
    wide = (*NAMES, *(Column(area.code, area.name) for area in heat.areas))
    figures = Table("Figures", f"{place}, latest figures", wide, tuple(_wide(heat, _figure)))
    verdicts = Table(f"Against {REFERENCE}", f"{place}, each figure compared with {REFERENCE}", wide, tuple(_wide(heat, _verdict)))
    every = Table("Every figure", f"{place}, with periods and limits", EVERY, tuple(_every(heat)))
    sheets = (figures, verdicts, every)
    about = (
        ("Framework", heat.framework.title), ("Area looked at", heat.areas[0].name), ("In a sentence", heat.title), ("More", heat.words),
        ("Without a figure in any area", "; ".join(indicator.title for indicator in heat.without)), *notes(heat.build, heat.invented, sheets),
    )  # fmt: skip
    return Book(f"{place}. {heat.title}", tuple((label, words) for label, words in about if words), every, sheets, None, heat.build.at)


def _wide(heat, written):
    """One row for each indicator, with what is `written` of each of its cells."""
    for section in heat.sections:
        yield from (
            (section.title, row.indicator.title, row.indicator.unit, *(written(cell, row.indicator) for cell in row.cells))
            for row in section.rows
        )


def _figure(cell, indicator):
    return value(cell.point, indicator.decimals) if cell.point else "[x]"


def _verdict(cell, indicator):
    return cell.words


def _every(heat):
    """One row for each indicator in each area, area by area within an indicator."""
    for section in heat.sections:
        for row in section.rows:
            yield from (_row(heat, section, row.indicator, area, cell) for area, cell in zip(heat.areas, row.cells))


def _row(heat, section, indicator, area, cell):
    point, decimals = cell.point, indicator.decimals
    numbers = (part(point.numerator), part(point.denominator), value(point, decimals)) if point else (None, None, "[x]")
    limits = (part(point.lower95, decimals), part(point.upper95, decimals), status(point)) if point else (None, None, "no data yet")
    return (
        section.title, indicator.title, indicator.unit, BETTER[indicator.better], area.name, area.code, point and periods.of(point), *numbers, *limits,
        cell.words if cell.figure else None, part(cell.england, decimals), yes(point and point.invented), heat.build.id,
    )  # fmt: skip
