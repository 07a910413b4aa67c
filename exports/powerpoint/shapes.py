"""Shapes of a slide, written as markup: boxes of text and tables. Places are (left, top, width, height) in inches."""

from dataclasses import dataclass

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.slide import Slide as Page

from exports.writable_text import xml


INK, SOFT, RULE, SHADE = "0B0C0C", "484C52", "7D858C", "F3F4F6"
Place = tuple[float, float, float, float]
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


@dataclass(frozen=True)
class Para:
    """A paragraph in one type. `after` is the space under it in points."""

    text: str
    size: float = 14
    colour: str = INK
    bold: bool = False
    align: str = "l"
    after: float = 0
    bullet: bool = False


def box(page: Page, name: str, place: Place, paras: list[Para], *, anchor: str = "t", edge: str = "") -> None:
    """A box of text; `edge` is the colour of a rule at its left."""
    shape = (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{_free(page)}" name="{xml(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{_frame("a", place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_fill(SHADE) if edge else "<a:noFill/>"}</p:spPr>'
        f'<p:txBody><a:bodyPr wrap="square" lIns="{109_728 if edge else 0}" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle/>{''.join(map(paragraph, paras)) or '<a:p/>'}</p:txBody></p:sp>"
    )
    page.shapes._spTree.append(parse_xml(shape))


def paragraph(para: Para) -> str:
    """A paragraph as markup, in British English."""
    hanging = ' marL="228600" indent="-228600"' if para.bullet else ""
    bullet = '<a:buFont typeface="Arial"/><a:buChar char="•"/>' if para.bullet else "<a:buNone/>"
    look = f'lang="en-GB" sz="{round(para.size * 100)}" b="{int(para.bold)}"'
    run = (
        f'<a:r><a:rPr {look} dirty="0">{_fill(para.colour)}</a:rPr><a:t>{xml(para.text)}</a:t></a:r>'
        if para.text
        else f"<a:endParaRPr {look}/>"
    )
    return (
        f'<a:p><a:pPr algn="{para.align}"{hanging}><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="{round(para.after * 100)}"/></a:spcAft>{bullet}</a:pPr>'
        f"{run}</a:p>"
    )


def table(
    page: Page,
    name: str,
    place: Place,
    heads: tuple,
    rows: tuple,
    widths: list[float],
    *,
    right=frozenset(),
    size: float = 12,
    colour: str = INK,
    head: float = 0,
) -> None:
    """A table with one row of heads `head` inches high, named as such for screen readers. `widths` are inches; columns in `right` stand to the right."""
    high = (place[3] - head) / (len(rows) + (not head))
    grid = "".join(f'<a:gridCol w="{_emu(width)}"/>' for width in widths)
    lines = [_row(heads, head or high, right, Para("", size, colour, True), RULE)]
    lines += [_row(cells, high, right, Para("", size), "D6D9DC") for cells in rows]
    frame = (
        f'<p:graphicFrame {nsdecls("p", "a")}><p:nvGraphicFramePr><p:cNvPr id="{_free(page)}" name="Table" descr="{xml(name)}"/>'
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{_frame("p", place)}'
        f'<a:graphic><a:graphicData uri="{_TABLE}"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{grid}</a:tblGrid>{"".join(lines)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>'
    )
    page.shapes._spTree.append(parse_xml(frame))


def heading(page: Page, text: str, place: Place, size: float, colour: str = INK) -> None:
    """The title of the slide, in its own placeholder so that every reader finds it."""
    title = page.shapes.title
    title.left, title.top, title.width, title.height = (_emu(part) for part in place)
    body = title._element.txBody
    for old in body.findall("{*}p"):
        body.remove(old)
    body.bodyPr.attrib.update({"wrap": "square", "lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0", "anchor": "t"})
    body.append(parse_xml(paragraph(Para(text, size, colour, True)).replace("<a:p>", f"<a:p {nsdecls('a')}>", 1)))


def _row(cells, high: float, right, look: Para, rule: str) -> str:
    made = "".join(_cell(cell, look, "r" if at in right else "l", rule) for at, cell in enumerate(cells))
    return f'<a:tr h="{_emu(high)}">{made}</a:tr>'


def _cell(text: str, look: Para, align: str, rule: str) -> str:
    para = paragraph(Para(text, look.size, look.colour, look.bold, align))
    none = "".join(f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' for side in "LRT")
    under = f'<a:lnB w="9525">{_fill(rule)}</a:lnB>'
    return f'<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{para}</a:txBody><a:tcPr marL="45720" marR="91440" marT="18288" marB="18288" anchor="b">{none}{under}<a:noFill/></a:tcPr></a:tc>'


def _frame(prefix: str, place: Place) -> str:
    left, top, width, height = map(_emu, place)
    return f'<{prefix}:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></{prefix}:xfrm>'


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#").upper()}"/></a:solidFill>'


def _emu(inches: float) -> int:
    return round(inches * 914_400)


def _free(page: Page) -> int:
    """A number that no shape of the slide has."""
    return 1 + max(int(number) for number in page.shapes._spTree.xpath("//@id") if number.isdigit())
