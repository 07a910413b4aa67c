"""The first minute: nothing is published yet, and what to do about it."""

import streamlit as st

import actions
from access import may
from pages.shell.address import link
from pages.ui.data_table import escape


def first_steps(session):
    """What to do in a copy that has no figures: load an extract, or look at invented ones."""
    st.html(
        '<div class="los"><h1>Nothing has been published yet</h1><p class="lead">This copy has no figures so far. Load a first extract, and '
        'the pages fill by themselves; or look at invented sample figures, which go as real ones come.</p>'
        f'<p class="about"><a data-go href="{escape(link("upload"))}">Load an extract</a></p></div>'
    )  # fmt: skip
    if may(session.user, "publish") and st.button("Show me invented sample figures", type="primary"):
        with st.spinner("Building the sample…"):
            actions.sample(session)
        st.rerun()
