"""The one menu of a page with which to take away what it shows. It is filled when it is opened, and nothing is made before it is asked for."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import streamlit as st

import actions
from access import may
from pages.shell import context, error_messages
from pages.shell.address import BUILD, href
from pages.ui.add_to_agenda import agenda_choice
from pages.ui.chart_picture import pictures
from pages.ui.templates import Macros


_MENU = Macros("ui/export_menu.html")
FILES = {
    "xlsx": ("Spreadsheet (Excel)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": ("Figures (CSV)", "text/csv"),
}


class Exports(NamedTuple):
    """What can be taken away of a page: what its files are called, what they hold, and the Pictures of its charts.

    `shown` is what the page shows, None where that is nothing; `more` returns what a file needs besides.
    """

    name: str = ""
    shown: Any = None
    drawn: tuple = ()
    more: Callable = tuple


def scorecard_exports(overview):
    """What can be taken away of an Overview."""
    build = overview.build and overview.build.id
    return Exports(f"{overview.framework.id}_{overview.area.code}_{build}", overview if build else None)


@st.fragment
def export_menu(page, taken, **query):
    """The menu of a page; `query` is what the page is set to that its address need not say, so that a link leads here next year too."""
    with st.popover("Save or share", key=f"take_{page or 'overview'}", on_change="rerun") as opened:
        if opened.open:
            address = href(page, **st.query_params.to_dict() | query)
            st.html(_MENU.copy_button(address))
            _files(taken)
            pictures(taken.drawn, taken.name)
            agenda_choice(context.session(), page, st.query_params.to_dict() | query)
            _keep(address)


def _files(taken):
    """A button for each kind of file, which is written on the click."""
    session = context.session()
    if taken.shown and may(session.user, "export"):
        for suffix, (words, kind) in FILES.items():
            name = "".join(character if character.isalnum() or character in "._-" else "_" for character in taken.name)
            written = partial(_written, session, st.query_params.get(BUILD), suffix, taken)
            st.download_button(words, written, f"{name}.{suffix}", kind, key=f"file {suffix}", on_click="ignore", width="stretch")


def _written(session, build, suffix, taken):
    """The bytes of a file, all of it of the build that the page is at."""
    with actions.figures_of(session, build):
        return actions.export(session, suffix, taken.shown, *taken.more())


def _keep(address):
    """A name for the view, and the button that keeps it."""
    session = context.session()
    if may(session.user, "save_view"):
        name = st.text_input("Save this view in my list as", max_chars=120, key="view name", placeholder="A name for it")
        if st.button("Save this view", width="stretch"):
            with error_messages.errors_shown():
                kept = actions.save_view(session, name, address)
                st.html(_MENU.kept(kept.name))
