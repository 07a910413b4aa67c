"""An address that names what is not here: that is said above the page, which shows something else instead."""

from typing import NamedTuple

import streamlit as st

from catalogue import Catalogue
from pages.shell import context
from pages.ui.templates import render


class Unknown(NamedTuple):
    """A word of the address for a kind of thing, of which there is none by that name."""

    kind: str
    name: str


def unknown_names(catalogue: Catalogue, query: dict[str, str]) -> list[Unknown]:
    """What an address asks for that the definitions do not know; empty where all of it is known or it asks for nothing."""
    known = {"framework": catalogue.frameworks, "area": catalogue.areas.by_code, "indicator": catalogue.indicators}
    return [Unknown(kind, query[kind]) for kind, names in known.items() if query.get(kind) and query[kind] not in names]


def show_unknown_names() -> None:
    """Says what the present address asks for in vain; nothing where it asks for nothing of the kind."""
    unknown = unknown_names(context.session().catalogue, st.query_params.to_dict())
    if unknown:
        st.html(render("shell/unknown_names.html", unknown=unknown))
