"""Method: every judgement in plain English, and the protection of small numbers."""

import streamlit as st

import actions
from pages.parts import frame, here
from pages.parts.menu import needs_app
from pages.parts.plain import method


needs_app()
st.html('<div class="los method"><h1>How figures are judged, and small numbers protected</h1><p class="lead">Every verdict on these pages '
        f"follows the rules below, and no other.</p>{method(here.session().catalogue.policy, actions.worked())}</div>")  # fmt: skip
frame.announce("How figures are judged.")
