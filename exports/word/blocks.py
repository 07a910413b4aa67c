"""The blocks of a document as markup: paragraphs, lists, links to items, tables. Nothing in a text is ever a field."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Footer, _Header

from exports.office.office_tables import Grid, shares
from exports.writable_text import xml


RULE = "7D858C"
WIDE = 9638  # the text block of A4 with margins of 2 cm, in twentieths of a point
FEW, SMALL, SMALLER = 4, 20, 17


def paragraph(text: str, style: str = "Normal", *, bold: bool = False, anchor: tuple[int, str] | None = None):
    """A paragraph in a style; `anchor` is (number, name) of a place that the contents lead to."""
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    run = f'<w:r>{look}<w:t xml:space="preserve">{xml(text)}</w:t></w:r>'
    if anchor:
        run = f'<w:bookmarkStart w:id="{anchor[0]}" w:name="{anchor[1]}"/>{run}<w:bookmarkEnd w:id="{anchor[0]}"/>'
    return parse_xml(f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>')


def linked(text: str, name: str, relation: str, style: str = "Normal"):
    """A paragraph that ends in a link in brackets: its `name`, and the id of its `relation` in the file."""
    before, after = (f'<w:r><w:t xml:space="preserve">{xml(words)}{end}</w:t></w:r>' for words, end in ((text, " ["), ("", "]")))
    link = (
        f'<w:hyperlink r:id="{relation}" w:history="1"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>{xml(name)}</w:t></w:r></w:hyperlink>'
    )
    return parse_xml(f'<w:p {nsdecls("w", "r")}><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{before}{link}{after}</w:p>')


def entry(text: str, page: str, name: str):
    """A line of the contents, leading to its item."""
    run = f'<w:r><w:t xml:space="preserve">{xml(text)}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>{xml(page)}</w:t></w:r>'
    return parse_xml(
        f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:hyperlink w:anchor="{name}" w:history="1">{run}</w:hyperlink></w:p>'
    )


def foot(left: str, right: str):
    """One line with words at both ends."""
    return parse_xml(
        f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">{xml(left)}</w:t></w:r>'
        f'<w:r><w:tab/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{xml(right)}</w:t></w:r></w:p>'
    )


def only(part: _Header | _Footer, block: BaseOxmlElement) -> None:
    """Makes a block all that a header or footer holds."""
    part.is_linked_to_previous = False
    for old in list(part._element):
        part._element.remove(old)
    part._element.append(block)


def table(grid: Grid):
    """A table whose heads come again on every page; no row is torn in two."""
    columns, size = [round(WIDE * share) for share in shares(grid, 46)], SMALL if len(grid.heads) <= FEW else SMALLER
    head = _row(grid.heads, columns, grid.right, size, "<w:cantSplit/><w:tblHeader/>", bold=True, kept=True)
    rows = "".join(_row(cells, columns, grid.right, size, "<w:cantSplit/>", kept=number < 2) for number, cells in enumerate(grid.rows))
    edges = f'<w:top w:val="nil"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{RULE}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D6D9DC"/>'
    return parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{WIDE}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{xml(grid.caption)}"/></w:tblPr><w:tblGrid>{"".join(f"<w:gridCol w:w={chr(34)}{width}{chr(34)}/>" for width in columns)}</w:tblGrid>{head}{rows}</w:tbl>'
    )


def _row(
    cells: tuple[str, ...], columns: list[int], right: frozenset[int], size: int, kind: str, *, bold: bool = False, kept: bool = False
) -> str:
    """A row; one that is `kept` is not parted from the next by the end of a page. An empty cell is no higher than another."""
    look = f'<w:rPr>{"<w:b/>" if bold else ""}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    cell_runs = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{_EDGE if bold else ""}<w:vAlign w:val="bottom"/></w:tcPr><w:p><w:pPr>{"<w:keepNext/>" if kept else ""}<w:spacing w:before="20" w:after="20"/>'
        f'<w:jc w:val="{"right" if at in right else "left"}"/>{look}</w:pPr><w:r>{look}<w:t xml:space="preserve">{xml(cell)}</w:t></w:r></w:p></w:tc>'
        for at, (cell, width) in enumerate(zip(cells, columns))
    )  # fmt: skip
    return f"<w:tr><w:trPr>{kind}</w:trPr>{cell_runs}</w:tr>"


_EDGE = f'<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{RULE}"/></w:tcBorders>'
