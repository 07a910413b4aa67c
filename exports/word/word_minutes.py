"""Minutes as a Word document, from the same Document as in every other format."""

from collections.abc import Iterator
from io import BytesIO

from docx import Document as new_document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt

from catalogue.brand import Brand
from exports.document import Document, Grid, Lines, Words
from exports.document.minutes_document import of_minutes
from exports.office.logo import logo
from exports.office.office_tables import Grid as OfficeGrid
from exports.office.paper_words import properties
from exports.word.blocks import foot, only, paragraph, table
from exports.word.look import dress
from exports.word.word_file import closed
from exports.writable_text import one_line, paragraphs
from panels.minutes_record import MinutesRecord


def minutes_docx(record: MinutesRecord, brand: Brand) -> bytes:
    """The bytes of a .docx file; a part of the minutes with nothing on record is not there."""
    document, file = of_minutes(record), new_document()
    dress(file, brand.colour)
    file.styles["Title"].paragraph_format.space_before = Pt(0)
    file.styles["Heading 1"].paragraph_format.space_before = Pt(14)
    end = file.element.body.sectPr
    if picture := logo(brand):
        shape = file.add_picture(BytesIO(picture), height=Cm(2))
        shape._inline.docPr.set("descr", f"Logo of {one_line(brand.name or record.framework.title)}")
    for block in _blocks(document):
        end.addprevious(block)
    only(file.sections[0].header, paragraph(one_line(document.marking), "Header", bold=True))
    only(file.sections[0].footer, foot(one_line(" · ".join(document.foot)), ""))
    at = document.at.replace(tzinfo=None, microsecond=0)
    properties(file.core_properties, document.title, document.about, record.framework.cycle.board, at)
    return closed(file)


def _blocks(document: Document) -> Iterator[BaseOxmlElement]:
    yield paragraph(one_line(document.title), "Title")
    yield from (paragraph(f"{label}: {one_line(words)}") for label, words in document.facts)
    for section in document.sections:
        yield paragraph(section.title, "Heading1")
        for block in section.blocks:
            yield from _block(block)


def _block(block: object) -> Iterator[BaseOxmlElement]:
    """Words, a list under its heading, or a table under its caption: all that minutes are made of."""
    match block:
        case Words(text, kind):
            yield from (paragraph(line, bold=kind == "lead") for line in paragraphs(text))
        case Lines(heading, lines):
            if heading:
                yield paragraph(heading, "Heading2")
            yield from (paragraph(one_line(line), "ListBullet") for line in lines)
        case Grid(caption, heads, rows):
            yield paragraph(caption, "Caption")
            right = frozenset(at for at, head in enumerate(heads) if head.number)
            cells = tuple(tuple(map(one_line, row.cells)) for row in rows)
            yield table(OfficeGrid(caption, tuple(head.title for head in heads), cells, right))
            yield paragraph("")
        case _:
            raise ValueError(f"minutes have no {type(block).__name__}")
