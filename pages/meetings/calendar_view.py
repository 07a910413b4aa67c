"""All meetings of a framework, those to come first, and the form for a new one."""

import streamlit as st

import clock
from access import may
from actions import KeptMeeting, Session
from catalogue import Framework
from pages.meetings import withdrawal
from pages.meetings.meeting_form import plan_meeting
from pages.ui.markup import show_markup
from pages.ui.templates import render


def show_calendar(session: Session, framework: Framework, kept: tuple[KeptMeeting, ...]) -> None:
    """The calendar with the next meeting first; before the first meeting, how to begin."""
    today = clock.today()
    coming = [entry for entry in kept if entry.meeting.date >= today]
    past = [entry for entry in reversed(kept) if entry.meeting.date < today]
    values = {"framework": framework, "coming": coming, "past": past}
    show_markup(render("meetings/calendar.html", **values).encode(), "calendar")
    if may(session.user, "save_meeting"):
        plan_meeting(session, framework, not kept)
    withdrawal.show_withdrawn(session, framework)
    if may(session.user, "save_meeting"):
        st.html(render("meetings/help.html", opened=not kept))
