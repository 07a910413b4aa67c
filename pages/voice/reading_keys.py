"""The keys by which answers are read."""

from pathlib import Path

import streamlit as st

from pages.ui.templates import render


_SCRIPT = (Path(__file__).parent / "reading_keys.js").read_text(encoding="utf-8")
_component = st.components.v2.component(
    "los_reading_keys", html=f"\n{render('voice/reading_keys.html')}\n", js=f"\n{_SCRIPT}", isolate_styles=False
)


def listen_for_keys() -> None:
    """1 to 9 tick the boxes of the answer, and Enter in a box keeps what is ticked."""
    _component(key="reading keys")
