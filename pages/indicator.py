"""Indicator: the whole story of one figure for one area, on one page."""

import streamlit as st

import actions
from pages.parts import controls, drawn, frame, here
from pages.parts.facts import facts, head
from pages.parts.menu import needs_app
from pages.parts.paper import paper
from pages.parts.side import side
from pages.parts.twin import as_csv


needs_app()
session = here.session()
catalogue = session.catalogue
framework = here.framework(catalogue)
with controls.row():
    place = here.area(catalogue, framework)
    indicator = controls.indicator(catalogue, framework, here.indicator(session, framework, place))
    area = controls.area(catalogue, framework)
    panel = actions.show(session, indicator.id, area.code, framework=framework.id)
    chosen = controls.breakdown(panel.breakdowns) if panel.breakdowns else ""

if panel.invented:
    frame.invented()
paper((head(panel, here.placed(catalogue, indicator, framework)) + facts(panel)).encode(), "facts")
left, right = st.columns([7, 3], gap="large")
with left:
    drawn.chart(panel, framework.id, here.theme(), here.narrow())
    st.html(drawn.under(panel))
with right:
    st.html(side(panel))

names = [chosen] if chosen else panel.breakdowns
splits = [actions.show(session, indicator.id, area.code, name, framework.id) for name in names]
paper(drawn.sections(panel, splits, panel.build.id, indicator.id, area.code, chosen), "sections")
if panel.points:
    st.download_button(
        "Download these figures (CSV)", lambda: as_csv(splits[0] if chosen else panel), f"{indicator.id}_{area.code}_{panel.build.id}.csv",
        "text/csv", on_click="ignore",
    )  # fmt: skip
frame.announce(f"{panel.title}. {panel.words}")
