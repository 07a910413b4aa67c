"""The first minute: nothing is published yet, and what to do about it."""

import streamlit as st

import actions
from access import may
from pages.ui.templates import render


def first_steps(session: actions.Session) -> None:
    """What to do in a copy that has no figures: load an extract, or look at invented ones."""
    st.html(render("shell/onboarding.html"))
    if may(session.user, "publish") and st.button("Show me invented sample figures", type="primary"):
        with st.spinner("Building the sample…"):
            actions.sample(session)
        st.rerun()
