"""What is found in a dropped file, worked out once, and the files that are accepted."""

from dataclasses import asdict, dataclass

import streamlit as st

import actions
from pages.parts import here
from pages.parts.uploading.asked import asked
from pages.parts.uploading.disk import on_disk


FIRST_ROWS = 8


@dataclass(frozen=True)
class Seen:
    """How a file was read, without the file: `rows` are its first ones, and `cells` some of the different cells under each heading.

    `recipe` and `suggested` are tables of keys; `like` is the upload for which the recipe was said, where it was remembered.
    """

    encoding: str | None
    delimiter: str | None
    heading: tuple[int, ...]
    count: int
    skipped: tuple
    columns: tuple[str, ...]
    rows: list
    cells: dict
    recipe: dict
    like: dict | None
    fitting: tuple[str, ...]
    suggested: dict | None


def checked(session, dropped, about, area, build):
    """(Seen, Difference) of a dropped file and the metadata `about` it, if any: once per file, way of reading, area and live build."""
    held, how = st.session_state.setdefault("checked", {}), asked(dropped)
    key = (dropped.file_id, about and about.file_id, how.key, area, build)
    if key not in held:
        with (
            st.spinner(f"Reading and checking {dropped.name}…"),
            on_disk(dropped) as path,
            on_disk(about) as metadata,
            how.ready(session) as given,
        ):
            seen = _seen(actions.preview(session, path, dropped.name, given["recipe"], afresh=how.afresh or bool(how.loader)))
            held[key] = seen, actions.difference(session, path, dropped.name, area=area, metadata=metadata, **given)
    return held[key]


def _seen(read):
    return Seen(
        read.encoding, read.delimiter, read.header_rows, read.row_count, read.skipped, read.columns, read.rows(count=FIRST_ROWS), read.cells(),
        {name: part for name, part in asdict(read.recipe).items() if part}, read.like, read.fitting,
        read.suggested and asdict(read.suggested),
    )  # fmt: skip


def accept(session, dropped, publish, reason=""):
    """Load every dropped file with the metadata about it, and publish if asked, and forget them on the page; what was done is told on the next run."""
    with st.spinner(here.SAVING, show_time=True):
        for one, about in dropped:
            names = [file.name for file in (one, about) if file]
            with on_disk(one) as path, on_disk(about) as metadata, asked(one).ready(session) as given:
                actions.load(session, [file for file in (path, metadata) if file], names=names, reason=reason or None, **given)
        build = actions.publish(session, reason or None) if publish else None
    st.session_state["done"] = [one.name for one, _ in dropped], build
    st.session_state["drop"] = st.session_state.get("drop", 0) + 1
    for held in ("checked", "asked"):
        st.session_state.pop(held, None)
