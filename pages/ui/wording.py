"""When, and in which state, as the History page says it; and what was done, said once on the next run."""

from datetime import datetime

import streamlit as st

from pages.shell import context, error_messages
from pages.ui.short_text import show_done
from panels.format import listed, spelled
from panels.format import plural as plural
from panels.periods import day


WHY = "Why? (kept in the history)"
FEW = 25
NAMED = 3


def when(moment):
    """22 November 2026, 06:30, in the time of this machine. `moment` is a datetime or text in ISO form."""
    parsed = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    local = parsed.astimezone()
    return f"{day(local)}, {local:%H:%M}"


def files(names):
    """first.csv and second.csv; or the number of them where they are many."""
    return listed(names) if len(names) <= NAMED else f"{spelled(len(names))} files"


def run_action(words, verb, *arguments, **more):
    """Carry out a verb; what was done is said when the page is drawn anew, a refusal at once."""
    with error_messages.errors_shown(), st.spinner(context.SAVING, show_time=True):
        st.session_state["told"] = words(verb(*arguments, **more))
        st.rerun()


def show_notice() -> None:
    """What was done just now; nothing where nothing was.

    Its place is kept in either case: without it all that follows would move up on the next run, and what was opened there would close.
    """
    with st.empty():
        if "told" in st.session_state:
            show_done(st.session_state.pop("told"))
