"""Voice: what children and young people answered, question by question; for who loads data, a survey added; for who reads answers, their own words."""

import streamlit as st

from access import may
from pages.shell import context
from pages.shell.address import link, parameter
from pages.ui.markup import show_markup
from pages.ui.templates import render
from pages.voice import STYLE, add_survey, findings_page, own_words


# Each view by its name in the address: its title, what one must be allowed for it (None for everybody), and what draws it.
VIEWS = {
    "": ("What was found", None, findings_page),
    "words": ("Own words", "code", own_words),
    "add": ("Add a survey", "load", add_survey),
}
session = context.session()
allowed = {name: (title, part) for name, (title, verb, part) in VIEWS.items() if verb is None or may(session.user, verb)}
view = parameter("view", allowed, "") or ""
st.html(STYLE)
if len(allowed) > 1:
    links = [(title, link("voice", view=name), name == view) for name, (title, _) in allowed.items()]
    show_markup(render("voice/views.html", links=links).encode(), "views")
allowed[view][1].show(session)
