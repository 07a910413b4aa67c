"""Many areas on one indicator, or on two, as a Book: ranked in one period, over time, or set against one another."""

from exports.export_tables import Book, Table, columns, notes, part, status, value, yes
from panels import periods


LIMITS = {"lower_95": "Lower 95% limit", "upper_95": "Upper 95% limit"}
RANKED = columns(
    "indicator", "unit", "period", "rank", "area", "area_code", "numerator", "denominator", "value", "lower_95", "upper_95", "status",
    "verdict", "mark", "invented", "build", **LIMITS,
)  # fmt: skip
SERIES = columns(
    "indicator", "unit", "area", "area_code", "period", "numerator", "denominator", "value", "lower_95", "upper_95", "status", "invented", "build",
    **LIMITS,
)  # fmt: skip
PAIRS = columns(
    "area", "area_code", "mark", "first_indicator", "first_period", "first_value", "second_indicator", "second_period", "second_value",
    "invented", "build",
)  # fmt: skip


def ranked(ranking):
    """All areas of a Ranking in its order, their region and the whole last."""
    entries = [*ranking.entries, *(entry for entry in (ranking.region, ranking.whole) if entry and entry.point)]
    title = f"{ranking.indicator.title}, {periods.of(ranking.period)}: {ranking.peers.title}"
    table = Table("Areas", title, RANKED, tuple(_entry(entry, ranking) for entry in entries))
    about = (*_about(ranking.indicator), ("Area looked at", ranking.area.name), ("In a sentence", ranking.words))
    return _book(ranking.title, about, table, ranking)


def _entry(entry, ranking):
    point, decimals = entry.point, ranking.indicator.decimals
    counted = (part(point.numerator), part(point.denominator), value(point, decimals)) if point else (None, None, "[x]")
    limits = (part(point.lower95, decimals), part(point.upper95, decimals), status(point)) if point else (None, None, "not available")
    return (
        ranking.indicator.title, ranking.indicator.unit, periods.of(ranking.period), entry.rank, entry.area.name, entry.area.code, *counted, *limits,
        entry.verdict.words if entry.rank else None, entry.mark, yes(point and point.invented), ranking.build.id,
    )  # fmt: skip


def repeated(multiples):
    """Every period of every area of some Multiples, the whole last."""
    series = [*((cell.area, cell.points) for cell in multiples.cells), (multiples.whole_area, multiples.whole)]
    rows = tuple(_point(multiples, area, point) for area, points in series for point in points)
    table = Table("Areas over time", f"{multiples.indicator.title}: {multiples.area.name} and {multiples.many}", SERIES, rows)
    return _book(multiples.title, _about(multiples.indicator), table, multiples)


def _point(multiples, area, point):
    indicator = multiples.indicator
    return (
        indicator.title, indicator.unit, area.name, area.code, periods.of(point), part(point.numerator), part(point.denominator),
        value(point, indicator.decimals), part(point.lower95, indicator.decimals), part(point.upper95, indicator.decimals), status(point),
        yes(point.invented), multiples.build.id,
    )  # fmt: skip


def related(relation):
    """Both figures of every area of a Relation."""
    rows = tuple(
        (pair.area.name, pair.area.code, pair.mark, *_figure(relation.first, pair.first), *_figure(relation.second, pair.second),
         yes(pair.first.invented or pair.second.invented), relation.build.id)
        for pair in relation.pairs
    )  # fmt: skip
    table = Table("Pairs", f"{relation.first.title}, and {relation.second.title}", PAIRS, rows)
    about = (*_about(relation.first), *_about(relation.second), ("In a sentence", relation.words), ("Read with care", relation.care))
    return _book(relation.title, about, table, relation)


def _figure(indicator, point):
    return indicator.title, periods.of(point), value(point, indicator.decimals)


def _about(indicator):
    facts = (
        ("Indicator", indicator.title),
        ("What it measures", indicator.meaning),
        ("Unit", indicator.unit),
        ("Source", indicator.source),
        ("Licence", indicator.licence),
    )
    return tuple((label, words) for label, words in facts if words)


def _book(title, about, table, shown):
    invented = any(row[-2] == "yes" for row in table.rows)
    about = (*((label, words) for label, words in about if words), *notes(shown.build, invented, [table]))
    return Book(title, about, table, (table,), None, shown.build.at)
