"""Small pieces of chart markup: colours, text, lines, axes, labels."""

from charts.theme import LIGHT
from exports.office.chart_series import COUNTRY, OTHER, OWN, TARGET, Drawing
from exports.writable_text import xml


ACROSS, UP = 1001, 1002
INK, SOFT, GRID, BLUE, GREY = (colour.lstrip("#") for colour in (LIGHT.ink, LIGHT.soft, LIGHT.grid, LIGHT.blue, LIGHT.grey))
COLOURS = {OWN: BLUE, COUNTRY: INK, OTHER: GREY, TARGET: SOFT}
NAMED = {OWN: BLUE, COUNTRY: INK, OTHER: SOFT, TARGET: SOFT}


def fill(colour: str, strength: float = 1) -> str:
    """A plain colour; `strength` below 1 lets the paper through."""
    alpha = f'<a:alpha val="{round(strength * 100_000)}"/>' if strength < 1 else ""
    return f'<a:solidFill><a:srgbClr val="{colour}">{alpha}</a:srgbClr></a:solidFill>'


def line(colour: str, points: float, dash: str = "solid") -> str:
    """A line that many points wide."""
    return f'<a:ln w="{round(points * 12_700)}" cap="rnd">{fill(colour)}<a:prstDash val="{dash}"/><a:round/></a:ln>'


def type_of(size: float, colour: str = SOFT, bold: bool = False) -> str:
    """The type of a piece of text that has no words of its own."""
    look = f'<a:defRPr sz="{round(size * 100)}" b="{int(bold)}">{fill(colour)}</a:defRPr>'
    return (
        f'<c:txPr><a:bodyPr rot="-60000000" vert="horz"/><a:lstStyle/><a:p><a:pPr>{look}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )


def words(text: str, size: float, colour: str, bold: bool) -> str:
    """Text of its own."""
    look = f'<a:rPr lang="en-GB" sz="{round(size * 100)}" b="{int(bold)}">{fill(colour)}</a:rPr>'
    return f'<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r>{look}<a:t>{xml(text)}</a:t></a:r></a:p></c:rich></c:tx>'


def label(place: int, text: str, size: float, look: str, position: str = "r", shift: float = 0) -> str:
    """The words beside one point; `shift` moves them down by that part of the chart's height."""
    moved = f'<c:layout><c:manualLayout><c:x val="0"/><c:y val="{shift:.4f}"/></c:manualLayout></c:layout>' if shift else ""
    named = words(text, size, NAMED[look], look == OWN)
    return f'<c:dLbl><c:idx val="{place}"/>{moved}{named}<c:dLblPos val="{position}"/>{_shows(True)}</c:dLbl>'


def labels(made: str) -> str:
    """The labels of a series: those made, and no others."""
    return f"<c:dLbls>{made}{_shows(False)}</c:dLbls>"


def _shows(value: bool) -> str:
    kinds = (("LegendKey", False), ("Val", value), ("CatName", False), ("SerName", False), ("Percent", False), ("BubbleSize", False))
    return "".join(f'<c:show{kind} val="{int(shown)}"/>' for kind, shown in kinds)


def number_format(drawing: Drawing, decimals: int) -> str:
    """How a spreadsheet writes a value with its unit: 26.7%, £310, 1,290."""
    digits = f"#,##0{'.' if decimals else ''}{'0' * decimals}"
    return f"£{digits}" if drawing.unit.startswith("£") else f'{digits}"%"' if drawing.unit == "%" else digits


def axes(drawing: Drawing, across: str, beside: str, *, every: int = 1, turned: bool = False, size: float = 12, named: bool = True) -> str:
    """The axis of labels, of which `every` so many is written, and that of values. `turned` reads from the top."""
    step = drawing.scale.ticks[1] - drawing.scale.ticks[0] if len(drawing.scale.ticks) > 1 else 1
    decimals = next((places for places in range(6) if abs(step * 10**places - round(step * 10**places)) < 1e-6), 6)
    frame = f"<c:spPr>{line(SOFT, 1)}</c:spPr>"
    kept = f'<c:tickLblSkip val="{every}"/><c:tickMarkSkip val="{every}"/>' if every > 1 else ""
    order, crosses = ("maxMin", "max") if turned else ("minMax", "autoZero")
    return (
        f'<c:catAx><c:axId val="{ACROSS}"/><c:scaling><c:orientation val="{order}"/></c:scaling><c:delete val="0"/><c:axPos val="{across}"/>'
        f'<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="{"low" if named else "none"}"/>{frame}{type_of(size)}'
        f'<c:crossAx val="{UP}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>{kept}<c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{UP}"/><c:scaling><c:orientation val="minMax"/><c:max val="{drawing.scale.high!r}"/><c:min val="{drawing.scale.low!r}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{beside}"/><c:majorGridlines><c:spPr>{line(GRID, 0.75)}</c:spPr></c:majorGridlines>'
        f'<c:numFmt formatCode="{xml(number_format(drawing, decimals))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{type_of(12)}'
        f'<c:crossAx val="{ACROSS}"/><c:crosses val="{crosses}"/><c:crossBetween val="between"/><c:majorUnit val="{step!r}"/></c:valAx>'
    )


def whiskers(below: str, above: str, colour: str, points: float, upright: bool) -> str:
    """Error bars whose lengths are numbers of the workbook."""
    direction = '<c:errDir val="y"/>' if upright else ""
    return (
        f'<c:errBars>{direction}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/>'
        f"<c:plus>{above}</c:plus><c:minus>{below}</c:minus><c:spPr>{line(colour, points)}</c:spPr></c:errBars>"
    )
