"""Which pages there are, which of them a user may see, and how the bar groups them."""

from collections.abc import Iterable
from copy import copy
from functools import lru_cache
from typing import NamedTuple

import streamlit as st
from streamlit.navigation.page import Page

from access import User, may


class Entry(NamedTuple):
    """A page: the folder of its code, its title, and the verb that a user must be allowed."""

    folder: str
    title: str
    verb: str


# By the path in the address, which saved views and copied links hold on to: a path is never changed.
PAGES = {
    "": Entry("overview", "Overview", "overview"),
    "indicator": Entry("indicator", "Indicators", "show"),
    "compare": Entry("compare", "Compare", "compare"),
    "inequalities": Entry("inequalities", "Inequalities", "inequalities"),
    "voice": Entry("voice", "Voice", "show"),
    "mine": Entry("watchlist", "My list", "starred"),
    "meetings": Entry("meetings", "Meetings", "meetings"),
    "actions": Entry("actions_register", "Actions", "records"),
    "life_course": Entry("life_course", "Life course", "life_course"),
    "worcestershire": Entry("kpi_report", "Worcestershire KPIs", "kpis"),
    "blackpool": Entry("prevention_balance", "Blackpool balance", "balance"),
    "freshness": Entry("data_due", "Data due", "owed"),
    "upload": Entry("upload", "Upload", "load"),
    "history": Entry("history", "History", "history"),
    "people": Entry("people", "People", "show"),
    "method": Entry("method", "Method", "show"),
    "glossary": Entry("glossary", "Glossary", "show"),
    "find": Entry("find", "Find", "find"),
    "accessibility": Entry("accessibility", "Accessibility", "show"),
}
# What stands behind one word of the bar, so that the bar stays short.
GROUPS = {
    "Plans": ("life_course", "worcestershire", "blackpool"),
    "Data": ("freshness", "upload", "history", "people", "method", "glossary"),
}
SEARCH = "find"
# Pages that the bar leaves out: the search has its box, and the statement a link at the foot of every page.
OUTSIDE_BAR = (SEARCH, "accessibility")


def pages_for(user: User) -> dict[str, Page]:
    """Path → Page, of those pages whose verb the user may use; the first is the one without a path."""
    return {path: copy(page) for path, page in _pages(user).items()}


@lru_cache(maxsize=8)
def _pages(user: User) -> dict[str, Page]:
    """The same, made once: a Page looks for its file whenever it is made, and notes in itself when it is about to run."""
    return {
        path: st.Page(f"{entry.folder}/page.py", title=entry.title, url_path=path, default=not path)
        for path, entry in PAGES.items()
        if may(user, entry.verb)
    }


def bar_groups(paths: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(word, paths) of the bar in its order: a page by itself has no word, a group the paths of its pages."""
    word_of = {path: word for word, grouped in GROUPS.items() for path in grouped}
    groups: dict[str, list[str]] = {}
    for path in paths:
        if path not in OUTSIDE_BAR:
            groups.setdefault(word_of.get(path) or f"/{path}", []).append(path)
    return tuple(("" if word.startswith("/") else word, tuple(grouped)) for word, grouped in groups.items())
