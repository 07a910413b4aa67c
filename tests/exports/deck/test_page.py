"""The deck as a file: whatever was typed is text, nothing but its own script may run, and a public one tells nothing."""

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser

import pytest

from catalogue.brand import Brand
from catalogue.meetings import Item
from exports.deck import deck
from tests.exports.deck.deck_papers import NASTY, SECRET, made


class Read(HTMLParser):
    """What a browser takes for tags of the page, and the text of its scripts."""

    def __init__(self, content):
        super().__init__(convert_charrefs=True)
        self.tags, self.scripts, self.text, self._inside = [], [], [], ""
        self.feed(content.decode())

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._inside = tag

    def handle_data(self, data):
        (self.scripts if self._inside in ("script", "style") else self.text).append(data)

    def handle_endtag(self, tag):
        self._inside = ""


def written(*items, **more):
    return deck(made(*items, **more), Brand())


@pytest.mark.parametrize("key", ["title", "question", "notes", "lead", "text"])
def test_whatever_is_typed_is_text(key):
    plain, given = (
        Read(written(Item("decision", **{"title": "Fine"} | {key: "Fine words"}))),
        Item("decision", **{"title": "Fine"} | {key: NASTY}),
    )
    read = Read(written(given))
    assert [(tag, sorted(attrs)) for tag, attrs in read.tags] == [(tag, sorted(attrs)) for tag, attrs in plain.tags]
    assert read.scripts == plain.scripts
    assert NASTY in "".join(read.text)


def test_only_its_own_script_and_style_may_run_and_nothing_may_be_fetched():
    content = written()
    read = Read(content)
    policy = next(attrs["content"] for tag, attrs in read.tags if attrs.get("http-equiv") == "Content-Security-Policy")
    hashes = {f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in read.scripts}
    assert set(re.findall(r"'sha256-[^']+'", policy)) == hashes and len(hashes) == 2
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy and "connect-src" not in policy
    addresses = [attrs[name] for _, attrs in read.tags for name in ("src", "href", "action", "data-address") if name in attrs]
    assert [address for address in addresses if not address.startswith("data:")] == []
    assert not re.search(rb"https?://(?!www\.w3\.org/2000/svg)", content)
    assert not [attrs for _, attrs in read.tags if any(name.startswith("on") or name == "style" for name in attrs)]


def test_a_served_one_speaks_to_its_own_server_only():
    policy = next(attrs["content"] for _, attrs in Read(deck(made(), Brand(), served=True)).tags if "http-equiv" in attrs)
    assert policy.endswith("; connect-src 'self'; worker-src 'self'")


def test_it_opens_the_live_page_at_the_build_of_the_papers_only_where_it_is_served():
    served = deck(made(), Brand(), served=True).decode()
    assert 'data-address="../indicator?framework=plan&amp;indicator=plans&amp;area=E08000025&amp;build=b1"' in served
    assert b"data-address=" not in written()


def test_a_public_one_has_no_trace_of_what_is_confidential_nor_of_notes():
    items = (
        Item("indicator", indicator="plans", notes=SECRET),
        Item("decision", title=f"{SECRET} two", text=SECRET, question=SECRET, notes=SECRET, lead=SECRET, confidential=True),
        Item("text", text="Any other business"),
    )
    content = written(*items, public=True).decode()
    assert SECRET not in content and "OFFICIAL" not in content and "Confidential" not in content and "of 3" not in content
    assert 'data-do="notes"' not in content and 'data-number="2"' not in content
    assert 'data-place="Item 3"' in content


def test_one_for_the_meeting_has_notes_marking_and_the_number_of_items():
    content = written().decode()
    assert "Say it slowly." in content and SECRET in content
    assert "OFFICIAL-SENSITIVE" in content and "Confidential item" in content and "Item 4 of 4" in content


def test_an_agenda_without_items_says_so():
    paper = made(Item("text", text="Once"))
    content = deck(type(paper)(paper.meeting, paper.framework, paper.area, paper.build, ()), Brand()).decode()
    assert "This agenda has no items yet" in content


def test_it_bears_the_partnerships_colour_name_and_logo(tmp_path):
    picture = b"\x89PNG"
    (tmp_path / "logo.png").write_bytes(picture)
    content = deck(made(), Brand(name="Bright <Futures>", colour="#123456", logo="logo.png", folder=tmp_path)).decode()
    assert "--brand: #123456" in content and f"data:image/png;base64,{b64encode(picture).decode()}" in content
    assert "Bright &lt;Futures&gt;" in content


def test_a_figure_is_drawn_for_a_wide_screen_and_for_a_phone_in_the_colours_of_the_page():
    charts = re.findall(r'<div class="chart (wide|small)"><svg [^>]*>', written(Item("indicator", indicator="plans")).decode())
    assert charts.count("wide") == charts.count("small") >= 1
    assert "var(--los-blue," in unescape(written().decode())
