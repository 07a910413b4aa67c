"""The table twin of a slide: every figure as the pages have it, and whatever is not shown in words."""

import re
from html.parser import HTMLParser

from catalogue.brand import Brand
from catalogue.meetings import Item
from exports.deck import deck
from panels.format import shown
from tests.exports.deck.deck_papers import made


class Tables(HTMLParser):
    """Every table of a page: its attributes, its caption, and its rows as texts with the status of each cell."""

    def __init__(self, content):
        super().__init__(convert_charrefs=True)
        self.tables, self._cell = [], None
        self.feed(content.decode())

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "table":
            self.tables.append({"attrs": attrs, "caption": [], "rows": [], "scopes": []})
        elif tag == "tr":
            self.tables[-1]["rows"].append([])
        elif tag in ("td", "th"):
            self._cell = [attrs.get("data-status", ""), []]
            self.tables[-1]["rows"][-1].append(self._cell)
            self.tables[-1]["scopes"] += [attrs.get("scope")] if tag == "th" else []
        elif tag == "caption":
            self._cell = [None, self.tables[-1]["caption"]]

    def handle_data(self, data):
        if self._cell:
            self._cell[1].append(data)

    def handle_endtag(self, tag):
        if tag in ("td", "th", "caption"):
            self._cell = None


def read(*items):
    """The tables of the deck, each row as (text, status) pairs."""
    tables = Tables(deck(made(*items), Brand())).tables
    return [table | {"rows": [[("".join(words), status) for status, words in row] for row in table["rows"]]} for table in tables]


def test_every_table_says_what_it_is_of_and_has_a_caption_and_scopes():
    for table in read():
        assert (
            table["attrs"]["data-indicator"] == "plans" and table["attrs"]["data-area"] == "E08000025" and table["attrs"]["data-breakdown"]
        )
        assert "".join(table["caption"]).strip() and set(table["scopes"]) == {"row", "col"}


def test_a_series_has_every_period_with_its_figure_or_why_there_is_none():
    paper = made(Item("indicator", indicator="plans"))
    table = paper.slides[0].tables[0]
    head, *rows = read(Item("indicator", indicator="plans"))[0]["rows"]
    assert [text for text, _ in head][:4] == ["Period", "Birmingham", "95% range", "Count"]
    assert [(row[0][0], row[1]) for row in rows] == [
        (entry.point.period, (shown(entry.point, table.indicator), "" if entry.point.status == "shown" else entry.point.status))
        for entry in table.rows
    ]
    assert {row[1] for row in rows} >= {
        ("hidden to protect children", "hidden"), ("not available", "missing"), ("not applicable", "not applicable"), ("52.0%", ""),
    }  # fmt: skip


def test_nothing_that_is_not_shown_looks_like_a_figure():
    for table in read():
        for text, status in (cell for row in table["rows"] for cell in row):
            assert not (status and re.search(r"\d", text)), text


def test_groups_stand_by_period():
    groups = next(table for table in read() if table["attrs"]["data-breakdown"] == "sex")
    assert groups["rows"] == [
        [("Group", ""), ("2022", ""), ("2023", ""), ("2024", "")],
        [("Boys", ""), ("42.0%", ""), ("43.0%", ""), ("hidden to protect children", "hidden")],
        [("Girls", ""), ("56.0%", ""), ("57.0%", ""), ("not available", "missing")],
    ]
