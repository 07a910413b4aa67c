"""Accessibility: who can use these pages, what was tested when, what is not yet right, and whom to tell."""

import streamlit as st

from pages.accessibility.statement import accessibility_statement
from pages.shell import context, frame
from pages.shell.navigation import pages_for


titles = [page.title for page in pages_for(context.user()).values()]
st.html(accessibility_statement(context.session().catalogue.accessibility, titles))
frame.announce("Accessibility statement.")
