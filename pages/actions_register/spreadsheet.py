"""The records of a list as a spreadsheet: taken away whole, changed there and brought in again, or brought in from a council's own."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

import actions
from actions import Session
from catalogue import Framework
from catalogue.delivery.kept import Kept
from pages.actions_register.fields import FIELDS
from pages.shell.error_messages import errors_shown
from pages.ui.export_menu import FILES
from pages.ui.wording import run_action
from panels.format import plural


LEFT_OUT = ""
NUMBER = "spreadsheets brought in"
OWN_WORDS = {"id": "Id of the record", "framework": "Framework", "area": "Area", "version": "Version", "confidential": "Confidential"}


def take_away(session: Session, framework: Framework, kind: str, title: str) -> None:
    """A button for each kind of file with all records of a kind; what a user may not see is not in it."""
    for suffix, (words, mime) in FILES.items():
        written = partial(actions.write_records, session, kind, suffix, framework.id)
        name = f"{framework.id}_{title.lower()}.{suffix}"
        label = words.replace("Figures", "Plain table")
        st.download_button(label, written, name, mime, key=f"records {suffix}", on_click="ignore")


def bring_in(session: Session, framework: Framework, kind: str) -> None:
    """A place for a spreadsheet, what each column is taken for, and the button that keeps its rows."""
    file = st.file_uploader(
        "A CSV or Excel file, one record a row", type=["csv", "xlsx"], key=f"{kind} file {st.session_state.get(NUMBER, 0)}"
    )
    if file is None:
        return
    with errors_shown():
        columns = _columns(session, kind, actions.record_headings(session, kind, file.getvalue(), file.name))
        if st.button("Keep these rows", type="primary"):
            run_action(_kept, actions.save_rows, session, kind, file.getvalue(), file.name, framework.id, columns)


def _columns(session: Session, kind: str, headings: Mapping[str, str]) -> dict[str, str]:
    """{heading: key} as a person leaves it; those that are known by their heading are filled in already."""
    labels = {LEFT_OUT: "Leave it out"} | OWN_WORDS | {field.key: field.label for field in FIELDS[kind]}
    names = list(labels)
    st.caption("What each column is. What is left out is kept nowhere.")
    left, right = st.columns(2, gap="large")
    chosen = {}
    for place, (heading, key) in enumerate(headings.items()):
        with right if place % 2 else left:
            start = names.index(key) if key in names else 0
            chosen[heading] = st.selectbox(
                heading or "Without a heading", names, start, format_func=labels.get, key=f"{kind} column {heading}"
            )
    return chosen


def _kept(kept: tuple[Kept, ...]) -> str:
    st.session_state[NUMBER] = st.session_state.get(NUMBER, 0) + 1
    return f"{plural(len(kept), 'row')} of the file kept. What had not changed has no new version."
