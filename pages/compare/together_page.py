"""Several indicators of one area on one chart: its controls, the chart, each indicator in a line, and the table."""

import streamlit as st

import actions
from charts.together_chart import together_chart
from pages.compare import chart_pictures, compare_choices, compare_views, together_choice, together_view
from pages.compare.view_links import TOGETHER, view_links
from pages.shell import context, frame
from pages.ui import controls
from pages.ui.export_menu import Exports, export_menu
from pages.ui.markup import show_markup
from pages.ui.templates import render
from panels.indicators_together import MOST
from panels.indicators_together_words import about, refusal


def show() -> None:
    """Draws the indicators and the area that the address asks for; in words where they are too many or too few."""
    st.html(compare_views.STYLE)
    row, heading = controls.control_row(), st.container()
    session = context.session()
    framework = context.framework(session.catalogue)
    with row:
        indicator = compare_choices.indicator(session, framework)
        area = controls.area(session.catalogue, framework)
    with st.container(key="others"):
        chosen = together_choice.beside(session, framework, indicator, area)
    names = (indicator.id, *chosen)
    refused = refusal(len(names), MOST)
    together = None if refused else actions.together(session, names, area.code)
    title = together.title if together else f"{area.name}: several indicators on one chart"
    lead = about(together) if together else refused
    with heading:
        if together and together.invented:
            frame.show_sample_banner()
        links = view_links(TOGETHER, indicator=indicator.id)
        show_markup(render("compare/head.html", title=title, lead=lead, links=links, steps="").encode(), "head")
    taken = _drawn(together) if together else Exports()
    with row:
        export_menu("compare", taken, framework=framework.id, area=area.code, indicator=indicator.id, way=TOGETHER)
    frame.name_tab([indicator.short, area.name], "compare")
    frame.announce(f"{title}. {lead}")


def _drawn(together):
    """The chart, where there is one, and what stands under it; returns what can be taken away."""
    pictures = []
    if not together.why_none:
        show_markup(together_view.statement(together).encode(), "head of lines")
        compare_views.show_chart(together_chart(together, context.theme(), context.on_phone()), together.alt, "together")
        show_markup(together_view.note(together).encode(), "under lines")
        pictures = [chart_pictures.of_together(together)]
    show_markup(together_view.body(together).encode(), "each line")
    ids = "_".join(line.panel.indicator.id for line in together.lines)
    return Exports(f"{ids}_{together.area.code}_{together.build.id}"[:120], together, pictures)
