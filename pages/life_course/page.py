"""Life course: which indicators stand at which stage of growing up, and the plan's first year against today."""

from html import escape

import streamlit as st

import actions
from pages.life_course import STYLE, stage_map
from pages.shell import context, frame
from pages.shell.plan_pages import suited_framework
from pages.ui import controls
from pages.ui.empty_state import nothing
from pages.ui.export_menu import menu, scorecard
from pages.ui.markup import paper


session = context.session()
chosen = suited_framework(session.catalogue, "life_course")
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
paper((head + stage_map.map_of(found) + stage_map.long_view(found)).encode(), "life course")
frame.titled(frame.placed(area, chosen), "life_course")
frame.announce(f"{area.name}, {chosen.title}. {found.headline} {found.lead}")
