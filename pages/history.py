"""History: every upload and build, who and when; withdraw, restore, download."""

import streamlit as st

import actions
from pages.parts import frame, here, kept
from pages.parts.menu import needs_app


needs_app()
session = here.session()
history = actions.history(session)
st.html('<div class="los"><h1>What was loaded, and what everyone sees</h1><p class="lead">Every upload is kept as it came. '
        "Withdrawing one takes its figures off the charts; it can be restored at any time.</p></div>")  # fmt: skip
if "told" in st.session_state:
    st.html(kept.told(st.session_state.pop("told")))
st.html(kept.uploads(history, actions.kinds()))
kept.change(session, history)
st.html(kept.builds(history))
frame.announce(f"{len(history.uploads)} uploads, {len(history.builds)} builds.")
