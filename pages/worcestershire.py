"""Worcestershire KPIs: each KPI by sub-group, with England, neighbours, the groups of children and the districts behind it.

The page is for any framework that gives its indicators codes of its own.
"""

import streamlit as st

import actions
import clock
from pages.parts import controls, frame, here
from pages.parts.menu import needs_app
from pages.parts.paper import paper
from pages.parts.plans import STYLE, kpis
from pages.parts.plans.suited import framework
from pages.parts.take.menu import menu, scorecard


needs_app()
session = here.session()
chosen = framework(session.catalogue, "worcestershire")
st.html(STYLE)
row = controls.row()
with row:
    area = controls.area(session.catalogue, chosen)
    only = controls.section(chosen)
found = actions.kpis(session, chosen.id, area.code)
with row:
    menu("worcestershire", scorecard(found.overview), framework=chosen.id, area=area.code)
if found.overview.invented:
    frame.invented()
paper(kpis.report(session, found.overview.build.id, chosen.id, area.code, only, clock.today()), "kpis")
frame.titled(frame.placed(area, chosen), "worcestershire")
frame.announce(f"{area.name}, {chosen.title}. {found.overview.headline} {found.lead}")
