"""Blackpool balance: upstream and downstream against England, year by year, and how well actions must be supported.

The page is for any framework that tells streams apart.
"""

from html import escape

import streamlit as st

import actions
from pages.life_course import STYLE
from pages.prevention_balance import stream_table
from pages.shell import context, frame
from pages.shell.plan_pages import suited_framework
from pages.ui import controls
from pages.ui.empty_state import nothing
from pages.ui.export_menu import menu, scorecard
from pages.ui.markup import paper


session = context.session()
chosen = suited_framework(session.catalogue, "blackpool")
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
paper((head + nothing(found.overview) + stream_table.streams(found) + stream_table.evidence(chosen)).encode(), "streams")
frame.titled(frame.placed(area, chosen), "blackpool")
frame.announce(f"{area.name}, {chosen.title}. {found.headline} {found.lead}")
