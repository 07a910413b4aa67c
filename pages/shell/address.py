"""The address is the state: what it asks for is shown, and every link of ours carries where we are."""

from urllib.parse import urlencode

import streamlit as st


CARRIED = ("framework", "area")


def asked(name, options, start):
    """What the address asks for under `name`, where that is one of `options`; else `start`."""
    given = st.query_params.get(name)
    return given if given in options else start


def href(page, **query):
    """A relative link to a page ('' is the first) with what it is asked for."""
    words = urlencode({name: value for name, value in query.items() if value})
    return f"{page or './'}{'?' if words else ''}{words}"


def carried():
    """What every link keeps of the present address: framework and area."""
    return {name: st.query_params.get(name) for name in CARRIED}


def link(page, **query):
    """The same as href, keeping the framework and area of the present address."""
    return href(page, **carried() | query)
