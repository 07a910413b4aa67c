"""What the file's own words for indicators mean."""

import streamlit as st

from pages.ui.short_text import show_paragraph


MOST = 40
LEFT_OUT = "Leave out"


def meanings(catalogue, words, start, name):
    """{word of the file: id of our indicator, '' to leave out}, of those words that are not ours already."""
    known = catalogue.indicators
    ours = {*known, *(indicator.title.lower() for indicator in known.values())}
    strange = [word for word in words if word.lower() not in ours][:MOST]
    if not strange:
        return {}
    show_paragraph("Which of our indicators is it, where the file says …")
    options = ["", *sorted(known, key=lambda name: known[name].title)]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        return {word: _meaning(word, options, start.get(word, ""), known, name) for word in strange}


def _meaning(word, options, start, known, name):
    index = options.index(start) if start in options else 0
    return st.selectbox(
        word,
        options,
        index,
        lambda name: known[name].title if name else LEFT_OUT,
        key=f"means {word} {name}",
        width=460,
        filter_mode="contains",
    )
