"""Words: every word of the trade on these pages, in plain English."""

import streamlit as st

from pages.parts import frame, here
from pages.parts.menu import needs_app
from pages.parts.words import glossary


needs_app()
terms = here.session().catalogue.glossary
st.html(glossary(terms, st.query_params.get("word")))
frame.announce(f"{len(terms)} words and what they mean.")
