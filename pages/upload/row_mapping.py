"""The controls by which a person says which rows of a table are none, and what blank cells and lines of one word mean."""

import streamlit as st


SECTIONS = {
    "": "Rows like any other", "left out": "Titles between the rows: leave them out", "area": "The area of the rows below",
    "indicator": "The indicator of the rows below", "period": "The period of the rows below", "category": "The group of the rows below",
}  # fmt: skip
WORDS = ("area", "indicator", "period", "breakdown", "category")
MOST = 40


def row_choices(columns, cells, start, name):
    """What the controls say of rows, as keys of a mapping; `columns` gives the heading of each of our columns, `cells` some cells of each."""
    of_words = {ours: heading for ours, heading in columns.items() if ours in WORDS}
    remembered = [word for word in start.get("left_out") or () if word]
    words = list(dict.fromkeys([*remembered, *(word for heading in of_words.values() for word in cells.get(heading, ())[:MOST])]))
    filled = [heading for heading in start.get("filled_down") or () if heading in of_words.values()]
    with st.expander("Rows to leave out, titles between rows, blank cells", expanded=bool(remembered or filled or start.get("sections"))):
        left_out = st.multiselect("Leave out the rows that say", words, remembered, key=f"left out {name}")
        options = list(SECTIONS)
        section = st.selectbox(
            "A line with one word alone is",
            options,
            options.index(start.get("sections") or ""),
            SECTIONS.get,
            key=f"sections {name}",
            width=520,
        )
        down = st.multiselect(
            "A blank cell means the same as the one above it, in", list(dict.fromkeys(of_words.values())), filled, key=f"filled down {name}"
        )
    return {"left_out": left_out, "sections": section, "filled_down": down}
