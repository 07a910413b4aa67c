"""Every upload as a table that can be searched; one of them with all there is to know, to be withdrawn, restored or downloaded."""

import streamlit as st

import actions
from access import may
from pages.history.build_comparison import show_differences
from pages.shell import error_messages
from pages.ui.short_text import show_heading, show_paragraph
from pages.ui.templates import Macros
from pages.ui.text_box import text_input
from pages.ui.wording import FEW, WHY, plural, run_action, when
from panels.format import number, sentence


_HISTORY = Macros("history/history.html")
SCHEDULED = "scheduled"
STATES = {"active": "in use", "withdrawn": "withdrawn", "erased": "erased"}
HEADS = ("File", "State", "Rows", "Figures", "Loaded")


def uploads(session, history):
    """The uploads, newest first, and what may be done with one."""
    if not history.uploads:
        st.html(_HISTORY.intro("Uploads", "Nothing has been loaded yet."))
        return
    show_heading("Uploads")
    kinds, matching = actions.kinds(), history.uploads
    if len(matching) > FEW:
        matching = _filtered(matching, text_input("upload", "Find an upload, by file, person, state or fingerprint"), history)
    shown = matching if len(matching) <= FEW or st.checkbox(f"Show all {number(len(matching))}", key="all_uploads") else matching[:FEW]
    rows = [_row(upload, history, kinds) for upload in shown]
    st.html(_HISTORY.pairs("Uploads, newest first", HEADS, rows, (2, 3)) if rows else _HISTORY.no_match())
    if matching:
        _upload_details(session, history, matching)


def _filtered(uploads, text, history):
    """The uploads in which every word that was typed is found."""
    words = text.lower().split()
    searchable = ((upload, f"{upload.file} {upload.by} {state(upload, history)} {upload.sha256}".lower()) for upload in uploads)
    return [upload for upload, about in searchable if all(word in about for word in words)]


def _row(upload, history, kinds):
    looked_at = f"{plural(upload.warnings, 'warning')} accepted" if upload.warnings else ""
    return [
        (upload.file, f"{kinds.get(upload.loader, upload.loader)} · {upload.upload}"),
        (state(upload, history), _moved(upload.moved)),
        (number(upload.rows), looked_at),
        (number(upload.facts), ""),
        (when(upload.at), ": ".join(filter(None, (f"by {upload.by}", upload.reason)))),
    ]


def state(upload, history):
    """in use · withdrawn · what it waits for; and whether its figures are invented."""
    words = _awaiting(upload, history) if upload.upload in history.pending else STATES[upload.state]
    return f"{words}; invented sample" if upload.invented else words


def _awaiting(upload, history):
    """accepted, not yet published · proposed · comes on 1 December 2026, 09:00."""
    decision = next((proposal for proposal in history.proposals if proposal.open and upload.order in proposal.lines), None)
    if decision is None:
        return "accepted, not yet published"
    return f"comes on {when(decision.due)}" if decision.state == SCHEDULED else "proposed, not yet approved"


def _moved(line):
    """Who withdrew or restored it last, when, and why."""
    if line is None:
        return ""
    why = f": {line.detail['reason']}" if line.detail.get("reason") else ""
    return f"{'restored ' if line.verb not in ('withdraw', 'erase') else ''}by {line.by}, {when(line.at)}{why}"


def _upload_details(session, history, uploads):
    """The choice of one upload, its whole fingerprint, what it brought, and what may be done with it."""
    known = {upload.upload: upload for upload in uploads}
    with st.container(horizontal=True, vertical_alignment="bottom", key="change"):
        chosen = known[st.selectbox("One upload", list(known), format_func=lambda name: f"{known[name]['file']} ({name})", width=420)]
        kept = chosen.state != "erased"
        if kept and may(session.user, "withdraw") and st.button("Withdraw" if chosen.state == "active" else "Restore"):
            _confirm(session, chosen)
        if kept and may(session.user, "download"):
            _download(session, chosen)
        if kept and may(session.user, "erase") and st.button("Erase for good"):
            _erase(session, chosen)
    first = f" Its figures were first in version {chosen.first}." if chosen.first else " It has been in no version yet."
    show_paragraph(f"{sentence(state(chosen, history))}.{first} Its fingerprint (SHA-256), by which it can be told from any other:")
    st.code(chosen.sha256, language=None, wrap_lines=True)
    if chosen.first and st.button("See what it changed"):
        with error_messages.errors_shown(), st.spinner("Comparing…"):
            show_differences(session, chosen.first)


def _download(session, upload):
    """The kind carries the fingerprint, or two large files of one name that differ little would be taken for one."""
    st.download_button(
        "Download as it came",
        lambda: actions.download(session, upload.upload)[1].open("rb"),
        upload.file,
        f"application/octet-stream; upload={upload.sha256}",
        on_click="ignore",
    )


@st.dialog("Are you sure?")
def _confirm(session, upload):
    """Asks before the charts change for everyone."""
    withdrawing = upload.state == "active"
    effect = (
        "Its figures leave every chart at once. This needs nobody else. The file is kept and can be restored."
        if withdrawing
        else "Its figures come back to every chart at once."
    )
    name = "Withdraw" if withdrawing else "Restore"
    st.html(_HISTORY.confirmation(name, upload.file, effect))
    reason = st.text_input(WHY, key="reason")
    if st.button(f"{name} it", type="primary"):
        verb = actions.withdraw if withdrawing else actions.restore
        run_action(lambda made: _done(upload, withdrawing, made), verb, session, upload.upload, reason or None)


@st.dialog("Erase for good?")
def _erase(session, upload):
    """Says what would be lost, and asks for a reason, before anything is destroyed."""
    lost = actions.erasure(session, upload.upload)
    indicators = plural(len(lost.indicators), "indicator") if lost.indicators else ""
    st.html(_HISTORY.erasure(upload.file, plural(lost.rows, "figure"), plural(len(lost.builds), "version"), indicators))
    reason = st.text_input("Why? (kept in the history, and needed)", key="why_erase")
    if st.button("Erase it for good", type="primary"):
        run_action(lambda done: f"{upload.file} was erased.", actions.erase, session, upload.upload, reason)


def overdue(session: actions.Session) -> None:
    """The uploads whose time is over, with what to do; nothing where there is none."""
    late = actions.retention(session)
    if late:
        st.html(_HISTORY.overdue([(entry.upload.file, entry.until) for entry in late]))


def _done(upload, withdrawing, made):
    waiting = " It is seen once the pinned version is let go." if made and made.held else ""
    return f"{upload.file} was {'withdrawn' if withdrawing else 'restored'}.{waiting}"
