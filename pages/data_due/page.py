"""Data due: who owes which extract, since when, when the next is expected, and what has no figures yet."""

import streamlit as st

import actions
from access import may
from pages.shell import context, frame
from pages.shell.address import carried
from pages.ui import controls
from pages.ui.data_due_table import data_due_table, how_to_send
from pages.ui.markup import show_markup
from pages.ui.templates import render


session = context.session()
with controls.control_row():
    only = controls.data_due_framework(session.catalogue)
due = actions.owed(session, only or None)
values = {"due": due, "how_to_send": how_to_send(may(session.user, "load")), "table": data_due_table(due, **carried())}
show_markup(render("data_due/due.html", **values).encode(), "owed")
st.download_button("Download the template (CSV)", actions.template(session), "line_of_sight_template.csv", "text/csv", on_click="ignore")
frame.announce(f"{due.headline} {due.lead}")
