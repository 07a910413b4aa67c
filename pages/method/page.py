"""Method: every judgement in plain English, and the protection of small numbers."""

import streamlit as st

import actions
from pages.method.method_text import method_text
from pages.shell import context, frame


st.html('<div class="los method"><h1>How figures are judged, and small numbers protected</h1><p class="lead">Every verdict on these pages '
        f"follows the rules below, and no other.</p>{method_text(context.session().catalogue.policy, actions.worked())}</div>")  # fmt: skip
frame.announce("How figures are judged.")
