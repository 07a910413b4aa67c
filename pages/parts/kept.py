"""Uploads and builds as tables, the ways to change them, and what nobody has handed in yet."""

from datetime import datetime

import streamlit as st

import actions
from access import may
from pages.parts import here, problems
from pages.parts.markup import escape, table
from panels.format import number
from panels.periods import day


STATES = {"active": "in use", "withdrawn": "withdrawn"}


def uploads(history, kinds):
    """Every upload, newest first, as a table."""
    if not history.uploads:
        return '<div class="los"><h2>Uploads</h2><p class="about">Nothing has been loaded yet.</p></div>'
    rows = [
        [
            one["file"],
            state(one, history),
            kinds.get(one["loader"], one["loader"]),
            number(one["rows"]),
            when(one["at"]),
            one["by"],
            one["upload"],
        ]
        for one in history.uploads
    ]
    heads = ["File", "State", "Kind of extract", "Rows", "Loaded", "By", "Fingerprint"]
    return f'<div class="los"><h2>Uploads</h2>{table("Uploads, newest first", heads, rows, (3,))}</div>'


def state(upload, history):
    """in use · accepted, not yet published · withdrawn; and whether its figures are invented."""
    words = "accepted, not yet published" if upload["upload"] in history.pending else STATES[upload["state"]]
    return f"{words}; invented sample" if upload["invented"] else words


def when(text):
    """22 November 2026, 06:30 (UTC)."""
    moment = datetime.fromisoformat(text)
    return f"{day(moment)}, {moment:%H:%M}"


def builds(history):
    """Every build, newest first, as a table."""
    if not history.builds:
        return ""
    rows = [
        [
            one["build"],
            "seen by everyone" if one["live"] else "earlier",
            when(one["at"]),
            one["by"],
            one["reason"] or one["verb"],
            number(len(one["uploads"])),
        ]
        for one in history.builds
    ]
    heads = ["Build", "State", "Made", "By", "Why", "Uploads in it"]
    return f'<div class="los"><h2>Builds</h2>{table("Builds, newest first", heads, rows, (5,))}</div>'


def change(session, history):
    """The choice of one upload, and what may be done with it."""
    if not history.uploads or not may(session.user, "withdraw"):
        return
    known = {one["upload"]: one for one in history.uploads}
    with st.container(horizontal=True, vertical_alignment="bottom", key="change"):
        chosen = known[st.selectbox("Change an upload", list(known), format_func=lambda one: f"{known[one]['file']} ({one})", width=420)]
        if st.button("Withdraw" if chosen["state"] == "active" else "Restore"):
            confirm(session, chosen)
        st.download_button(
            "Download as it came", lambda: actions.download(session, chosen["upload"])[1].read_bytes(), chosen["file"], on_click="ignore"
        )


@st.dialog("Are you sure?")
def confirm(session, upload):
    """Asks before the charts change for everyone."""
    withdrawing = upload["state"] == "active"
    effect = (
        "Its figures leave every chart at once. The file is kept and can be restored."
        if withdrawing
        else "Its figures come back to every chart at once."
    )
    st.html(f'<div class="los"><p>{"Withdraw" if withdrawing else "Restore"} <strong>{escape(upload["file"])}</strong>? {effect}</p></div>')
    reason = st.text_input("Why? (kept in the history)", key="reason")
    if st.button(f"{'Withdraw' if withdrawing else 'Restore'} it", type="primary"):
        with (
            problems.told(),
            st.spinner(here.SAVING, show_time=True),
        ):
            (actions.withdraw if withdrawing else actions.restore)(session, upload["upload"], reason or None)
            st.session_state["told"] = f"{upload['file']} was {'withdrawn' if withdrawing else 'restored'}."
            st.rerun()


def told(words):
    """What was done."""
    return f'<div class="los good" role="status"><h2>{escape(words)}</h2></div>'
