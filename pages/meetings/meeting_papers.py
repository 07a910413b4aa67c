"""What becomes of an agenda: presented, issued, and written as papers."""

import streamlit as st

import actions
from access import may
from actions import KeptMeeting, Session
from pages.meetings.formats import FORMATS
from pages.ui.wording import plural, run_action
from panels.slide import Paper


DECK = "Slides to present without a network"
DECK_HELP = "One file. Open it in any browser: the same slides and the same keys"


def show_papers(session: Session, kept: KeptMeeting, paper: Paper | None) -> None:
    """The row of what can be done with a meeting; nothing before there is an item with figures published."""
    if paper is None or not kept.meeting.items:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="papers"):
        st.link_button("Present", f"./present/{kept.meeting.id}", type="primary")
        if may(session.user, "issue"):
            _issue(session, kept)
        if may(session.user, "paper"):
            with st.popover("Papers", on_change="rerun") as opened:
                if opened.open:
                    _downloads(session, kept)


def _issue(session: Session, kept: KeptMeeting) -> None:
    if st.button(
        "Issue the papers again" if kept.build else "Issue the papers", help="From then on the figures of this meeting stay as they are"
    ):
        issued = lambda made: f"Issued, with {plural(len(made.meeting.items), 'item')}. The figures stay those of today."  # noqa: E731
        run_action(issued, actions.issue_papers, session, kept.meeting.id)


def _downloads(session: Session, kept: KeptMeeting) -> None:
    """A button for the slides as one file, and for each format; each is written on the click."""
    public = st.checkbox("Public version, without confidential items", key="public papers")
    slides = lambda: actions.write_deck(session, actions.meeting_paper(session, kept.meeting.id, public))  # noqa: E731
    name = f"{kept.meeting.id}-slides{'-public' if public else ''}.html"
    st.download_button(DECK, slides, name, "text/html", key=f"paper deck {public}", on_click="ignore", width="stretch", help=DECK_HELP)
    for suffix, (words, kind) in FORMATS.items():
        written = lambda suffix=suffix: actions.write_paper(session, actions.meeting_paper(session, kept.meeting.id, public), suffix)  # noqa: E731
        name = f"{kept.meeting.id}{'-public' if public else ''}.{suffix}"
        st.download_button(words, written, name, kind, key=f"paper {suffix} {public}", on_click="ignore", width="stretch")
