"""One indicator in one area as a Book: its series beside its comparators, its breakdowns, its neighbours, how people answered."""

from exports.export_tables import Book, Lines, Table, columns, notes, part, status, value, yes
from panels import periods
from panels.format import sentence
from panels.notes import POLARITY


FLAT = columns(
    "indicator", "area", "area_code", "period", "period_type", "breakdown", "category", "numerator", "denominator", "value", "unit",
    "lower_95", "upper_95", "status", "symbol", "invented", "build",
)  # fmt: skip


def book(panel, *splits):
    """The Book of a Panel; `splits` are Panels of its breakdowns."""
    tables = [_figures(panel), *map(_breakdown, splits), _neighbours(panel), _answers(panel)]
    sheets = tuple(table for table in tables if table and table.rows)
    return Book(
        panel.title, (*_about(panel), *notes(panel.build, panel.invented, sheets)),
        _flat(panel, splits), sheets, _lines(panel), panel.build.at,
    )  # fmt: skip


def _about(panel):
    indicator = panel.indicator
    facts = (
        ("Indicator", indicator.title), ("What it measures", indicator.meaning), ("Area", panel.area.name),
        ("Periods", periods.span(panel.points) if panel.points else ""), ("Unit", indicator.unit), ("In a sentence", panel.words),
        ("Which way is better", POLARITY[indicator.better]), ("Read with care", indicator.caveat), ("Source", panel.source_line),
        ("Licence", indicator.licence), ("Link", indicator.link), ("Who owes it", indicator.owner), ("How it is judged", panel.method_words),
    )  # fmt: skip
    return tuple((label, words) for label, words in facts if words)


def _figures(panel):
    """The headline series, oldest first, each comparator beside it in the same period."""
    indicator, others = panel.indicator, [comparator for comparator in panel.tabled if comparator.points]
    heads = columns(
        "period", "numerator", "denominator", "value", "lower_95", "upper_95", "status", *(f"with {comparator.name}" for comparator in others), "note",
        numerator=sentence(indicator.numerator), denominator=sentence(indicator.denominator or "denominator"),
        value=with_unit(panel.area.name, indicator), lower_95="Lower 95% limit", upper_95="Upper 95% limit",
        **{f"with {comparator.name}": with_unit(comparator.name, indicator) for comparator in others},
    )  # fmt: skip
    rows = [
        (*measured(point, indicator), *(beside(comparator, point, indicator) for comparator in others), point.note) for point in panel.points
    ]  # fmt: skip
    kept = [i for i, column in enumerate(heads) if column.name in ("period", "value", "status") or any(row[i] is not None for row in rows)]
    return Table(
        "Figures",
        f"{indicator.title}, {panel.area.name}",
        tuple(heads[i] for i in kept),
        tuple(tuple(row[i] for i in kept) for row in rows),
    )


def with_unit(name, indicator):
    """Birmingham (%)."""
    return f"{name} ({indicator.unit})" if indicator.unit else name


def measured(point, indicator):
    """Period, counts, value, limits and status of a row."""
    limits = (part(limit, indicator.decimals) for limit in (point.lower95, point.upper95))
    counts = (part(point.numerator), part(point.denominator))
    return periods.of(point), *counts, value(point, indicator.decimals), *limits, status(point)


def beside(other, point, indicator):
    """What another place has in the period of a row, None where it has no row."""
    match = next((candidate for candidate in other.points if (candidate.start, candidate.end) == (point.start, point.end)), None)
    return match and value(match, indicator.decimals)


def _breakdown(panel):
    """Every category of a breakdown, each oldest first."""
    heads = columns(
        "category", "period", "numerator", "denominator", "value", "lower_95", "upper_95", "status", **_headings(panel.indicator)
    )
    rows = tuple((split.category, *measured(point, panel.indicator)) for split in panel.categories for point in split.points)
    return Table(f"By {panel.breakdown}", f"{panel.indicator.title} by {panel.breakdown}, {panel.area.name}", heads, rows)


def _headings(indicator):
    return {
        "numerator": sentence(indicator.numerator), "denominator": sentence(indicator.denominator or "denominator"),
        "value": with_unit("Value", indicator), "lower_95": "Lower 95% limit", "upper_95": "Upper 95% limit",
    }  # fmt: skip


def _neighbours(panel):
    """The ranked list of statistical neighbours, the area among them."""
    heads = columns(
        "rank",
        "area",
        "area_code",
        "period",
        "numerator",
        "denominator",
        "value",
        "lower_95",
        "upper_95",
        "status",
        **_headings(panel.indicator),
    )
    rows = tuple(
        (neighbour.rank, neighbour.area.name, neighbour.area.code, *measured(neighbour.point, panel.indicator))
        for neighbour in panel.neighbours
        if neighbour.point
    )
    return Table("Neighbours", f"{panel.indicator.title}: {panel.area.name} and its statistical neighbours", heads, rows)


def _answers(panel):
    """How people answered, in the order of the scale."""
    if not panel.likert:
        return None
    heads = columns(
        "answer", "people", "share", "lower_95", "upper_95", share="Share (%)", lower_95="Lower 95% limit", upper_95="Upper 95% limit"
    )
    rows = tuple(
        (answer.label, part(answer.point.numerator), value(answer.point, 1), part(answer.point.lower95, 1), part(answer.point.upper95, 1))
        for answer in panel.likert.answers
    )
    return Table("Answers", f"Answers to: {panel.likert.wording}", heads, rows)


def _lines(panel):
    """The lines of the page's chart; what is not shown stays empty, as a spreadsheet would draw a symbol as zero."""
    if not panel.latest:
        return None
    others = [comparator for comparator in panel.tabled if comparator.points]
    heads = columns(
        "period",
        "place",
        *(comparator.name for comparator in others),
        place=panel.area.name,
        **{comparator.name: comparator.name for comparator in others},
    )
    rows = tuple(
        (
            periods.of(point),
            *(
                _drawn(cell)
                for cell in (value(point, panel.indicator.decimals), *(beside(comparator, point, panel.indicator) for comparator in others))
            ),
        )
        for point in panel.points
    )
    title = f"{panel.indicator.title}, as drawn. An empty cell is a figure that is not shown."
    return Lines(Table("Chart", title, heads, rows), panel.alt, panel.indicator.unit)


def _drawn(cell):
    return None if isinstance(cell, str) else cell


def _flat(panel, splits):
    """Everything in one table: the headline series, every category, every comparator."""
    own = (panel.area.name, panel.area.code)
    series = [(*own, "all", panel.points)]
    series += [(*own, breakdown.breakdown, split.points) for breakdown in splits for split in breakdown.categories]
    series += [(comparator.name, comparator.code or "", "all", comparator.points) for comparator in panel.tabled]
    rows = tuple(_row(panel, name, code, breakdown, point) for name, code, breakdown, points in series for point in points)
    return Table("Figures", panel.indicator.title, FLAT, rows)


def _row(panel, name, code, breakdown, point):
    indicator = panel.indicator
    value_and_limits = [part(number, indicator.decimals) for number in (point.value, point.lower95, point.upper95)]
    return (
        indicator.title, name, code, point.period, point.period_type, breakdown, point.category, part(point.numerator), part(point.denominator),
        value_and_limits[0], indicator.unit, *value_and_limits[1:], point.status, point.symbol, yes(point.invented), panel.build.id,
    )  # fmt: skip
