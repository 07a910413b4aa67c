"""Which pages there are, and which of them someone may see."""

from copy import copy
from functools import lru_cache

import streamlit as st

from access import may


PAGES = {
    "": ("overview", "Overview", "overview"),
    "indicator": ("indicator", "Indicators", "show"),
    "compare": ("compare", "Compare", "compare"),
    "inequalities": ("inequalities", "Inequalities", "inequalities"),
    "mine": ("watchlist", "My list", "starred"),
    "life_course": ("life_course", "Life course", "life_course"),
    "worcestershire": ("kpi_report", "Worcestershire KPIs", "kpis"),
    "blackpool": ("prevention_balance", "Blackpool balance", "balance"),
    "freshness": ("data_due", "What is owed", "owed"),
    "upload": ("upload", "Upload", "load"),
    "history": ("history", "History", "history"),
    "method": ("method", "Method", "show"),
    "glossary": ("glossary", "Words", "show"),
    "find": ("find", "Find", "find"),
    "accessibility": ("accessibility", "Accessibility", "show"),
}
# What stands behind one word of the bar, so that the bar stays short.
GROUPS = {
    "Plans": ("life_course", "worcestershire", "blackpool"),
    "Data": ("freshness", "upload", "history", "method", "glossary"),
}
BOX = "find"
# Pages that the bar leaves out: Find has its box, and the statement a link at the foot of every page.
APART = (BOX, "accessibility")


def menu(user):
    """Path → Page, of those pages whose verb the user may use; the first is the one without a path."""
    return {path: copy(page) for path, page in _pages(user).items()}


@lru_cache(maxsize=8)
def _pages(user):
    """The same, made once: a Page looks for its file whenever it is made, and notes in itself when it is about to run."""
    return {
        path: st.Page(f"{folder}/page.py", title=title, url_path=path, default=not path)
        for path, (folder, title, verb) in PAGES.items()
        if may(user, verb)
    }


def bar(pages):
    """(word, paths) of the bar in its order: a page by itself has no word, a group the paths of its pages."""
    grouped = {path: word for word, paths in GROUPS.items() for path in paths}
    found = {}
    for path in pages:
        if path not in APART:
            found.setdefault(grouped.get(path) or (path,), []).append(path)
    return tuple((word if isinstance(word, str) else "", tuple(paths)) for word, paths in found.items())
