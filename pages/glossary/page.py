"""Glossary: every word of the trade on these pages, in plain English."""

import streamlit as st

from pages.shell import context, frame
from pages.ui.glossary_words import glossary


terms = context.session().catalogue.glossary
st.html(glossary(terms, st.query_params.get("word")))
frame.announce(f"{len(terms)} words and what they mean.")
