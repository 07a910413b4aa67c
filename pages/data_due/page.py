"""Data due: who owes which extract, since when, when the next is expected, and what has no figures yet."""

from html import escape

import streamlit as st

import actions
from access import may
from pages.shell import context, frame
from pages.shell.address import carried
from pages.ui import controls
from pages.ui.data_due_table import ask, owing
from pages.ui.markup import paper


session = context.session()
with controls.row():
    only = controls.owed_to(session.catalogue)
found = actions.owed(session, only or None)
head = f'<h1>{escape(found.headline)}</h1><p class="lead">{escape(found.lead)}</p>'
paper((head + ask(may(session.user, "load")) + owing(found, **carried())).encode(), "owed")
st.download_button("Download the template (CSV)", actions.template(session), "line_of_sight_template.csv", "text/csv", on_click="ignore")
frame.announce(f"{found.headline} {found.lead}")
