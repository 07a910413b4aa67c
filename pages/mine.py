"""My list: the indicators that one keeps an eye on, in one table for any area, and the views that one has kept."""

import streamlit as st

import actions
from pages.parts import controls, frame, here, own, problems
from pages.parts.menu import needs_app
from pages.parts.paper import paper
from pages.parts.take.menu import Taken, menu


needs_app()
session = here.session()
row = controls.row()
with row:
    framework = controls.framework(session.catalogue)
    area = controls.area(session.catalogue, framework)
kept = actions.starred(session)
names = own.asked(kept)
panels = actions.chosen(session, names, area.code, framework.id)
with row:
    menu("mine", Taken(), framework=framework.id, area=area.code, mine=",".join(names))
if any(panel.invented for panel in panels):
    frame.invented()
head = own.heading(names, kept)
paper((own.head(head, names, panels, session.catalogue, area) + own.scorecard(panels, area, framework)).encode(), "own indicators")
if set(names) - set(kept) and panels and st.button("Add these to my list"):
    with problems.told():
        actions.star(session, *(panel.indicator.id for panel in panels))
        st.query_params.pop("mine", None)
        st.rerun()
own.views(session)
frame.announce(head)
