"""Lines over time: the place in blue with its interval as a band, or as error bars where a figure is not shown."""

from charts import line_labels as measure
from exports.office.chart_series import COUNTRY, OTHER, OWN, TARGET, Drawing, Series
from exports.powerpoint.chart.chart_workbook import ABOVE, BELOW, LOWER, WIDTH, Sheet
from exports.powerpoint.chart.markup import ACROSS, COLOURS, UP, axes, fill, label, labels, line, whiskers
from panels.format import amount


LOOKS = {OWN: (3.25, "solid"), COUNTRY: (2, "dash"), OTHER: (1.5, "solid"), TARGET: (2, "sysDot")}
DASHES = ("solid", "sysDot", "lgDashDot", "lgDash")
TYPE = 12
# Where the plot lies in its frame; the names of the lines stand to its right.
EDGE, TOP, HIGH = 50, 0.04, 0.84


def markup(drawing: Drawing, sheet: Sheet, points_wide: float, points_high: float) -> str:
    """The plot of a Drawing of lines in a frame of that many points. The place is drawn last, on top of the others."""
    order = sorted(drawing.series, key=lambda series: (series.look == OWN, series.look == COUNTRY))
    shifts = _shifts(drawing, points_high * HIGH)
    banded = bands(drawing)
    areas = "".join(_band(series, sheet) for series in banded)
    others = iter(DASHES)
    drawn = "".join(
        _line(
            series,
            place,
            sheet,
            drawing,
            shifts[series.name] / points_high,
            series in banded,
            next(others) if series.look == OTHER else None,
        )
        for place, series in enumerate(order, 2)
    )
    left = EDGE / points_wide
    wide = 1 - left - min(0.4, (0.92 * _names_wide(drawing) + 14) / points_wide)
    layout = f'<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="{left:.4f}"/><c:y val="{TOP}"/><c:w val="{wide:.4f}"/><c:h val="{HIGH}"/></c:manualLayout></c:layout>'
    every = thinned(drawing.labels, wide * points_wide)
    return (
        f'{layout}{areas}<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{drawn}<c:marker val="1"/>'
        f'<c:axId val="{ACROSS}"/><c:axId val="{UP}"/></c:lineChart>{axes(drawing, "b", "l", every=every, size=TYPE)}'
    )


def bands(drawing: Drawing) -> list[Series]:
    """The series whose interval is a band; none where two have intervals, or one has gaps."""
    limited = [series for series in drawing.series if series.limits]
    return limited if drawing.kind == "lines" and len(limited) == 1 and _whole(limited[0]) else []


def _whole(series: Series) -> bool:
    """Whether every figure has its limits, so that a band can run through: an area would fall to zero where one is empty."""
    return len(series.limits) > 1 and all(None not in (value, *pair) for value, pair in zip(series.values, series.limits))


def _band(series: Series, sheet: Sheet) -> str:
    pieces = (
        _area(0, sheet.named((LOWER, series.name)), sheet, sheet.numbers((LOWER, series.name)), "<a:noFill/>"),
        _area(1, sheet.named((WIDTH, series.name)), sheet, sheet.numbers((WIDTH, series.name)), fill(COLOURS[series.look], 0.15)),
    )
    return f'<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>{"".join(pieces)}<c:axId val="{ACROSS}"/><c:axId val="{UP}"/></c:areaChart>'


def _area(number: int, name: str, sheet: Sheet, numbers: str, look: str) -> str:
    shape = f"<c:spPr>{look}<a:ln><a:noFill/></a:ln></c:spPr>"
    return f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx>{name}</c:tx>{shape}{sheet.categories()}<c:val>{numbers}</c:val></c:ser>'


def _line(series: Series, number: int, sheet: Sheet, drawing: Drawing, shift: float, banded: bool, dash: str | None) -> str:
    points, style = LOOKS[series.look]
    colour, key = COLOURS[series.look], ("", series.name)
    dot = 7 if series.look == OWN else 5
    mark = f'<c:symbol val="circle"/><c:size val="{dot}"/><c:spPr>{fill(colour)}<a:ln><a:noFill/></a:ln></c:spPr>'
    marked = mark if series.look == OWN or _lonely(series) else '<c:symbol val="none"/>'
    limits = series.limits and not banded and (BELOW, series.name) in sheet.columns
    bars = whiskers(sheet.numbers((BELOW, series.name)), sheet.numbers((ABOVE, series.name)), colour, 1.25, True) if limits else ""
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx>{sheet.named(key)}</c:tx><c:spPr>{line(colour, points, dash or style)}</c:spPr>'
        f"<c:marker>{marked}</c:marker>{_name(series, drawing, shift)}{bars}{sheet.categories()}<c:val>{sheet.numbers(key)}</c:val>"
        f'<c:smooth val="0"/></c:ser>'
    )


def _lonely(series: Series) -> bool:
    around = (None, *series.values, None)
    return any(value is not None and before is None and after is None for before, value, after in zip(around, series.values, around[2:]))


def _last(series: Series) -> int | None:
    return next((place for place in reversed(range(len(series.values))) if series.values[place] is not None), None)


def _name(series: Series, drawing: Drawing, shift: float) -> str:
    """The name of the line and its last figure, at its end; the target's name has its figure in it."""
    place = _last(series)
    if place is None:
        return ""
    return labels(label(place, _said(series, drawing), TYPE, series.look, shift=shift))


def _said(series: Series, drawing: Drawing) -> str:
    value = amount(series.values[_last(series)], drawing.decimals, drawing.unit if drawing.unit[:1] in ("%", "£") else "")
    return series.name if series.look == TARGET else f"{series.name} {value}"


def _names_wide(drawing: Drawing) -> float:
    """How many points the longest name needs."""
    return max((measure.width(_said(series, drawing), TYPE) for series in drawing.series if _last(series) is not None), default=0)


def thinned(labels: tuple[str, ...], points: float) -> int:
    """Every which label is written, so that none touches another."""
    widest = max(measure.width(series, TYPE) for series in labels) + TYPE
    return max(1, -(-len(labels) // max(1, int(points // widest))))


def _shifts(drawing: Drawing, points_high: float) -> dict[str, float]:
    """How far each name moves down, in points, so that none covers another."""
    low, high = drawing.scale.low, drawing.scale.high
    ends = {series.name: series.values[place] for series in drawing.series if (place := _last(series)) is not None}
    wanted = [points_high * (value - low) / ((high - low) or 1) for value in ends.values()]
    placed = measure.apart(wanted, [TYPE * 1.35] * len(wanted), 0, points_high)
    moved = {name: before - after for name, before, after in zip(ends, wanted, placed)}
    return {series.name: moved.get(series.name, 0) for series in drawing.series}
