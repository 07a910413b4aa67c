"""The controls by which a person says which column of a table is which of ours."""

import streamlit as st

from pages.shell import context
from pages.ui.templates import Macros
from pages.upload.indicator_mapping import meanings
from pages.upload.row_mapping import row_choices


NOWHERE, ALWAYS = "", "\0"
NEEDED = {"area": "Area", "period": "Period", "indicator": "Indicator"}
NUMBERS = {"value": "Figure", "numerator": "Number counted", "denominator": "Out of"}
OTHERS = {"breakdown": "Broken down by", "category": "Group", "target": "Target", "note": "Note"}
TOLD = {"period": "a period", "indicator": "an indicator", "area": "an area", "category": "a group"}
SHOWN = 3
HELP = "Say which column of the file is which. Where the whole file is of one area, period or indicator, say so instead."


def matching(session, seen, name, private):
    """The mapping that the controls say, as a table of keys; they start from what is remembered or suggested."""
    start, cells = seen.recipe.get("mapping") or seen.suggested or {}, dict.fromkeys(seen.cells, ()) if private else seen.cells
    st.html(Macros("upload/file_report.html").match_columns(HELP))
    wide = _side_by_side(seen, start, name)
    settled = {wide["told"], wide["figures"], *wide["holding"].values()} if wide else set()
    chosen = {}
    for group in (NEEDED, NUMBERS, OTHERS):
        with _row():
            chosen |= {ours: _choice(ours, label, cells, start, name) for ours, label in group.items() if ours not in settled}
    with _row():
        constants = {ours: _always(session, ours, start, name) for ours, heading in chosen.items() if heading == ALWAYS}
    columns = {ours: heading for ours, heading in chosen.items() if heading not in (NOWHERE, ALWAYS)}
    rows = row_choices(columns, cells, start, name)
    words = wide["wide"] if "indicator" in settled else cells.get(columns.get("indicator"), ())
    named = meanings(session.catalogue, words, start.get("indicators") or {}, name)
    mapping = {
        "columns": columns,
        "constants": {ours: constant for ours, constant in constants.items() if constant},
        "indicators": named,
        **wide,
        **rows,
    }
    return {key: part for key, part in mapping.items() if part}


def _row():
    return st.container(horizontal=True, vertical_alignment="bottom")


def _side_by_side(seen, start, name):
    """The columns of figures that stand side by side, what their headings tell and what they hold; empty where there are none."""
    with _row():
        wide = st.multiselect(
            "Columns of figures that stand side by side (none, where each figure has its own row)", list(seen.cells),
            list(start.get("wide") or ()), key=f"wide {name}", width=520,
        )  # fmt: skip
        if not wide:
            return {}
        across = st.selectbox(
            "The heading of each is", list(TOLD), list(TOLD).index(start.get("told", "period")), TOLD.get, key=f"told {name}", width=170
        )
        figures = st.selectbox(
            "Below it stands the", list(NUMBERS), list(NUMBERS).index(start.get("figures", "value")), lambda name: NUMBERS[name].lower(),
            key=f"figures {name}", width=190,
        )  # fmt: skip
        above = st.checkbox(
            f"What tells {TOLD[across]} stands in the line above the headings", bool(start.get("word_above")), key=f"above {name}"
        )
    return {"wide": wide, "told": across, "figures": figures, "word_above": above, "holding": _holding(wide, figures, start, name, above)}


def _holding(wide, figures, start, name, above):
    """{heading: which number stands under it} where it is another than under the rest; asked where two lines of headings tell it."""
    if not above:
        return {}
    known, options = start.get("holding") or {}, list(NUMBERS)
    with _row():
        chosen = {
            heading: st.selectbox(
                f"Under '{heading}' stands the", options, options.index(known.get(heading, figures)), lambda name: NUMBERS[name].lower(),
                key=f"holding {heading} {name}", width=265,
            )
            for heading in wide
        }  # fmt: skip
    return {heading: number for heading, number in chosen.items() if number != figures}


def _choice(ours, label, cells, start, name):
    """The heading that is one of ours, NOWHERE or, for what every row needs, ALWAYS."""
    always, nowhere = {ALWAYS: "The same in every row"}, {NOWHERE: "Not in this file"}
    missing = always if ours in NEEDED else nowhere | always if ours == "breakdown" else nowhere
    words = missing | {heading: _with_cells(heading, values) for heading, values in cells.items()}
    remembered = (start.get("columns") or {}).get(ours)
    if ours in (start.get("constants") or {}):
        remembered = ALWAYS
    options = list(words)
    return st.selectbox(
        label,
        options,
        options.index(remembered) if remembered in words else 0,
        words.get,
        key=f"{ours} {name}",
        width=265,
        filter_mode="contains",
    )


def _with_cells(heading, cells):
    """A heading with what stands under it."""
    some = ", ".join(cells[:SHOWN])
    return f"{heading}: {some}{', …' if len(cells) > SHOWN else ''}" if some else heading


def _always(session, ours, start, name):
    """What holds for every row, or None where it is not said yet. A period is never taken over from an earlier file."""
    constant, catalogue = (start.get("constants") or {}).get(ours), session.catalogue
    key = f"always {ours} {name}"
    if ours == "period":
        return st.text_input("Period of every row", key=key, placeholder="2024/25, 2024-25 Q3, March 2025", width=300) or None
    if ours == "breakdown":
        return st.text_input("All groups are of", constant or "", key=key, placeholder="sex, ethnicity, locality", width=300) or None
    if ours == "area":
        options, words = context.areas(catalogue, context.framework(catalogue)), lambda code: catalogue.areas.by_code[code].name
    else:
        known = catalogue.indicators
        options, words = sorted(known, key=lambda name: known[name].title), lambda name: known[name].title
    index = options.index(constant) if constant in options else None
    return st.selectbox(f"{NEEDED[ours]} of every row", options, index, words, key=key, placeholder="Choose one", width=460)
