"""How a file was read, and the controls that correct it."""

import streamlit as st

from pages.ui.markup import show_markup
from pages.ui.templates import Macros
from panels.format import number


_REPORT = Macros("upload/file_report.html")
FOUND = "As found"
MERGED = "Words that are merged over several rows hold for each of them"
ENCODINGS = {"": FOUND, "utf-8": "UTF-8", "cp1252": "Windows-1252", "utf-16": "UTF-16", "mac_roman": "Mac Roman", "cp850": "MS-DOS (850)"}
DELIMITERS = {"": FOUND, "comma": "Comma", "semicolon": "Semicolon", "tab": "Tab", "pipe": "Pipe |"}
WIDEST = 12


def facts(seen, outcome, kinds) -> list[tuple[str, str]]:
    """How the file was read, as (term, words)."""
    written = " · ".join(filter(None, [seen.encoding, seen.delimiter and f"separated by {seen.delimiter}"]))
    entries = {
        "Kind of data file": kinds.get(outcome.loader, "not recognised"), "Table": seen.where or "", "Rows": number(seen.count),
        "Figures found": number(outcome.facts) if outcome.facts else "", "Written as": written,
        "Headings on line": " and ".join(map(str, dict.fromkeys((seen.heading[0], seen.heading[-1])))) if seen.heading else "",
        "Left out": "; ".join(_lines(skipped) for skipped in seen.skipped[:3]),
    }  # fmt: skip
    return [(term, text) for term, text in entries.items() if text]


def _lines(skipped):
    return (
        f"line {skipped.first}, {skipped.why}"
        if skipped.first == skipped.last
        else f"lines {skipped.first} to {skipped.last}, {skipped.why}"
    )


def first_rows(seen, file, private):
    """The first rows as they were read, each with its line; nothing of a file about people."""
    key = f"rows {file.file_id}"
    if private or not seen.columns:
        show_markup(_REPORT.first_rows("", (), None, "").encode() if private else b"", key)
        return
    heads = ["Line", *(heading or "–" for heading in seen.columns[:WIDEST])]
    rows = [[line, *("" if cell is None else cell for cell in cells[:WIDEST])] for line, *cells in seen.rows]
    more = f"And {len(seen.columns) - WIDEST} more columns." if len(seen.columns) > WIDEST else ""
    show_markup(_REPORT.first_rows(f"The first rows of {file.name} as they were read", heads, rows, more).encode(), key)


def correction(seen, name):
    """The controls, and the correction that they say; empty where all is as found. A sheet has no encoding and no delimiter."""
    remembered = seen.recipe.get("correction") or {}
    first, last = remembered.get("heading") or (0, 0)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text = _as_text(remembered, name) if seen.delimiter else {}
        top = st.number_input("Headings begin on line", 0, None, first, key=f"top {name}", width=170, help="0: as found")
        bottom = st.number_input("and end on line", 0, None, last, key=f"bottom {name}", width=150, help="0: on the same line")
        merged = not seen.delimiter and st.checkbox(MERGED, bool(remembered.get("merged")), key=f"merged {name}")
    chosen = {**text, "heading": [top, max(top, bottom)] if top else [], "merged": merged}
    return {key: value for key, value in chosen.items() if value}


def _as_text(remembered, name):
    """What holds for a text file alone."""
    encoding = _one_of("Written as", ENCODINGS, remembered.get("encoding"), f"encoding {name}")
    delimiter = _one_of("Columns are separated by", DELIMITERS, remembered.get("delimiter"), f"delimiter {name}")
    below = st.number_input("Lines to leave out at the end", 0, None, remembered.get("below") or 0, key=f"below {name}", width=210)
    return {"encoding": encoding, "delimiter": delimiter, "below": below}


def _one_of(label, words, start, key):
    return st.selectbox(label, list(words), list(words).index(start or ""), words.get, key=key, width=190)
