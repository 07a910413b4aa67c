"""Blackpool balance: upstream and downstream against England, year by year, and how well actions must be supported.

The page is for any framework that tells streams apart.
"""

import streamlit as st

import actions
from pages.parts import controls, frame, here
from pages.parts.markup import escape
from pages.parts.menu import needs_app
from pages.parts.nothing import nothing
from pages.parts.paper import paper
from pages.parts.plans import STYLE, streams
from pages.parts.plans.suited import framework
from pages.parts.take.menu import menu, scorecard


needs_app()
session = here.session()
chosen = framework(session.catalogue, "blackpool")
st.html(STYLE)
row = controls.row()
with row:
    area = controls.area(session.catalogue, chosen)
found = actions.balance(session, chosen.id, area.code)
with row:
    menu("blackpool", scorecard(found.overview), framework=chosen.id, area=area.code)
if found.overview.invented:
    frame.invented()
head = f'<p class="note">{escape(chosen.title)}</p><h1>{escape(found.headline)}</h1><p class="lead">{escape(found.lead)}</p>'
paper((head + nothing(found.overview) + streams.streams(found) + streams.evidence(chosen)).encode(), "streams")
frame.titled(frame.placed(area, chosen), "blackpool")
frame.announce(f"{area.name}, {chosen.title}. {found.headline} {found.lead}")
