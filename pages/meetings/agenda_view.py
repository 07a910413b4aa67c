"""One meeting: its facts, its agenda with what can be done to each item, what to add, and what becomes of it."""

import streamlit as st

import actions
from access import may
from actions import KeptMeeting, Session
from catalogue.agenda import moved
from errors import BoardError
from pages.meetings import item_choices, item_form, meeting_form, meeting_papers, meeting_trail, minutes_form, withdrawal
from pages.meetings.kinds import KINDS
from pages.shell.error_messages import explain
from pages.ui.markup import show_markup
from pages.ui.short_text import show_heading
from pages.ui.templates import render
from pages.ui.wording import run_action
from panels.slide import Paper


def show_agenda(session: Session, kept: KeptMeeting) -> None:
    """The page of one meeting. Before anything is published its agenda stands without figures."""
    paper = _paper(session, kept)
    revised = actions.revised_items(session, kept.meeting.id) if paper and kept.build else ()
    dates = next(deadline for deadline in actions.deadlines(session, kept.meeting.framework) if deadline.kept.meeting.id == kept.meeting.id)
    values = {"kept": kept, "paper": paper, "revised": revised, "planned": _planned(kept), "dates": dates}
    show_markup(render("meetings/agenda_head.html", **values).encode(), "agenda head")
    meeting_papers.show_papers(session, kept, paper)
    if kept.meeting.items:
        show_heading("Agenda")
    titles = {slide.number: slide for slide in paper.slides} if paper else {}
    for place in range(len(kept.meeting.items)):
        _row(session, kept, place, titles.get(place + 1))
    for slide in paper.slides[-1:] if paper else ():
        if slide.number > len(kept.meeting.items):
            show_markup(render("meetings/late_item.html", slide=slide).encode(), "late actions")
    if may(session.user, "save_meeting"):
        item_choices.show_choices(session, kept)
        meeting_form.change_meeting(session, kept)
        withdrawal.offer_withdrawal(session, kept)
    meeting_trail.show_trail(session, kept.meeting)
    minutes_form.show_minutes(session, kept)
    if may(session.user, "save_meeting"):
        st.html(render("meetings/help.html", opened=not kept.meeting.items))


def _paper(session: Session, kept: KeptMeeting) -> Paper | None:
    try:
        return actions.meeting_paper(session, kept.meeting.id)
    except BoardError as error:
        explain(error)
        return None


def _planned(kept: KeptMeeting) -> int:
    return sum(item.minutes or 0 for item in kept.meeting.items)


def _row(session: Session, kept: KeptMeeting, place: int, slide) -> None:
    """One item: what it says, and the buttons that move and change it."""
    item = kept.meeting.items[place]
    with st.container(horizontal=True, vertical_alignment="center", key=f"item_{place}"):
        show_markup(
            render(
                "meetings/agenda_item.html", number=place + 1, item=item, slide=slide, kinds=KINDS, pressed=_pressed_for(place)
            ).encode(),
            f"item {place}",
        )
        if may(session.user, "save_meeting"):
            last = place == len(kept.meeting.items) - 1
            _move(session, kept, place, place - 1, "Up", place == 0)
            _move(session, kept, place, place + 1, "Down", last)
            if st.button("Change", key=f"change {place}", help=f"Change item {place + 1} or take it off"):
                item_form.change_item(session, kept, place)


def _move(session: Session, kept: KeptMeeting, place: int, to: int, label: str, off: bool) -> None:
    if st.button(label, key=f"{label} {place}", disabled=off, help=f"Move item {place + 1} {label.lower()}"):
        items = moved(kept.meeting.items, place, to)
        st.session_state["item moved"] = to, label
        run_action(
            lambda _: f"Item {place + 1} is now item {to + 1}.", actions.change_agenda, session, kept.meeting.id, kept.version, items
        )


def _pressed_for(place: int) -> str:
    """The button that moved an item to this place just now, which keeps the focus, so that pressing it again moves the same item on."""
    if st.session_state.get("item moved", (None,))[0] != place:
        return ""
    return st.session_state.pop("item moved")[1]
