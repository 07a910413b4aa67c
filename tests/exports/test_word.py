"""Documents read back: headings, tables cell by cell, pictures with their alternative, the page of each item."""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from catalogue.brand import Brand
from catalogue.meetings import Item
from exports.office.drawn import drawing
from exports.office.lists import listed
from exports.office.office_tables import grid
from exports.word import docx
from panels import item_slides
from panels.format import number
from tests.exports import papers


@pytest.fixture(scope="module")
def document():
    return Document(io.BytesIO(docx(papers.paper(), Brand())))


def rows(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_each_item_is_a_heading_that_its_line_in_the_contents_leads_to(document):
    slides = list(papers.every_kind())
    headings = [block.text for block in document.paragraphs if block.style.name == "Heading 1"]
    assert headings == ["Contents", *(f"{slide.number}. {slide.title}" for slide in slides)]
    entries = [block for block in document.paragraphs if block.style.name == "toc 1"]
    assert [block.text for block in entries] == [f"{slide.number}. {slide.title}\tPage {slide.number}" for slide in slides]
    anchors = {mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))}
    assert {link.get(qn("w:anchor")) for link in document.element.iter(qn("w:hyperlink"))} <= anchors


def test_every_table_is_its_figures_cell_by_cell(document):
    made = [shown for slide in papers.every_kind() for shown in (listed(slide), *map(grid, slide.tables)) if shown]
    assert [rows(table) for table in document.tables] == [[list(shown.heads), *map(list, shown.rows)] for shown in made]


def test_every_status_stands_with_its_symbol_and_its_words():
    panel = papers.every_status()
    slide = item_slides.of_indicator(1, Item("indicator", indicator="plans_in_time"), panel, None)
    (table,) = Document(io.BytesIO(docx(papers.paper(slide), Brand()))).tables
    head, *body = rows(table)
    symbols, status = ["[c]", "[x]", "[z]", "[low]", "[u]"], head.index("Status")
    assert [row[head.index("Value (%)")] for row in body] == ["50.0", *symbols, "54.0", "55.0"]
    assert [row[status] for row in body][:6] == [
        "shown", "hidden to protect children", "not available", "not applicable", "above zero but rounds to zero", "too unreliable to show",
    ]  # fmt: skip
    assert [row[head.index("Lower 95% limit")] for row in body] == ["48.0", *[""] * 5, "52.0", "53.0"]
    assert [row[head.index("England (%)")] for row in body] == [
        "40.0",
        "41.0",
        "[c]",
        *(number(value, 1) for value in (43, 44, 45, 46, 47)),
    ]


def test_tables_repeat_their_heads_and_none_is_for_layout(document):
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert len({len(row.cells) for row in table.rows}) == 1


def test_every_picture_says_what_it_shows(document):
    drawn = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert drawn == [slide.alt for slide in papers.every_kind() if drawing(slide)]


def test_how_a_picture_is_read_stands_under_it(document):
    texts = [block.text for block in document.paragraphs if block.style.name == "Source"]
    assert any(text.startswith("Shaded: the range") for text in texts)
    assert any("Hidden to protect children: 2015, marked by a cross." in text for text in texts)


def test_every_page_of_an_item_carries_marking_build_and_its_number(document):
    cover, contents, *items = document.sections
    assert "OFFICIAL-SENSITIVE" in cover.header.paragraphs[0].text and "Invented sample figures" in cover.header.paragraphs[0].text
    assert all(section.header.is_linked_to_previous for section in (contents, *items))
    feet = [section.footer.paragraphs[0].text for section in items]
    assert [foot.split("\t")[1] for foot in feet] == [f"Page {slide.number}" for slide in papers.every_kind()]
    assert all("version 0001" in foot and "14 November 2026" in foot for foot in feet)


def test_the_type_is_arial_twelve_to_the_left_in_british_english(document):
    normal = document.styles["Normal"]
    assert (normal.font.name, normal.font.size.pt) == ("Arial", 12)
    assert {language.get(qn("w:val")) for language in document.styles.element.iter(qn("w:lang"))} == {"en-GB"}
    assert not [block for block in document.paragraphs if block.alignment not in (None, 0)]


def test_a_presenters_notes_are_not_in_a_paper_that_is_handed_round(document):
    assert papers.NOTES not in "\n".join(block.text for block in document.paragraphs)
