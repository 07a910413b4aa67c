"""Life course: which indicators stand at which stage of growing up, and the plan's first year against today."""

import streamlit as st

import actions
from pages.parts import controls, frame, here
from pages.parts.markup import escape
from pages.parts.menu import needs_app
from pages.parts.nothing import nothing
from pages.parts.paper import paper
from pages.parts.plans import STYLE, life
from pages.parts.plans.suited import framework
from pages.parts.take.menu import menu, scorecard


needs_app()
session = here.session()
chosen = framework(session.catalogue, "life_course")
st.html(STYLE)
row = controls.row()
with row:
    area = controls.area(session.catalogue, chosen)
found = actions.life_course(session, chosen.id, area.code)
with row:
    menu("life_course", scorecard(found.overview), framework=chosen.id, area=area.code)
if found.overview.invented:
    frame.invented()
head = (
    f'<p class="note">{escape(chosen.title)}</p><h1>{escape(found.headline)}</h1><p class="lead">{escape(found.lead)}</p>'
    f'<p class="about">{escape(chosen.logic or chosen.words)}</p>{nothing(found.overview)}'
)
paper((head + life.map_of(found) + life.long_view(found)).encode(), "life course")
frame.titled(frame.placed(area, chosen), "life_course")
frame.announce(f"{area.name}, {chosen.title}. {found.headline} {found.lead}")
