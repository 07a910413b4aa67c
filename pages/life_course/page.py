"""Life course: which indicators stand at which stage of growing up, and the plan's first year against today."""

from html import escape

import streamlit as st

import actions
from pages.life_course import STYLE, stage_map
from pages.shell import context, frame
from pages.shell.plan_pages import suited_framework
from pages.ui import controls
from pages.ui.empty_state import empty_state
from pages.ui.export_menu import export_menu, scorecard_exports
from pages.ui.markup import show_markup


session = context.session()
chosen = suited_framework(session.catalogue, "life_course")
st.html(STYLE)
row = controls.control_row()
with row:
    area = controls.area(session.catalogue, chosen)
found = actions.life_course(session, chosen.id, area.code)
with row:
    export_menu("life_course", scorecard_exports(found.overview), framework=chosen.id, area=area.code)
if found.overview.invented:
    frame.show_sample_banner()
head = (
    f'<p class="note">{escape(chosen.title)}</p><h1>{escape(found.headline)}</h1><p class="lead">{escape(found.lead)}</p>'
    f'<p class="about">{escape(chosen.logic or chosen.words)}</p>{empty_state(found.overview)}'
)
show_markup((head + stage_map.stage_map(found) + stage_map.long_view(found)).encode(), "life course")
frame.name_tab(frame.area_and_framework(area, chosen), "life_course")
frame.announce(f"{area.name}, {chosen.title}. {found.headline} {found.lead}")
