"""Meetings: the calendar of a framework's meetings, and the agenda of one of them, built, issued, presented and written out."""

import streamlit as st

import actions
from pages.meetings import agenda_view, calendar_view, withdrawal
from pages.shell import context, frame
from pages.shell.address import parameter
from pages.ui import controls
from pages.ui.wording import show_notice


session = context.session()
with controls.control_row():
    framework = controls.framework(session.catalogue)
known = {kept.meeting.id: kept for kept in actions.list_meetings(session, framework.id)}
chosen = parameter("meeting", known, None)
show_notice()
if chosen:
    agenda_view.show_agenda(session, known[chosen])
    frame.name_tab([known[chosen].meeting.title], "meetings")
    frame.announce(f"{known[chosen].meeting.title}: {len(known[chosen].meeting.items)} items")
else:
    withdrawal.say_if_absent(session, st.query_params.get("meeting"))
    calendar_view.show_calendar(session, framework, tuple(known.values()))
    frame.announce("Meetings")
