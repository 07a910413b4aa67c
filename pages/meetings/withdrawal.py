"""A meeting taken off the calendar, after a question and with a reason; and those that were, to be brought back."""

import streamlit as st

import actions
from access import may
from actions import KeptMeeting, Session, WithdrawnMeeting
from catalogue import Framework
from errors import AccessError
from pages.shell.error_messages import explain
from pages.ui.markup import show_markup
from pages.ui.short_text import show_paragraph
from pages.ui.templates import render
from pages.ui.wording import run_action, when


WHY = "Why? (kept in the history, and needed)"
EFFECT = (
    "It leaves the calendar, with its agenda, papers, slides and minutes. Nothing is lost: it can be brought back from the Meetings page."
)
ISSUED = "The papers of this meeting are issued, so only someone who may issue papers can withdraw it or bring it back."


def offer_withdrawal(session: Session, kept: KeptMeeting) -> None:
    """The button that takes this meeting off the calendar; where its papers are issued, for those alone who may issue them."""
    if st.button("Withdraw this meeting", key="withdraw meeting"):
        if kept.build and not may(session.user, "issue"):
            explain(AccessError(ISSUED))
        else:
            _confirm(session, kept)


@st.dialog("Withdraw this meeting?")
def _confirm(session: Session, kept: KeptMeeting) -> None:
    show_paragraph(f"{kept.meeting.title}: {EFFECT}")
    reason = st.text_input(WHY, key="why_withdrawn", max_chars=300)
    if st.button("Withdraw it", type="primary"):
        run_action(lambda _: _gone(kept), actions.withdraw_meeting, session, kept.meeting.id, reason, kept.version)


def _gone(kept: KeptMeeting) -> str:
    st.query_params.pop("meeting", None)
    return f"{kept.meeting.title} is withdrawn. It can be brought back below, under “Withdrawn meetings”."


def say_if_absent(session: Session, meeting: str | None) -> None:
    """Says that the meeting which an address names is withdrawn, or is none of this framework; nothing where it names none."""
    if meeting:
        gone = meeting in {entry.meeting.id for entry in actions.withdrawn_meetings(session)}
        show_paragraph(
            "The meeting of this address was withdrawn. It can be brought back below."
            if gone
            else "This address names a meeting that is not here."
        )


def show_withdrawn(session: Session, framework: Framework) -> None:
    """The meetings of a framework that were withdrawn, each with who did it and why, and a button to bring it back; nothing without one."""
    gone = actions.withdrawn_meetings(session, framework.id)
    if not gone:
        return
    with st.expander("Withdrawn meetings"):
        for entry in gone:
            _row(session, entry)


def _row(session: Session, entry: WithdrawnMeeting) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"off {entry.meeting.id}"):
        show_markup(render("meetings/withdrawn.html", entry=entry, at=when(entry.at)).encode(), f"withdrawn {entry.meeting.id}")
        if may(session.user, "save_meeting") and st.button("Bring back", key=f"restore {entry.meeting.id}", help=entry.meeting.title):
            run_action(lambda kept: f"{kept.meeting.title} is back on the calendar.", actions.restore_meeting, session, entry.meeting.id)
