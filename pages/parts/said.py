"""What a page is set to, kept as words for those who read it without its controls: on paper."""

import streamlit as st


def forget():
    """Begin a page, on which nothing is chosen yet."""
    st.session_state["said"] = {}


def remember(label, words):
    """Keep what a control is set to."""
    st.session_state.setdefault("said", {})[label] = words


def said(where):
    """What the page is set to, in a line; `where` is its place, framework and date."""
    chosen = [f"{label}: {words}" for label, words in st.session_state.get("said", {}).items()]
    return ". ".join(["Line of Sight", *chosen, where]) + "."
