"""The fields that say when a body meets: filled in for a new meeting, and changed for one that is planned."""

from datetime import date, time

import streamlit as st

import actions
from actions import KeptMeeting, Session
from catalogue import Framework
from catalogue.meetings import table_of
from pages.ui.wording import run_action


LENGTH, STARTS = 90, time(14, 0)
FIRST, LAST = date(2000, 1, 1), date(2100, 12, 31)


def plan_meeting(session: Session, framework: Framework, opened: bool) -> None:
    """The form for a meeting that is not planned yet."""
    with st.expander("Plan a meeting", expanded=opened), st.form("new meeting", border=False):
        table = _fields({"title": "Board meeting", "body": framework.cycle.board, "minutes": LENGTH}, STARTS, None)
        if st.form_submit_button("Plan this meeting", type="primary"):
            _keep(_planned, table, lambda given: actions.plan_meeting(session, given | {"framework": framework.id}))


def change_meeting(session: Session, kept: KeptMeeting) -> None:
    """The form for one that is: moved to another day, renamed, made longer. Its agenda and its papers stay."""
    meeting = kept.meeting
    with st.expander("Change the day, the title or the length"), st.form(f"meeting {kept.version}", border=False):
        starts = time.fromisoformat(meeting.starts) if meeting.starts else STARTS
        table = _fields({"title": meeting.title, "body": meeting.body, "minutes": meeting.minutes or LENGTH}, starts, meeting.date)
        if st.form_submit_button("Keep these changes"):
            changed = lambda given: actions.save_meeting(session, table_of(meeting) | given, "The meeting", kept.version)  # noqa: E731
            _keep(lambda _: "The meeting is changed.", table, changed)


def _fields(start: dict, at: time, on: date | None) -> dict:
    """The fields, filled with what there is, and the keys that they now describe; the date is None where none is chosen."""
    title = st.text_input("Title", start["title"], max_chars=120)
    body = st.text_input("Who meets", start["body"], max_chars=120)
    left, middle, right = st.columns(3)
    day = left.date_input("Date", value=on, min_value=FIRST, max_value=LAST, format="DD/MM/YYYY")
    starts = middle.time_input("Starts at", value=at, step=900)
    minutes = right.number_input("How long, in minutes", 10, 600, start["minutes"], step=5)
    return {"title": title, "body": body, "date": day, "starts": f"{starts:%H:%M}", "minutes": int(minutes)}


def _keep(words, table: dict, verb) -> None:
    """Keep a meeting by what its fields describe; a date is asked for where none is chosen."""
    if table["date"] is None:
        st.error("Choose the date of the meeting first.")
        return
    run_action(words, verb, {key: value for key, value in table.items() if value})


def _planned(answer) -> str:
    kept, problems = answer
    st.query_params["meeting"] = kept.meeting.id
    return " ".join([f"{kept.meeting.title} is planned. Put items on its agenda below.", *map(str, problems)])
