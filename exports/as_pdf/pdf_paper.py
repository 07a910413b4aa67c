"""A Paper, or any Document, as PDF."""

from catalogue.brand import Brand
from exports.as_pdf.typeset import pdf
from exports.document import Document, Grid, Lines, Picture, Question, Section, Words, of_paper
from exports.document.minutes_document import of_minutes
from exports.writable_text import cleaned
from panels.minutes_record import MinutesRecord
from panels.slide import Paper


TEMPLATE = "paper.typ"
KINDS = {Words: "words", Lines: "lines", Question: "question", Picture: "picture", Grid: "grid"}


def as_pdf(paper: Paper, brand: Brand) -> bytes:
    """The PDF of a Paper: cover, contents, and each item from a page of its own. The same Paper gives the same bytes."""
    return document_pdf(of_paper(paper), brand)


def minutes_pdf(record: MinutesRecord, brand: Brand) -> bytes:
    """The minutes of a meeting as a PDF."""
    return document_pdf(of_minutes(record), brand)


def document_pdf(document: Document, brand: Brand) -> bytes:
    """The PDF of any Document."""
    return pdf(TEMPLATE, data(cleaned(document), brand), document.at)


def data(document: Document, brand: Brand) -> dict:
    """What the template is filled with: plain lists, tables and texts."""
    return {
        "title": document.title, "body": document.body, "about": document.about, "facts": document.facts, "foot": document.foot,
        "marking": document.marking, "contents": document.contents and bool(document.sections), "brand": look(brand),
        "sections": [_section(section) for section in document.sections],
    }  # fmt: skip


def look(brand: Brand) -> dict:
    """The brand as a template takes it, its logo as the numbers of its bytes."""
    logo = brand.logo_path
    return {
        "name": brand.name or "", "colour": brand.colour, "cover": brand.cover or "",
        "logo": list(logo.read_bytes()) if logo else [],
    }  # fmt: skip


def _section(section: Section) -> dict:
    return {"number": section.number, "title": section.title, "blocks": [_block(block) for block in section.blocks]}


def _block(block: Words | Lines | Question | Picture | Grid) -> dict:
    own = dict(vars(block))
    if isinstance(block, Grid):
        own["heads"] = [{"title": head.title, "number": head.number, "width": head.width} for head in block.heads]
        own["rows"] = [row.cells for row in block.rows]
    return {"is": KINDS[type(block)], **own}
