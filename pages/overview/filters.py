"""Only those indicators of which one thing is true: links with their number, each indicator counted once."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from pages.shell.address import href
from pages.ui.scorecard_cells import against_england
from pages.ui.templates import render
from panels.overview import Row
from panels.verdicts import HEADINGS


def _heading(names):
    return lambda panel: bool(panel.latest) and panel.direction.name in names


def _england(kind):
    return lambda panel: bool(panel.latest) and against_england(panel)[0].kind == kind


FILTERS = {
    **{name: (title, _heading(names)) for name, (title, names) in HEADINGS.items()},
    "behind": ("Worse than England", _england("worse")),
    "ahead": ("Better than England", _england("better")),
    "off": ("Off target", lambda panel: bool(panel.target) and panel.target.verdict.kind == "worse"),
    "missing": ("No figure", lambda panel: panel.latest is None),
}


def filtered(rows: Sequence[Row], only: str) -> list[Row]:
    """The rows of which it is true; all of them for ''."""
    return [row for row in rows if FILTERS[only][1](row.panel)] if only else list(rows)


class Choice(NamedTuple):
    """A link to only some indicators: how many they are, and whether they are those that are shown."""

    title: str
    address: str
    number: int
    is_chosen: bool


def filter_links(rows: Sequence[Row], only: str, **kept_words: object) -> Markup:
    """The choice as links above the tables, folded until one is made. What is true of none is left out; empty without rows."""
    if not rows:
        return Markup("")
    numbers = {name: len(filtered(rows, name)) for name in FILTERS}
    items = [("", "All", len(rows))] + [
        (name, title, numbers[name]) for name, (title, _) in FILTERS.items() if numbers[name] or name == only
    ]
    choices = [Choice(title, href("", **kept_words, only=name), number, name == only) for name, title, number in items]
    return render("overview/filters.html", choices=choices, opened=bool(only))
