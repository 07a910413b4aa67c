"""Markup with drawings in it, shown as it stands: Streamlit's own element would strip a table of its sparklines."""

from pathlib import Path

import streamlit as st

from pages.ui.templates import render


_SCRIPT = (Path(__file__).parent / "markup.js").read_text(encoding="utf-8")
_component = st.components.v2.component("los_markup", html=f"\n{render('ui/markup.html')}\n", js=f"\n{_SCRIPT}", isolate_styles=False)


def show_markup(markup: bytes, key: str) -> None:
    """Shows `markup` (UTF-8, all text in it escaped already); `key` tells it from the rest of the page."""
    _component(data=markup, key=key)
