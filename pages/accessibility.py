"""Accessibility: who can use these pages, what was tested when, what is not yet right, and whom to tell."""

import streamlit as st

from access import local_user
from pages.parts import frame, here
from pages.parts.menu import menu, needs_app
from pages.parts.statement import statement


needs_app()
titles = [page.title for page in menu(local_user()).values()]
st.html(statement(here.session().catalogue.accessibility, titles))
frame.announce("Accessibility statement.")
