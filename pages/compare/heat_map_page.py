"""All indicators of a framework at once, in an area and those of a set beside it."""

import streamlit as st

from pages.compare import compare_views, heat_map_view
from pages.compare.view_links import HEAT, view_links
from pages.shell import context, frame
from pages.shell.address import parameter
from pages.ui import controls
from pages.ui.export_menu import export_menu
from pages.ui.markup import show_markup
from pages.ui.templates import render


LEAD = "Every indicator of the framework, area beside area, each compared with England."


def show() -> None:
    """Draws the heat map of the framework, area and set that the address asks for; a sentence where the area has no set."""
    session = context.session()
    st.html(compare_views.STYLE)
    row = controls.control_row()
    with row:
        framework = controls.framework(session.catalogue)
        area = controls.area(session.catalogue, framework)
        chosen = heat_map_view.chosen_set(session, framework, area)
    heat = heat_map_view.heat_map_of(session, framework, area, chosen) if chosen else None
    if heat and heat.invented:
        frame.show_sample_banner()
    indicator = parameter("indicator", session.catalogue.indicators, None)
    links = view_links(HEAT, indicator=indicator)
    title = heat.title if heat else f"{area.name} beside other areas"
    lead = heat.words or LEAD if heat else heat_map_view.NO_SETS
    show_markup(render("compare/head.html", title=title, lead=lead, links=links, steps="").encode(), "head")
    if heat:
        show_markup(heat_map_view.heat_map_markup(heat, context.on_phone()), "heat map")
    with row:
        export_menu("compare", heat_map_view.heat_map_exports(heat), framework=framework.id, area=area.code, way=HEAT)
    frame.name_tab(frame.area_and_framework(area, framework), "compare")
    frame.announce(f"{title}. {lead}")
