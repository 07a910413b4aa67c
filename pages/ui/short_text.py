"""A sentence or a heading that stands by itself between the controls of a page."""

import streamlit as st

from pages.ui.templates import Macros


_TEXTS = Macros("ui/short_text.html")


def show_paragraph(words: str) -> None:
    """A sentence or two."""
    st.html(_TEXTS.paragraph(words))


def show_heading(words: str, level: int = 2) -> None:
    """A heading of this level."""
    st.html(_TEXTS.heading(words, level))


def show_done(words: str) -> None:
    """What was done just now, which is said aloud as well."""
    st.html(_TEXTS.notice(words))


def as_it_stands(words: str) -> str:
    """Words for the label of a control, which reads Markdown: nothing in them is markup."""
    return "".join(f"\\{letter}" if letter in r"\`*_{}[]()<>#+-.!|$:~" else letter for letter in words)
