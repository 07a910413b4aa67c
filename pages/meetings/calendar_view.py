"""All meetings of a framework, those to come first, and the form for a new one."""

from datetime import date, time

import streamlit as st

import actions
import clock
from access import may
from actions import KeptMeeting, Session
from catalogue import Framework
from pages.ui.markup import show_markup
from pages.ui.templates import render
from pages.ui.wording import run_action


LENGTH, STARTS = 90, time(14, 0)
FIRST, LAST = date(2000, 1, 1), date(2100, 12, 31)


def show_calendar(session: Session, framework: Framework, kept: tuple[KeptMeeting, ...]) -> None:
    """The calendar with the next meeting first; before the first meeting, how to begin."""
    today = clock.today()
    coming = [entry for entry in kept if entry.meeting.date >= today]
    past = [entry for entry in reversed(kept) if entry.meeting.date < today]
    values = {"framework": framework, "coming": coming, "past": past}
    show_markup(render("meetings/calendar.html", **values).encode(), "calendar")
    if may(session.user, "save_meeting"):
        _new_meeting(session, framework, not kept)
        st.html(render("meetings/help.html", opened=not kept))


def _new_meeting(session: Session, framework: Framework, opened: bool) -> None:
    with st.expander("Plan a meeting", expanded=opened), st.form("new meeting", border=False):
        title = st.text_input("Title", value="Board meeting", max_chars=120)
        body = st.text_input("Who meets", value=framework.cycle.board, max_chars=120)
        left, middle, right = st.columns(3)
        day = left.date_input("Date", value=None, min_value=FIRST, max_value=LAST, format="DD/MM/YYYY")
        starts = middle.time_input("Starts at", value=STARTS, step=900)
        minutes = right.number_input("Minutes", 10, 600, LENGTH, step=5)
        if st.form_submit_button("Plan this meeting", type="primary"):
            _plan(session, framework, {"title": title, "body": body, "starts": f"{starts:%H:%M}", "minutes": int(minutes)}, day)


def _plan(session: Session, framework: Framework, keys: dict, day: date | None) -> None:
    if day is None:
        st.error("Choose the date of the meeting first.")
        return
    table = {key: value for key, value in keys.items() if value} | {"framework": framework.id, "date": day}
    run_action(_planned, actions.save_meeting, session, table, "The meeting")


def _planned(answer) -> str:
    kept, problems = answer
    st.query_params["meeting"] = kept.meeting.id
    return " ".join([f"{kept.meeting.title} is planned. Put items on its agenda below.", *map(str, problems)])
