"""Every build as a table, newest first, with what it changed; one of them pinned; two of them compared."""

import streamlit as st

import actions
from access import may
from pages.history.build_comparison import show_differences
from pages.shell import error_messages
from pages.ui.short_text import show_paragraph
from pages.ui.templates import Macros
from pages.ui.wording import FEW, files, plural, run_action, when
from panels.format import number


_HISTORY = Macros("history/history.html")
HEADS = ("Version", "Made", "Why", "What it changed")
VERBS = {"rebuild": "made again", "unpin": "pinned version let go", "pin": "pinned", "publish": "published",
         "withdraw": "upload withdrawn", "restore": "upload restored"}  # fmt: skip


def builds(session, history):
    """The builds, the pin, and the comparison of two."""
    if not history.builds:
        return
    st.html(
        _HISTORY.intro(
            "Versions", "Each publication makes a new version of the figures from all uploads in use; everyone sees one of them."
        )
    )
    made = history.builds
    shown = made if len(made) <= FEW or st.checkbox(f"Show all {number(len(made))}", key="all_builds") else made[:FEW]
    named = {upload.upload: upload.file for upload in history.uploads}
    before = dict(zip((build.build for build in made), (*made[1:], None)))
    rows = [_row(build, before[build.build], named) for build in shown]
    st.html(_HISTORY.pairs("Versions, newest first", HEADS, rows, ()))
    if may(session.user, "pin"):
        _pin(session, history)
    if len(made) > 1:
        _compare(session, made)


def _row(build, before, named):
    return [
        (build.build, _state(build)),
        (when(build.at), f"by {build.by}"),
        (build.reason or VERBS.get(build.verb, build.verb), ""),
        _changed(build, before, named),
    ]


def _state(build):
    if build.pinned:
        return "seen by everyone, pinned"
    return "seen by everyone" if build.live else "held back while another is pinned" if build.held else "earlier"


def _changed(build, before, named):
    """Which uploads came and went, and how many more or fewer figures are shown and hidden."""
    was, now = set(before.uploads if before else ()), set(build.uploads)
    came, went = ([named.get(upload, upload) for upload in sorted(some)] for some in (now - was, was - now))
    parts = [came and f"added {files(came)}", went and f"took off {files(went)}"]
    counts = f"{plural(build['shown'], 'figure')} shown{_more(build, before, 'shown')}, {number(build['hidden'])} hidden{_more(build, before, 'hidden')}"
    return "; ".join(filter(None, parts)) or "the same uploads", counts


def _more(build, before, name):
    difference = build[name] - before[name] if before else 0
    return f" ({number(abs(difference))} {'more' if difference > 0 else 'fewer'})" if difference else ""


def _pin(session, history):
    """The choice of a build to keep everyone on, or the one that is pinned, to be let go."""
    made = history.builds
    if history.pin:
        why = f": {history.pin.detail['reason']}" if history.pin.detail.get("reason") else ""
        show_paragraph(f"Pinned by {history.pin.by}, {when(history.pin.at)}{why}.")
        if st.button("Let the pinned version go"):
            run_action(lambda build: f"Everyone now sees all that is published: version {build.build}.", actions.unpin, session)
        return
    with st.expander("Keep everyone on one version, say for a meeting"), st.form("pin", border=False):
        chosen = st.selectbox("Version", [build.build for build in made], format_func=_named(made))
        reason = st.text_input("For which meeting? (kept in the history)", key="why_pin")
        if st.form_submit_button("Pin it"):
            run_action(lambda _: f"Everyone sees version {chosen} until it is let go.", actions.pin, session, chosen, reason or None)


def _compare(session, made):
    """Two builds to choose, and what differs between them."""
    names = [build.build for build in made]
    with st.expander("Compare two versions", expanded="compared" in st.session_state):
        with st.form("compare", border=False):
            earlier = st.selectbox("Earlier", names, index=1, format_func=_named(made))
            later = st.selectbox("Later", names, index=0, format_func=_named(made))
            if st.form_submit_button("Compare"):
                st.session_state["compared"] = earlier, later
        if "compared" in st.session_state:
            with error_messages.errors_shown(), st.spinner("Comparing…"):
                show_differences(session, *st.session_state["compared"])


def _named(made):
    """A build by its day, as people choose it."""
    known = {build.build: build for build in made}
    return lambda name: f"{when(known[name]['at'])} · {known[name]['reason'] or name}{' · seen now' if known[name]['live'] else ''}"
