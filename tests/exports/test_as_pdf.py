"""Papers as PDF, read back: by the rules of PDF/UA-1, row by row, and with texts that must stay texts."""

import io
import re
from dataclasses import replace
from threading import Thread

import page
import pytest
from pypdf import PdfReader

from catalogue.brand import Brand
from catalogue.meetings import Item
from exports.as_pdf import as_pdf
from exports.as_pdf.typeset import has_glyph, printable
from exports.document import Grid, of_paper
from tests.exports import paper_by_hand as by_hand


BRAND = Brand()


def texts(content):
    """The text of each page without its white space, which a line break of the page would change."""
    return [squeezed(one.extract_text()) for one in PdfReader(io.BytesIO(content)).pages]


def squeezed(text):
    return re.sub(r"[\s\u200b\u00ad]+", "", text)


def faults(content):
    report = page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1)
    return [(one.rule_id, one.message) for one in report.failures]


@pytest.fixture(scope="module")
def paper():
    return by_hand.paper()


@pytest.fixture(scope="module")
def content(paper):
    return as_pdf(paper, BRAND)


def test_it_breaks_no_rule_of_pdf_ua(content):
    assert faults(content) == []


def test_the_same_paper_gives_the_same_bytes_and_is_dated_by_its_build(paper, content):
    assert as_pdf(by_hand.paper(), BRAND) == content
    read = PdfReader(io.BytesIO(content)).metadata
    assert read.title == "January Board" and read.creation_date.isoformat()[:16] == "2026-11-14T09:00"


def test_every_row_of_every_table_can_be_read_back(paper, content):
    whole = "".join(texts(content))
    rows = [row for section in of_paper(paper).sections for block in section.blocks if isinstance(block, Grid) for row in block.rows]
    assert len(rows) == 36
    assert [row.cells for row in rows if squeezed("".join(row.cells)) not in whole] == []


def test_contents_and_pages_have_the_numbers_of_the_agenda(paper, content):
    pages = texts(content)
    contents = next(one for one in pages if "ContentsPlans" in one or "ContentsOnly" in one)
    assert [contents.count(f"Page{number}") for number in (1, 2, 3, 4)] == [1, 1, 0, 1]
    foots = [re.search(r"Page(\d)(,sheet\d)?", one) for one in pages[2:]]
    assert [foot[1] for foot in foots] == sorted(foot[1] for foot in foots) and {foot[1] for foot in foots} == {"1", "2", "4"}


def test_each_page_says_how_old_it_is_from_which_build_whether_it_is_real_and_who_may_see_it(content):
    for one in texts(content):
        assert "Figuresasat14November2026" in one and "20261114-090000-abcd" in one and "Inventedsamplefigures" in one
        assert "OFFICIAL-SENSITIVE" in one


def test_a_paper_without_items_is_a_cover():
    made = as_pdf(replace(by_hand.paper(), slides=()), BRAND)
    assert len(PdfReader(io.BytesIO(made)).pages) == 1 and faults(made) == []


def test_no_notes_of_the_presenter_and_nothing_of_items_left_out_are_in_it():
    secret = Item("decision", title="SECRET-TITLE", text="SECRET-TEXT", question="SECRET-QUESTION", confidential=True)
    seen = Item("indicator", indicator="plans_in_time", notes="SECRET-NOTES")
    made = as_pdf(by_hand.paper(by_hand.slide(1, seen), items=(seen, secret), public=True, marking=""), BRAND)
    reader = PdfReader(io.BytesIO(made))
    parts = [reader.get_object(number) for number in range(1, reader.trailer["/Size"])]
    streams = [part.get_data() for part in parts if hasattr(part, "get_data")]
    assert streams and not [one for one in (made, *streams) if b"SECRET" in one]
    assert "SECRET" not in "".join(texts(made)) + str(reader.metadata)


@pytest.mark.parametrize("text", by_hand.HOSTILE, ids=ascii)
def test_whatever_is_typed_is_a_text_on_the_page(text):
    made = as_pdf(by_hand.hostile(text), BRAND)
    assert faults(made) == []
    whole = "".join(texts(made))
    assert "root:" not in whole
    if text.isascii() and text.isprintable() and text not in ("$x$",):
        assert squeezed(text)[:120] in whole


def test_characters_that_no_font_has_get_a_stand_in_and_very_long_words_can_break():
    assert [has_glyph(one) for one in "aé–−≤ł\U0001f600日"] == [True] * 6 + [False] * 2
    assert printable({"a": ["x\U0001f600", 3]}) == {"a": ["x\ufffd", 3]}
    assert printable("a " + "W" * 26) == "a " + "\u200b".join(("W" * 8, "W" * 8, "W" * 8, "WW"))


@pytest.mark.parametrize("name", ["logo.png", "logo.svg"])
def test_a_partnership_has_its_own_colour_and_logo(tmp_path, paper, name):
    from PIL import Image

    Image.new("RGB", (60, 20), "#801650").save(tmp_path / "logo.png")
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20"/></svg>'
    )
    made = as_pdf(paper, Brand("Our partnership", "#801650", name, "Every child", tmp_path))
    assert faults(made) == [] and "OurpartnershipJanuaryBoard" in texts(made)[0] and "Everychild" in texts(made)[0]


def test_papers_made_at_the_same_time_do_not_mix():
    papers = [by_hand.paper(by_hand.slide(1), replace(by_hand.slide(2), title=f"Title {n}")) for n in range(4)]
    alone, together = [as_pdf(one, BRAND) for one in papers], {}
    threads = [Thread(target=lambda n=n: together.update({n: as_pdf(papers[n], BRAND)})) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [together.get(n) for n in range(4)] == alone


@pytest.mark.parametrize("title", ["", " ", "\u200b", "\u0301", "\ue000"])
def test_a_title_of_nothing_is_no_reason_to_fail(title):
    whole = by_hand.paper(replace(by_hand.slide(3), title=title, sentence=title))
    assert faults(as_pdf(replace(whole, meeting=replace(whole.meeting, title=title)), BRAND)) == []
