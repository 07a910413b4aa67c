"""Worcestershire KPIs: each KPI by sub-group, with England, neighbours, the groups of children and the districts behind it.

The page is for any framework that gives its indicators codes of its own.
"""

import streamlit as st

import actions
import clock
from pages.kpi_report import kpi_table, measured_ways
from pages.life_course import STYLE
from pages.shell import context, frame
from pages.shell.plan_pages import suited_framework
from pages.ui import controls
from pages.ui.export_menu import export_menu, scorecard_exports
from pages.ui.markup import show_markup


session = context.session()
chosen = suited_framework(session.catalogue, "worcestershire")
st.html(STYLE)
row = controls.control_row()
with row:
    area = controls.area(session.catalogue, chosen)
    only = controls.section(chosen)
report = actions.kpis(session, chosen.id, area.code)
with row:
    export_menu("worcestershire", scorecard_exports(report.overview), framework=chosen.id, area=area.code)
if report.overview.invented:
    frame.show_sample_banner()
counted = report.overview.counts
ways = measured_ways.measured_ways(session, chosen, counted.with_figure, counted.indicators)
show_markup(kpi_table.kpi_report(session, report.overview.build.id, chosen.id, area.code, only, clock.today(), ways), "kpis")
frame.name_tab(frame.area_and_framework(area, chosen), "worcestershire")
frame.announce(f"{area.name}, {chosen.title}. {report.overview.headline} {report.lead}")
