"""One item as a section of a document."""

from io import BytesIO

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.shape import CT_Inline
from docx.shared import Cm

from catalogue.brand import Brand
from catalogue.delivery.record_address import referred_line
from exports.office.lists import WITHHELD, listed
from exports.office.office_tables import grid
from exports.office.paper_words import CONFIDENTIAL, INVENTED, source
from exports.office.reading import of_picture
from exports.word.blocks import linked, paragraph, table
from exports.writable_text import one_line, paragraphs
from panels.slide import Slide


WIDE = Cm(17)


def anchor(slide: Slide) -> str:
    """The name of the place where an item begins."""
    return f"item_{slide.number}"


def blocks(file: Document, slide: Slide, picture: bytes | None, brand: Brand):
    """The blocks of an item in the order in which they are read; `picture` is its chart, None where it has none."""
    yield paragraph(f"{slide.number}. {one_line(slide.title)}", "Heading1", anchor=(slide.number, anchor(slide)))
    if slide.withheld:
        yield paragraph(WITHHELD)
        return
    if slide.item.confidential:
        yield paragraph(f"{CONFIDENTIAL}.", bold=True)
    if slide.invented:
        yield paragraph(f"{INVENTED}. Do not use them.", bold=True)
    if slide.official:
        yield paragraph(slide.official, "Measure")
    if slide.sentence:
        yield paragraph(slide.sentence)
    yield from _picture(file, slide, picture)
    yield from _beside(file, slide, brand)
    yield from _asked(slide)
    if source(slide):
        yield paragraph(source(slide), "Source")
    yield from _figures(slide)


def _picture(file: Document, slide: Slide, drawn: bytes | None):
    """The chart, as wide as the text; its alternative says what it shows."""
    if drawn:
        name, image = file.part.get_or_add_image(BytesIO(drawn))
        high = round(WIDE * image.px_height / image.px_width)
        inline = CT_Inline.new_pic_inline(file.part.next_id, name, "chart.png", WIDE, high)
        inline.docPr.set("descr", one_line(slide.alt or slide.title))
        inline.docPr.set("name", f"Chart {slide.number}")
        block = paragraph("")
        block.r_lst[0].clear()
        block.r_lst[0].add_drawing(inline)
        yield block
        if of_picture(slide):
            yield paragraph(of_picture(slide), "Source")


def _beside(file: Document, slide: Slide, brand: Brand):
    if slide.comparators:
        yield paragraph("Compared with others", "Heading2")
        yield from (paragraph(line, "ListBullet") for line in slide.comparators)
    if slide.story:
        yield paragraph("The story behind the figure", "Heading2")
        yield from map(paragraph, paragraphs(slide.story))
    lines = [] if listed(slide) else [part for text in slide.lines for part in paragraphs(text)]
    yield from (_line(file, line, "ListBullet" if len(lines) > 1 else "Normal", brand) for line in lines)


def _line(file: Document, line: str, style: str, brand: Brand):
    """A line of a list; one that names a record leads to its page, where it is known where that is."""
    words, address = referred_line(line)
    page = brand.record_page(address)
    return (
        linked(words, address, file.part.relate_to(page, RELATIONSHIP_TYPE.HYPERLINK, is_external=True), style)
        if page
        else paragraph(line, style)
    )


def _asked(slide: Slide):
    """The question and who leads."""
    if slide.item.question:
        yield paragraph("Question", "Heading2")
        yield from (paragraph(line, bold=True) for line in paragraphs(slide.item.question))
    if slide.item.lead:
        yield paragraph(f"Lead: {one_line(slide.item.lead)}")


def _figures(slide: Slide):
    """Every table of the item, each under its caption and with what must be read with it."""
    own = listed(slide)
    made = [*filter(None, (own,)), *map(grid, slide.tables)]
    if made:
        yield paragraph("Figures", "Heading2")
    for shown in made:
        yield paragraph(shown.caption, "Caption")
        yield table(shown)
        if shown.note:
            yield paragraph(shown.note, "Source")
