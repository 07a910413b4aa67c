"""What is owed: who owes which extract, since when, when the next is expected, and what has no figures yet."""

import streamlit as st

import actions
from access import may
from pages.parts import controls, frame, here
from pages.parts.address import carried
from pages.parts.markup import escape
from pages.parts.menu import needs_app
from pages.parts.owing import ask, owing
from pages.parts.paper import paper


needs_app()
session = here.session()
with controls.row():
    only = controls.owed_to(session.catalogue)
found = actions.owed(session, only or None)
head = f'<h1>{escape(found.headline)}</h1><p class="lead">{escape(found.lead)}</p>'
paper((head + ask(may(session.user, "load")) + owing(found, **carried())).encode(), "owed")
st.download_button("Download the template (CSV)", actions.template(session), "line_of_sight_template.csv", "text/csv", on_click="ignore")
frame.announce(f"{found.headline} {found.lead}")
