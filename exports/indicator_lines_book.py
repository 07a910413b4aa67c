"""Several indicators of one area over time as a Book."""

from exports.export_tables import Book, Table, columns, notes, part, status, value, yes
from panels import periods


HEADS = columns(
    "indicator", "unit", "area", "area_code", "period", "numerator", "denominator", "value", "lower_95", "upper_95", "index", "status",
    "direction", "invented", "build", lower_95="Lower 95% limit", upper_95="Upper 95% limit",
)  # fmt: skip


def side_by_side(together):
    """One row for each period of each indicator of a Together, oldest first; `index` only where the chart draws one."""
    rows = tuple(_row(together, line, point) for line in together.lines for point in line.panel.points)
    table = Table("Indicators over time", f"{together.area.name}: several indicators over time", HEADS, rows)
    sources = dict.fromkeys(line.panel.indicator.source for line in together.lines)
    start = (("Index", f"100 in {periods.of(together.start)}"),) if together.start else ()
    about = (("Area", together.area.name), ("In a sentence", together.title), *start, ("Sources", "; ".join(sources)))
    return Book(together.title, (*about, *notes(together.build, together.invented, [table])), table, (table,), None, together.build.at)


def _row(together, line, point):
    indicator = line.panel.indicator
    index = line.height(point) if line.base and point in line.drawn else None
    return (
        indicator.title, indicator.unit, together.area.name, together.area.code, periods.of(point), part(point.numerator), part(point.denominator),
        value(point, indicator.decimals), part(point.lower95, indicator.decimals), part(point.upper95, indicator.decimals), part(index, 1),
        status(point), line.panel.direction.name, yes(point.invented), together.build.id,
    )  # fmt: skip
