"""A Paper as a document: cover, contents, and each item as a section that begins a page and carries its number."""

from io import BytesIO

from docx import Document as new_document
from docx.enum.section import WD_SECTION
from docx.section import Section
from docx.shared import Cm

from catalogue.brand import Brand
from exports.office.logo import logo
from exports.office.paper_words import INVENTED, PUBLIC, cover, describe, occasion, page, title
from exports.office.picture import charts
from exports.word.blocks import entry, foot, only, paragraph
from exports.word.item_section import anchor, blocks
from exports.word.look import dress
from exports.word.word_file import closed
from exports.writable_text import one_line
from panels.periods import day
from panels.slide import Paper


def docx(paper: Paper, brand: Brand) -> bytes:
    """The bytes of a .docx file; a Paper without slides has its cover alone."""
    file = new_document()
    dress(file, brand.colour)
    body, end = file.element.body, file.element.body.sectPr
    _cover(file, paper, brand)
    _head(file.sections[0], paper)
    _foot(file.sections[0], paper, "")
    if paper.slides:
        file.add_section(WD_SECTION.NEW_PAGE)
        end = body.sectPr
        end.addprevious(paragraph("Contents", "Heading1"))
        for slide in paper.slides:
            end.addprevious(entry(f"{slide.number}. {one_line(slide.title)}", page(slide), anchor(slide)))
    pictures = charts(paper.slides)
    for slide in paper.slides:
        section = file.add_section(WD_SECTION.NEW_PAGE)
        _foot(section, paper, page(slide))
        end = body.sectPr
        for block in blocks(file, slide, pictures.get(slide.number), brand):
            end.addprevious(block)
    describe(file.core_properties, paper)
    return closed(file)


def _cover(file, paper: Paper, brand: Brand) -> None:
    end = file.element.body.sectPr
    picture = logo(brand)
    if picture:
        shape = file.add_picture(BytesIO(picture), height=Cm(2.5))
        shape._inline.docPr.set("descr", f"Logo of {one_line(brand.name or paper.framework.title)}")
    if brand.name:
        end.addprevious(paragraph(brand.name, bold=True))
    end.addprevious(paragraph(title(paper), "Title"))
    for line in cover(paper, brand.cover):
        end.addprevious(paragraph(line))
    if paper.marking:
        end.addprevious(paragraph(paper.marking, bold=True))


def _head(section: Section, paper: Paper) -> None:
    """What stands at the top of every page: the marking, and that figures are invented."""
    parts = " · ".join(filter(None, (one_line(paper.marking), PUBLIC if paper.public else "", INVENTED if paper.invented else "")))
    only(section.header, paragraph(parts, "Header", bold=True))


def _foot(section: Section, paper: Paper, numbered: str) -> None:
    """What stands at the foot of every page of an item: the meeting, the build, and the item's page."""
    section.footer.is_linked_to_previous = False
    only(section.footer, foot(f"{occasion(paper)} · figures as at {day(paper.build.at)} · version {paper.build.id}", numbered))
