"""Life course: which indicators stand at which stage of growing up, and the plan's first year against today."""

import streamlit as st

import actions
from pages.life_course import STYLE, stage_map
from pages.shell import context, frame
from pages.shell.plan_pages import suited_framework
from pages.ui import controls
from pages.ui.export_menu import export_menu, scorecard_exports
from pages.ui.markup import show_markup


session = context.session()
chosen = suited_framework(session.catalogue, "life_course")
st.html(STYLE)
row = controls.control_row()
with row:
    area = controls.area(session.catalogue, chosen)
life = actions.life_course(session, chosen.id, area.code)
with row:
    export_menu("life_course", scorecard_exports(life.overview), framework=chosen.id, area=area.code)
if life.overview.invented:
    frame.show_sample_banner()
show_markup(stage_map.life_course(chosen, life).encode(), "life course")
frame.name_tab(frame.area_and_framework(area, chosen), "life_course")
frame.announce(f"{area.name}, {chosen.title}. {life.headline} {life.lead}")
