"""The look of a document: Arial 12 to the left, British English, headings in the partnership's colour, A4."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from exports.word.blocks import WIDE


FONT, SOFT = "Arial", RGBColor(0x48, 0x4C, 0x52)
HEADINGS = {"Title": 28, "Heading 1": 18, "Heading 2": 14}


def dress(file: Document, colour: str) -> None:
    """Sets the styles and the paper of an empty document."""
    _default(file)
    tone = RGBColor.from_string(colour.lstrip("#").upper())
    for name, size in HEADINGS.items():
        _style(file, name, size, tone, bold=True, before=0 if name != "Heading 2" else 14, after=8, keep=True)
    _style(file, "Normal", 12, None, after=6)
    _style(file, "Caption", 11, RGBColor(0x0B, 0x0C, 0x0C), bold=True, before=10, after=4, keep=True)
    _style(file, "Header", 10, SOFT)
    _style(file, "Footer", 9, SOFT)
    _style(file, "List Bullet", 12, None, after=3)
    for name, size in (("Measure", 11), ("Source", 10)):
        file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = file.styles["Normal"]
        _style(file, name, size, SOFT, after=6)
    entries = file.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    entries.base_style, entries.element.styleId = file.styles["Normal"], "TOC1"
    shape = entries.paragraph_format
    shape.left_indent, shape.first_line_indent, shape.right_indent = Cm(1), Cm(-1), Cm(2.2)
    _tabs(file, "toc 1", WD_TAB_LEADER.DOTS)
    _tabs(file, "Footer", WD_TAB_LEADER.SPACES)
    file.styles["Title"].paragraph_format.space_before = Pt(150)
    paper = file.sections[0]
    paper.page_width, paper.page_height = Cm(21), Cm(29.7)
    paper.left_margin = paper.right_margin = paper.bottom_margin = paper.top_margin = Cm(2)
    paper.header_distance = paper.footer_distance = Cm(1)


def _default(file: Document) -> None:
    """The language of every text that has none of its own."""
    for language in file.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _style(
    file: Document, name: str, size: float, colour, *, bold: bool = False, before: float = 0, after: float = 0, keep: bool = False
) -> None:
    style = file.styles[name]
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), bold, False
    fonts = style.element.rPr.rFonts
    for key in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[key]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    if colour is not None:
        style.font.color.rgb = colour
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.keep_with_next = Pt(before), Pt(after), keep
    for border in style.element.xpath(".//w:pBdr"):
        border.getparent().remove(border)


def _tabs(file: Document, name: str, leader) -> None:
    """One tab stop, at the right edge of the text."""
    stops = file.styles[name].paragraph_format.tab_stops
    stops.clear_all()
    stops.add_tab_stop(Pt(WIDE / 20), WD_TAB_ALIGNMENT.RIGHT, leader)
