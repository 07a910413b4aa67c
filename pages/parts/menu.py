"""Which pages there are, and which of them someone may see."""

from contextlib import contextmanager

import streamlit as st

from access import local_user, may


PAGES = {
    "": ("overview", "Overview", "overview"),
    "indicator": ("indicator", "Indicators", "show"),
    "upload": ("upload", "Upload", "load"),
    "history": ("history", "History", "history"),
    "method": ("method", "Method", "show"),
}


def menu(user):
    """Path → Page, of those pages whose verb the user may use; the first is the one without a path."""
    return {
        path: st.Page(f"pages/{file}.py", title=title, url_path=path, default=not path)
        for path, (file, title, verb) in PAGES.items()
        if may(user, verb)
    }


@contextmanager
def inside_app():
    """What app.py runs a page in, so that the page can tell."""
    st.session_state["inside_app"] = True
    try:
        yield
    finally:
        del st.session_state["inside_app"]


def needs_app():
    """Makes sure that a page is run by app.py.

    Streamlit runs the very first page asked of a new server by itself when its file is in a folder called pages, and
    only then; naming the pages once ends that, for everyone.
    """
    if not st.session_state.get("inside_app"):
        st.navigation(list(menu(local_user()).values()), position="hidden")
        st.rerun()
