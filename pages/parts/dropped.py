"""A file that was dropped on the page: on disk for as long as an action needs it, and what was found in it."""

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

import streamlit as st

import actions
from pages.parts import here


@contextmanager
def on_disk(dropped):
    """The path of a dropped file, gone again afterwards. Its name is kept apart, as people's names are no file names."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "dropped"
        with path.open("wb") as file:
            dropped.seek(0)
            shutil.copyfileobj(dropped, file, 1 << 20)
        yield path


def checked(session, dropped, area, build):
    """(Preview facts, Difference) of a dropped file, worked out once per file, area and live build."""
    held, key = st.session_state.setdefault("checked", {}), (dropped.file_id, area, build)
    if key not in held:
        with st.spinner(f"Reading and checking {dropped.name}…"), on_disk(dropped) as path:
            found = actions.preview(session, path, dropped.name)
            read = {"encoding": found.encoding, "delimiter": found.delimiter, "header_rows": found.header_rows, "rows": found.row_count}
            held[key] = read, actions.difference(session, path, dropped.name, area=area)
    return held[key]


def accept(session, dropped, publish, reason=""):
    """Load every dropped file, and publish if asked, and forget them on the page; what was done is told on the next run."""
    with st.spinner(here.SAVING, show_time=True):
        for one in dropped:
            with on_disk(one) as path:
                actions.load(session, [path], names=[one.name])
        build = actions.publish(session, reason or None) if publish else None
    st.session_state["done"] = [one.name for one in dropped], build
    st.session_state["drop"] = st.session_state.get("drop", 0) + 1
    st.session_state.pop("checked", None)
