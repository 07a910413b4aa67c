"""The address is the state: what it asks for is shown, and every link of ours carries where we are."""

from collections.abc import Container
from urllib.parse import urlencode

import streamlit as st


BUILD = "build"
PLACED = ("framework", "area")


def parameter(name: str, options: Container[str], start: str | None) -> str | None:
    """What the address asks for under `name`, where that is one of `options`; else `start`."""
    given = st.query_params.get(name)
    return given if given in options else start


def href(page: str, **query: object) -> str:
    """A relative link to a page ('' is the first) with what it is asked for; what is empty is left out."""
    words = urlencode({name: value for name, value in query.items() if value})
    return f"{page or './'}{'?' if words else ''}{words}"


def carried() -> dict[str, str | None]:
    """What every link keeps of the present address: framework and area, and the build where one is asked for."""
    return {name: st.query_params.get(name) for name in (*PLACED, BUILD)}


def link(page: str, **query: object) -> str:
    """The same as href, keeping the framework and area of the present address. The frame adds its build as the link is followed."""
    return href(page, **{name: st.query_params.get(name) for name in PLACED} | query)
