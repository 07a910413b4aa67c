"""What is on the Compare page as CSV: safe rows only, values unrounded."""

import csv
import io


AREAS = (
    "indicator", "unit", "period", "rank", "area", "area_code", "numerator", "denominator", "value", "lower_95", "upper_95", "status",
    "verdict", "mark", "invented", "build",
)  # fmt: skip
SERIES = (
    "indicator",
    "unit",
    "area",
    "area_code",
    "period",
    "numerator",
    "denominator",
    "value",
    "lower_95",
    "upper_95",
    "status",
    "build",
)
PAIRS = ("area", "area_code", "mark", "first_indicator", "first_period", "first_value", "second_indicator", "second_period", "second_value", "build")  # fmt: skip


def areas_csv(ranking):
    """All areas of a Ranking, the whole last."""
    entries = [*ranking.entries, *(one for one in (ranking.region, ranking.whole) if one and one.point)]
    return _written(AREAS, (_area(one, ranking) for one in entries))


def _area(entry, ranking):
    point = entry.point
    shown = ["numerator", "denominator", "value", "lower95", "upper95", "status"]
    return [
        ranking.indicator.title, ranking.indicator.unit, ranking.period.period, entry.rank, entry.area.name, entry.area.code,
        *(point and getattr(point, name) for name in shown), entry.verdict.words if entry.rank else "", entry.mark,
        "yes" if point and point.invented else "no", ranking.build.id,
    ]  # fmt: skip


def series_csv(multiples):
    """Every period of every area of some Multiples."""
    series = [*((cell.area, cell.points) for cell in multiples.cells), (multiples.whole_area, multiples.whole)]
    return _written(SERIES, (_point(multiples, area, point) for area, points in series for point in points))


def _point(multiples, area, point):
    shown = [getattr(point, name) for name in ("period", "numerator", "denominator", "value", "lower95", "upper95", "status")]
    return [multiples.indicator.title, multiples.indicator.unit, area.name, area.code, *shown, multiples.build.id]


def pairs_csv(relation):
    """Both figures of every area of a Relation."""
    return _written(
        PAIRS,
        (
            [pair.area.name, pair.area.code, pair.mark, relation.first.title, pair.first.period, pair.first.value,
             relation.second.title, pair.second.period, pair.second.value, relation.build.id]
            for pair in relation.pairs
        ),
    )  # fmt: skip


def _written(heads, rows):
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(heads)
    writer.writerows(rows)
    return out.getvalue()
