"""Papers as HTML, read back: cell by cell, without script, and the same as the PDF."""

import re
from html.parser import HTMLParser

import pytest

from catalogue.brand import Brand
from catalogue.meetings import Item
from exports.as_html import as_html
from exports.document import Grid, of_paper
from exports.writable_text import clean
from tests.exports import paper_by_hand as by_hand


BRAND = Brand()
VOID = {"meta", "img", "br", "link", "input"}


class Reader(HTMLParser):
    """Every tag with its attributes, every table, and the text outside style and SVG."""

    def __init__(self, content):
        super().__init__()
        self.tags, self.tables, self.text, self.open = [], [], [], []
        self.feed(content.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        self.tags.append((tag, known))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "table":
            self.tables.append((known, []))
        elif tag == "tr":
            self.tables[-1][1].append((known, []))
        elif tag in ("td", "th"):
            self.tables[-1][1][-1][1].append("")

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, text):
        if not {"style", "svg"} & set(self.open):
            self.text.append(text)
        if {"td", "th"} & set(self.open):
            self.tables[-1][1][-1][1][-1] += text


@pytest.fixture(scope="module")
def paper():
    return by_hand.paper()


def test_every_table_is_that_of_the_paper_cell_by_cell(paper):
    grids = [block for section in of_paper(paper).sections for block in section.blocks if isinstance(block, Grid)]
    tables = Reader(as_html(paper, BRAND)).tables
    assert len(tables) == len(grids) == 4
    for (attributes, rows), grid in zip(tables, grids):
        assert attributes == {f"data-{key}": value for key, value in grid.of.items()}
        assert rows[0][1] == [head.title for head in grid.heads]
        assert [tuple(cells) for _, cells in rows[1:]] == [row.cells for row in grid.rows]
        assert [known["data-status"] for known, _ in rows[1:]] == [row.status for row in grid.rows]


def test_contents_and_numbers_are_those_of_the_agenda(paper):
    reader = Reader(as_html(paper, BRAND))
    links = [known["href"] for tag, known in reader.tags if tag == "a" and known["href"].startswith("#page")]
    places = [known["id"] for tag, known in reader.tags if tag == "article"]
    assert links == ["#page-1", "#page-2", "#page-4"] and places == ["page-1", "page-2", "page-4"]
    assert "".join(reader.text).count("Page 4") == 2


def test_it_is_one_file_without_script_that_takes_nothing_from_elsewhere(paper):
    content = as_html(paper, BRAND)
    reader = Reader(content)
    policy = next(known["content"] for tag, known in reader.tags if known.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; style-src 'sha256-") and "unsafe" not in policy
    assert not [known for tag, known in reader.tags if tag in ("script", "iframe", "object", "embed", "link", "form")]
    assert not [known for _, known in reader.tags if any(name.startswith("on") or name == "style" for name in known)]
    assert not [known for _, known in reader.tags if str(known.get("src", "")).startswith("http") or "http" in str(known.get("href"))]
    assert as_html(by_hand.paper(), BRAND) == content


def test_it_says_how_old_it_is_whether_it_is_real_and_who_may_see_it(paper):
    text = "".join(Reader(as_html(paper, BRAND)).text)
    foot = "Birmingham 2023–2028 · Figures as at 14 November 2026 · Version 20261114-090000-abcd · Invented sample figures · OFFICIAL-SENSITIVE"
    assert text.count(foot) == 3


def test_no_notes_of_the_presenter_and_nothing_of_items_left_out_are_in_it():
    secret = Item("decision", title="SECRET-TITLE", text="SECRET-TEXT", question="SECRET-QUESTION", confidential=True)
    seen = Item("indicator", indicator="plans_in_time", notes="SECRET-NOTES")
    assert b"SECRET" not in as_html(by_hand.paper(by_hand.slide(1, seen), items=(seen, secret), public=True, marking=""), BRAND)


@pytest.mark.parametrize("text", by_hand.HOSTILE, ids=ascii)
def test_whatever_is_typed_is_a_text_on_the_page(text):
    plain, made = Reader(as_html(by_hand.paper(by_hand.slide(1)), BRAND)), Reader(as_html(by_hand.hostile(text), BRAND))
    assert {tag for tag, _ in made.tags} <= {tag for tag, _ in plain.tags}
    assert not [known for _, known in made.tags if any(name.startswith("on") for name in known)]
    shown = clean(text).strip()
    assert "".join(made.text).count(shown) > 10
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", "".join(made.text))


def test_a_marking_cannot_end_the_style_sheet():
    content = as_html(by_hand.paper(by_hand.slide(1), marking='"} </style><p>x'), BRAND).decode()
    assert content.count("</style>") == 1 and r"\000022\00007d \00003c\00002fstyle" in content


@pytest.mark.browser
@pytest.mark.parametrize("wide", [1280, 390])
def test_a_browser_shows_it_without_complaint_and_it_fits(browser, tmp_path, paper, wide):
    (tmp_path / "paper.html").write_bytes(as_html(paper, BRAND))
    shown, said = browser.new_page(viewport={"width": wide, "height": 900}), []
    shown.on("console", lambda message: said.append(message.text))
    shown.goto((tmp_path / "paper.html").as_uri())
    assert shown.evaluate("document.documentElement.scrollWidth") == wide and said == []
    assert shown.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(29, 79, 145)"
    assert shown.locator("svg:visible").count() == 2
    shown.close()


@pytest.mark.browser
def test_the_rules_of_accessibility_find_nothing(browser, tmp_path, paper):
    from axe_playwright_python.sync_playwright import Axe

    (tmp_path / "paper.html").write_bytes(as_html(paper, BRAND))
    context = browser.new_context(bypass_csp=True)
    shown = context.new_page()
    shown.goto((tmp_path / "paper.html").as_uri())
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in Axe().run(shown).response["violations"]] == []
    context.close()
