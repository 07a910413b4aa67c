"""Method: every judgement in plain English, the protection of small numbers, and the words used."""

import streamlit as st

import actions
from pages.parts import frame, here
from pages.parts.menu import needs_app
from pages.parts.plain import method


needs_app()
catalogue = here.session().catalogue
st.html('<div class="los method"><h1>How figures are judged, and small numbers protected</h1><p class="lead">Every verdict on these pages '
        f"follows the rules below, and no other.</p>{method(catalogue.policy, actions.worked(), catalogue.glossary)}</div>")  # fmt: skip
frame.announce("How figures are judged.")
