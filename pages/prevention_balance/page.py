"""Blackpool balance: upstream and downstream against England, year by year, and how well actions must be supported.

The page is for any framework that tells streams apart.
"""

import streamlit as st

import actions
from access import may
from pages.life_course import STYLE
from pages.prevention_balance import stream_table
from pages.shell import context, frame
from pages.shell.plan_pages import suited_framework
from pages.ui import controls
from pages.ui.export_menu import export_menu, scorecard_exports
from pages.ui.markup import show_markup
from panels.action_summary import action_balance


session = context.session()
chosen = suited_framework(session.catalogue, "blackpool")
st.html(STYLE)
row = controls.control_row()
with row:
    area = controls.area(session.catalogue, chosen)
kept = actions.list_records(session, "action", chosen.id) if may(session.user, "records") else ()
balance = actions.balance(session, chosen.id, area.code)
with row:
    export_menu("blackpool", scorecard_exports(balance.overview), framework=chosen.id, area=area.code)
if balance.overview.invented:
    frame.show_sample_banner()
supported = stream_table.evidence(chosen, action_balance(kept) if kept else None)
show_markup(stream_table.streams(chosen, balance, supported).encode(), "streams")
frame.name_tab(frame.area_and_framework(area, chosen), "blackpool")
frame.announce(f"{area.name}, {chosen.title}. {balance.headline} {balance.lead}")
