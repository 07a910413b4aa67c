"""Areas in their order as bars from the top, the whole first; many of them as columns without names. And answers as one bar."""

from exports.office.chart_series import OTHER, Drawing, Series
from exports.powerpoint.chart.chart_workbook import ABOVE, BELOW, Sheet
from exports.powerpoint.chart.markup import ACROSS, COLOURS, INK, SOFT, UP, axes, fill, label, labels, type_of, whiskers
from panels.format import amount


MOST_NAMED = 24
WIDEST_QUIET = 5


def ranked(drawing: Drawing, sheet: Sheet) -> str:
    """Bars that start at zero, each with its interval; those that stand out have their own colour and their figure."""
    series, many = drawing.series[0], len(drawing.labels)
    level, key = many <= MOST_NAMED, ("", drawing.series[0].name)
    marks = "".join(
        f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>{fill(COLOURS[look])}</c:spPr></c:dPt>'
        for place, look in sorted(drawing.marked)
    )
    limits = (BELOW, series.name) in sheet.columns
    bars = whiskers(sheet.numbers((BELOW, series.name)), sheet.numbers((ABOVE, series.name)), SOFT, 1, False) if limits else ""
    drawn = (
        f'<c:ser><c:idx val="0"/><c:order val="0"/><c:tx>{sheet.named(key)}</c:tx><c:spPr>{fill("B9C0C7")}</c:spPr><c:invertIfNegative val="0"/>'
        f"{marks}{labels(_figures(series, drawing, level))}{bars}{sheet.categories()}<c:val>{sheet.numbers(key)}</c:val></c:ser>"
    )
    size = 12 if many <= 16 else 10
    return (
        f'<c:layout/><c:barChart><c:barDir val="{"bar" if level else "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>{drawn}<c:gapWidth val="40"/>'
        f'<c:axId val="{ACROSS}"/><c:axId val="{UP}"/></c:barChart>'
        f"{axes(drawing, 'l' if level else 'b', 'b' if level else 'l', turned=level, size=size, named=level)}"
    )


def _figures(series: Series, drawing: Drawing, level: bool) -> str:
    """The figures of what stands out, inside the foot of its bar; of columns above the interval, with the name that they lack."""
    made = []
    for place, look in sorted(drawing.marked):
        value = series.values[place]
        if value is not None:
            text = amount(value, drawing.decimals, drawing.unit if drawing.unit[:1] in ("%", "£") else "")
            name = f"{drawing.labels[place]} {text}"
            made.append(_inside(place, text) if level else label(place, name, 12, look, "outEnd", _over(series, place, drawing)))
    return "".join(made)


def _over(series: Series, place: int, drawing: Drawing) -> float:
    """How far up a name moves, as part of the chart, so that it is clear of the intervals around it."""
    near = [pair[1] for pair in series.limits[max(0, place - 3) : place + 4] if pair[1] is not None]
    return 0.85 * min(0, series.values[place] - max(near, default=series.values[place])) / (drawing.scale.high - drawing.scale.low)


def _inside(place: int, text: str) -> str:
    named = label(place, text, 10, OTHER, "inBase")
    return named.replace(f'val="{SOFT}"', 'val="FFFFFF"')


def stacked(drawing: Drawing, sheet: Sheet) -> str:
    """One bar of 100%, cut in the order of the scale; the key above has the same order, and a piece too small for its figure has none."""
    drawn = "".join(_piece(series, number, sheet) for number, series in enumerate(drawing.series))
    return (
        '<c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="percentStacked"/><c:varyColors val="0"/>'
        f'{drawn}<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="{ACROSS}"/><c:axId val="{UP}"/></c:barChart>{_hidden_axes(drawing)}'
    )


def key() -> str:
    """The key of stacked bars, above them."""
    return f'<c:legend><c:legendPos val="t"/><c:overlay val="0"/>{type_of(14, INK)}</c:legend>'


def _piece(series: Series, number: int, sheet: Sheet) -> str:
    value = series.values[0]
    share = (
        ""
        if value is None or value < WIDEST_QUIET
        else label(0, amount(value, 0, "%"), 16, OTHER, "ctr").replace(f'val="{SOFT}"', f'val="{_on(series)}"')
    )
    edge = f'<a:ln w="19050">{fill("FFFFFF")}</a:ln>'
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx>{sheet.named(("", series.name))}</c:tx><c:spPr>{fill(series.colour, series.strength)}{edge}</c:spPr>'
        f'<c:invertIfNegative val="0"/>{labels(share)}{sheet.categories()}<c:val>{sheet.numbers(("", series.name))}</c:val></c:ser>'
    )


def _on(series: Series) -> str:
    """White on a strong piece, ink on a pale one."""
    return "FFFFFF" if series.strength > 0.75 else INK


def _hidden_axes(drawing: Drawing) -> str:
    """Axes that nobody needs to see: every piece has its figure."""
    return (
        f'<c:catAx><c:axId val="{ACROSS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="l"/>'
        f'<c:crossAx val="{UP}"/><c:crosses val="autoZero"/></c:catAx>'
        f'<c:valAx><c:axId val="{UP}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>'
        f'<c:numFmt formatCode="0%" sourceLinked="0"/><c:crossAx val="{ACROSS}"/><c:crosses val="autoZero"/></c:valAx>'
    )
