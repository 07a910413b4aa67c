"""Voice: what children and young people answered, question by question; and, for who loads data, a survey added without a file of code."""

import streamlit as st

from access import may
from pages.shell import context
from pages.shell.address import link, parameter
from pages.ui.markup import show_markup
from pages.ui.templates import render
from pages.voice import STYLE, add_survey, findings_page


VIEWS = {"": "What was found", "add": "Add a survey"}
session = context.session()
may_load = may(session.user, "load")
view = parameter("view", VIEWS, "") if may_load else ""
st.html(STYLE)
if may_load:
    links = [(title, link("voice", view=name), name == view) for name, title in VIEWS.items()]
    show_markup(render("voice/views.html", links=links).encode(), "views")
(add_survey if view == "add" else findings_page).show(session)
