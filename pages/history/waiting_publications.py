"""What waits: proposals to approve or cancel, what comes at its hour, and uploads to publish or propose."""

from datetime import UTC, datetime, timedelta

import streamlit as st

import actions
import clock
from access import LOCAL, may
from pages.history.uploads_table import SCHEDULED
from pages.ui.short_text import show_heading, show_paragraph
from pages.ui.templates import Macros
from pages.ui.wording import WHY, files, run_action, when
from panels.format import sentence


_HISTORY = Macros("history/history.html")
HEADS = ("Proposal", "Files", "State", "Why")
NOW, LATER = "At once", "At a date and time"
ALONE = (
    "Here a second person must approve what is published. Without sign-in this copy cannot tell one person from another, so nothing can be "
    "published until people sign in, or until data/publishing.toml says otherwise. Withdrawing is always possible."
)
TWO = "Here a second person must approve what is published: whoever loaded or proposed a file asks someone else."


def waiting_publications(session, history):
    """Everything that is not decided yet; nothing where nothing waits."""
    opened = [proposal for proposal in history.proposals if proposal.open]
    proposed = {line for proposal in opened for line in proposal.lines}
    pending = [upload for upload in history.uploads if upload.upload in history.pending and upload.order not in proposed]
    if not opened and not pending:
        return
    show_heading("Waiting")
    if session.catalogue.publishing.second_person:
        show_paragraph(ALONE if session.user.name == LOCAL else TWO)
    if opened:
        _proposals(session, history, opened)
    if pending:
        _pending(session, pending)


def decided(history):
    """The proposals that are decided, newest first, behind a summary; nothing without any."""
    rows = [_row(proposal, history) for proposal in history.proposals if not proposal.open]
    if rows:
        st.html(_HISTORY.decided("Proposals that are decided, newest first", HEADS, rows))


def _row(proposal, history):
    named = {upload.upload: upload.file for upload in history.uploads}
    out = (
        f"left out, as withdrawn or loaded anew: {files([named.get(name, name) for name in proposal.left_out])}"
        if proposal.left_out
        else ""
    )
    due = (
        f"{'could not be published on' if late(proposal) else 'to be published on'} {when(proposal.due)}"
        if proposal.due and proposal.open
        else ""
    )
    decided = f"{proposal.state} by {proposal.decided_by}, {when(proposal.decided_at)}" if proposal.decided_by else proposal.state
    return [
        (f"{proposal.number}", f"by {proposal.by}, {when(proposal.at)}"),
        (files([named.get(name, name) for name in proposal.uploads]), out),
        (sentence(decided), due),
        (proposal.reason or "–", proposal.decision if proposal.decision and proposal.decision != proposal.reason else ""),
    ]


def late(proposal):
    """Whether something scheduled is still not published after its hour: every page tries, so something is in the way."""
    return proposal.state == SCHEDULED and proposal.due < clock.now()


def _proposals(session, history, opened):
    st.html(_HISTORY.pairs("Proposed or scheduled", HEADS, [_row(proposal, history) for proposal in opened], ()))
    known = {proposal.number: proposal for proposal in opened}
    if any(map(late, opened)) and may(session.user, "publish") and st.button("Try again to publish what is due"):
        run_action(lambda made: f"{len(made)} published." if made else "Nothing is due.", actions.publish_due, session)
    show_heading("Decide one of them", 3)
    with st.form("decide", border=False):
        chosen = st.selectbox(
            "Proposal", list(known), format_func=lambda number: f"{number}, by {known[number].by} ({known[number].state})", width=420
        )
        reason = st.text_input("Your reason (kept in the history)", key="why_decide")
        with st.container(horizontal=True):
            approved = may(session.user, "approve") and st.form_submit_button("Approve")
            cancelled = st.form_submit_button("Cancel it")
    if approved:
        run_action(lambda made: _approved(chosen, made), actions.approve, session, chosen, reason or None)
    if cancelled:
        run_action(
            lambda was: f"Proposal {was.number} was cancelled. Its files are kept, and wait.",
            actions.cancel,
            session,
            chosen,
            reason or None,
        )


def _approved(number, made):
    return f"Proposal {number} was approved. {published(made) if made else 'It is published at its hour, and nobody sees it before.'}"


def published(made):
    """What became of a publication, in a sentence."""
    if made.held:
        return "It is seen once the pinned version is let go."
    return f"Everyone now sees version {made.build}." if made.new else "Nothing has changed for anyone."


def _pending(session, pending):
    """Which of the pending uploads, when, and why; to publish or to propose."""
    known = {upload.upload: upload for upload in pending}
    show_heading("Accepted, and seen by nobody yet", 3)
    with st.form("publish", border=False):
        chosen = st.multiselect("Files to publish", list(known), list(known), format_func=lambda name: known[name].file)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            at = st.radio("Publish", (NOW, LATER), horizontal=True, width=300)
            day = st.date_input("Date", clock.today() + timedelta(days=1), min_value=clock.today(), format="DD/MM/YYYY", width=160)
            hour = st.time_input(f"Time ({actions.zone()})", datetime(2000, 1, 1, 9, tzinfo=UTC).time(), width=130)
        reason = st.text_input(WHY, key="why_publish")
        with st.container(horizontal=True):
            publishing = may(session.user, "publish") and st.form_submit_button("Publish", type="primary")
            proposing = st.form_submit_button("Propose, for someone else to approve")
    later = f"{day} {hour:%H:%M}" if at == LATER else None
    if (publishing or proposing) and not chosen:
        st.html(_HISTORY.alert("Choose a file first."))
    elif proposing:
        run_action(
            lambda made: f"Proposal {made.number} waits for someone else to approve it.",
            actions.propose,
            session,
            chosen,
            reason or None,
            later,
        )
    elif publishing and later:
        run_action(
            lambda made: f"Scheduled for {when(made.due)}. Nobody sees it before.", actions.schedule, session, later, chosen, reason or None
        )
    elif publishing:
        run_action(published, actions.publish, session, reason or None, chosen)
