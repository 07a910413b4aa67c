"""What a page shows, put on the agenda of a meeting to come."""

import streamlit as st

import actions
import clock
from access import may
from actions import Session
from catalogue.meetings import Item
from pages.shell.address import href
from pages.shell.error_messages import errors_shown
from pages.ui.templates import render
from panels.periods import day


def shown_item(page: str, query: dict) -> Item | None:
    """The agenda item of a page with this address; None where it shows no figure that can be put on an agenda."""
    area, indicator = query.get("area"), query.get("indicator")
    if page == "indicator":
        return Item("indicator", indicator=indicator, breakdown=query.get("breakdown"), area=area)
    if page == "compare":
        return Item("comparison", indicator=indicator, area=area)
    if page == "inequalities":
        name, _, breakdown = (query.get("gap") or "").partition(".")
        return Item("inequality", indicator=name or None, breakdown=breakdown or None, area=area)
    kind, _, outcome = (query.get("show") or "").partition(".")
    return Item("outcome", outcome=outcome, area=area) if page == "" and kind == "outcome" else None


def agenda_choice(session: Session, page: str, query: dict) -> None:
    """The meetings to come with a button that adds what is shown; nothing without either."""
    item = shown_item(page, query)
    if item is None or not may(session.user, "save_meeting"):
        return
    coming = {
        kept.meeting.id: kept.meeting
        for kept in actions.list_meetings(session, query.get("framework"))
        if kept.meeting.date >= clock.today()
    }
    if not coming:
        return
    words = lambda name: f"{coming[name].title}, {day(coming[name].date)}"  # noqa: E731
    chosen = st.selectbox("Add to the agenda of", list(coming), format_func=words, key="agenda of")
    if st.button("Add to this agenda", width="stretch"):
        with errors_shown():
            kept = actions.add_to_agenda(session, chosen, item)
            address = href("meetings", framework=kept.meeting.framework, meeting=chosen)
            values = {"number": len(kept.meeting.items), "meeting": kept.meeting.title, "address": address}
            st.html(render("ui/add_to_agenda.html", **values))
