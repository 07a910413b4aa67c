"""Compare: areas on one indicator, ranked, on a map, by size and over time; and two indicators against each other."""

from html import escape

import streamlit as st

import actions
from pages.compare import compare_choices, compare_views
from pages.compare.view_links import view_in_address, view_links
from pages.shell import context, frame
from pages.ui import controls
from pages.ui.empty_state import next_steps
from pages.ui.export_menu import Exports, export_menu
from pages.ui.markup import show_markup


session = context.session()
framework = context.framework(session.catalogue)
st.html(compare_views.STYLE)
row = controls.control_row()
with row:
    indicator = compare_choices.indicator(session, framework)
    area = controls.area(session.catalogue, framework)
    ranking = actions.compare(session, indicator.id, area.code)
    among = compare_choices.peers(ranking)
    ranking = actions.compare(session, indicator.id, area.code, among)
    period = compare_choices.period(ranking)
    ranking = actions.compare(session, indicator.id, area.code, among, period)

if ranking.invented:
    frame.show_sample_banner()
shown = view_in_address()
links = (
    view_links(shown, indicator=indicator.id, among=among, period=period)
    if ranking.shown
    else f'<p class="about">{next_steps(area, framework)}</p>'
)
show_markup(f'<h1>{escape(ranking.title)}</h1><p class="lead">{escape(ranking.words)}</p>{links}'.encode(), "head")
taken = compare_views.VIEWS[shown](session, framework, ranking) if ranking.shown else Exports()
with row:
    export_menu("compare", taken, framework=framework.id, area=area.code, indicator=indicator.id, among=among, period=period)
frame.name_tab([indicator.short, area.name], "compare")
frame.announce(f"{ranking.title}. {ranking.words}")
