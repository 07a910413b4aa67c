"""My list: the indicators that one keeps an eye on, in one table for any area, and the views that one has kept."""

import streamlit as st

import actions
from pages.shell import context, error_messages, frame
from pages.ui import controls
from pages.ui.export_menu import Exports, export_menu
from pages.ui.markup import show_markup
from pages.watchlist import watchlist_table


session = context.session()
row = controls.control_row()
with row:
    framework = controls.framework(session.catalogue)
    area = controls.area(session.catalogue, framework)
kept = actions.starred(session)
names = watchlist_table.indicators_in_address(kept)
panels = actions.chosen(session, names, area.code, framework.id)
with row:
    export_menu("mine", Exports(), framework=framework.id, area=area.code, mine=",".join(names))
if any(panel.invented for panel in panels):
    frame.show_sample_banner()
head = watchlist_table.heading(names, kept)
show_markup(watchlist_table.own_indicators(head, names, panels, session.catalogue, area, framework).encode(), "own indicators")
if set(names) - set(kept) and panels and st.button("Add these to my list"):
    with error_messages.errors_shown():
        actions.star(session, *(panel.indicator.id for panel in panels))
        st.query_params.pop("mine", None)
        st.rerun()
watchlist_table.views(session)
frame.announce(head)
