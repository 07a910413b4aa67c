"""Someone new is asked once which partnership they are from; the answer stays in the address, which every link carries."""

from typing import NamedTuple

import streamlit as st

from catalogue import Catalogue
from pages.shell import context
from pages.shell.address import href
from pages.ui.templates import render


class Choice(NamedTuple):
    """A framework to choose: its name, its full title, and the address that keeps it."""

    name: str
    title: str
    address: str


def choices(catalogue: Catalogue) -> list[Choice]:
    """Every framework in its own area, the newest first."""
    known = [catalogue.frameworks[name] for name in context.frameworks(catalogue)]
    return [Choice(framework.short, framework.title, href("", framework=framework.id, area=framework.area)) for framework in known]


def ask_partnership(catalogue: Catalogue) -> None:
    """The question above the page, as long as the address names neither a framework nor an area; nothing where there is no choice."""
    named = {"framework", "area"} & st.query_params.to_dict().keys()
    if not named and len(catalogue.frameworks) > 1:
        st.html(render("overview/partnerships.html", choices=choices(catalogue)))
