"""Compare: areas on one indicator, ranked, on a map, by size and over time; and two indicators against each other."""

import streamlit as st

import actions
from pages.parts import controls, frame, here
from pages.parts.areas import chosen, views
from pages.parts.areas.ways import way, ways
from pages.parts.markup import escape
from pages.parts.menu import needs_app
from pages.parts.nothing import onward
from pages.parts.paper import paper
from pages.parts.take.menu import Taken, menu


needs_app()
session = here.session()
framework = here.framework(session.catalogue)
st.html(views.STYLE)
row = controls.row()
with row:
    indicator = chosen.indicator(session, framework)
    area = controls.area(session.catalogue, framework)
    ranking = actions.compare(session, indicator.id, area.code)
    among = chosen.peers(ranking)
    ranking = actions.compare(session, indicator.id, area.code, among)
    period = chosen.period(ranking)
    ranking = actions.compare(session, indicator.id, area.code, among, period)

if ranking.invented:
    frame.invented()
shown = way()
links = (
    ways(shown, indicator=indicator.id, among=among, period=period) if ranking.shown else f'<p class="about">{onward(area, framework)}</p>'
)
paper(f'<h1>{escape(ranking.title)}</h1><p class="lead">{escape(ranking.words)}</p>{links}'.encode(), "head")
taken = views.VIEWS[shown](session, framework, ranking) if ranking.shown else Taken()
with row:
    menu("compare", taken, framework=framework.id, area=area.code, indicator=indicator.id, among=among, period=period)
frame.titled([indicator.short, area.name], "compare")
frame.announce(f"{ranking.title}. {ranking.words}")
