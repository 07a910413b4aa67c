"""One indicator in many areas: its controls, where the area stands, and the chosen way to compare."""

import streamlit as st

import actions
from pages.compare import compare_choices, compare_views
from pages.compare.view_links import view_in_address, view_links
from pages.shell import context, frame
from pages.ui import controls
from pages.ui.empty_state import next_steps
from pages.ui.export_menu import Exports, export_menu
from pages.ui.markup import show_markup
from pages.ui.templates import render


def show() -> None:
    """Draws the page for the indicator, area, set and period that the address asks for."""
    session = context.session()
    framework = context.framework(session.catalogue)
    st.html(compare_views.STYLE)
    row = controls.control_row()
    with row:
        indicator = compare_choices.indicator(session, framework)
        area = controls.area(session.catalogue, framework)
        ranking = actions.compare(session, indicator.id, area.code)
        among = compare_choices.peers(ranking)
        ranking = actions.compare(session, indicator.id, area.code, among)
        period = compare_choices.period(ranking)
        ranking = actions.compare(session, indicator.id, area.code, among, period)

    if ranking.invented:
        frame.show_sample_banner()
    view = view_in_address()
    links = view_links(view, indicator=indicator.id, among=among, period=period)
    steps = "" if ranking.shown else next_steps(area, framework)
    head = render("compare/head.html", title=ranking.title, lead=ranking.words, links=links, steps=steps)
    show_markup(head.encode(), "head")
    taken = compare_views.VIEWS[view](session, framework, ranking) if ranking.shown else Exports()
    with row:
        export_menu("compare", taken, framework=framework.id, area=area.code, indicator=indicator.id, among=among, period=period)
    frame.name_tab([indicator.short, area.name], "compare")
    frame.announce(f"{ranking.title}. {ranking.words}")
