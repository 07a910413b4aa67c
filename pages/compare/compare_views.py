"""The ways to compare, each drawn on the page: a statement, its chart and the data table. Each returns what can be taken away of it."""

from pathlib import Path

import streamlit as st

import actions
from charts.caterpillar_chart import caterpillar
from charts.funnel_chart import funnel
from charts.scatter_chart import scatter
from charts.theme import CONFIG
from errors import BoardError
from pages.compare import chart_pictures, compare_choices, funnel_view, indicator_pair_view, map_view, ranking_view, small_multiples_view
from pages.shell import context
from pages.ui.export_menu import Exports
from pages.ui.markup import show_markup
from pages.ui.short_text import show_paragraph
from pages.ui.templates import render


STYLE = Path(__file__).parent / "compare.css"


def show_ranking(session, framework, ranking):
    """All areas in rank order."""
    show_markup(ranking_view.head(ranking).encode(), "head of all")
    if ranking_view.has_chart(ranking):
        show_chart(caterpillar(ranking, context.theme(), context.on_phone()), ranking.alt, "caterpillar")
        show_markup(ranking_view.under(ranking).encode(), "under all")
    return show_figures(ranking, [chart_pictures.of_all(ranking)] if ranking_view.has_chart(ranking) else [])


def show_map(session, framework, ranking):
    """All authorities on a map."""
    if not map_view.has_map(ranking):
        st.html(render("compare/unavailable.html", title="No map of these areas", words=map_view.NO_MAP))
        return Exports()
    show_markup(map_view.body(ranking, session.catalogue, outlines(session)).encode(), "map")
    return show_figures(ranking)


def outlines(session):
    """The outlines that the home has; none, and a word about it, where its file of boundaries cannot be used."""
    try:
        return actions.outlines(session)
    except BoardError as error:
        show_paragraph(str(error))
        return {}


def show_funnel(session, framework, ranking):
    """All areas by their size."""
    by_size = actions.by_size(session, ranking.indicator.id, ranking.area.code, ranking.peers.id, ranking.period.period)
    show_markup(funnel_view.head(by_size).encode(), "head of sizes")
    if by_size.dots:
        show_chart(funnel(by_size, context.theme(), context.on_phone()), funnel_view.alt(by_size), "funnel")
        show_markup(funnel_view.under(by_size).encode(), "under sizes")
    return show_figures(ranking, [chart_pictures.of_sizes(by_size)] if by_size.dots else [])


def show_small_multiples(session, framework, ranking):
    """The neighbours over time."""
    multiples = actions.over_time(session, ranking.indicator.id, ranking.area.code, ranking.peers.id)
    show_markup(small_multiples_view.small_multiples(multiples).encode(), "repeated")
    return Exports(f"{ranking.indicator.id}_{ranking.area.code}_over_time_{ranking.build.id}", multiples)


def show_indicator_pair(session, framework, ranking):
    """Another indicator against this one."""
    with st.container(key="other"):
        other = compare_choices.other_indicator(session, framework, ranking)
    if other is None:
        show_paragraph("There is no other indicator with figures yet.")
        return Exports()
    relation = actions.relate(session, ranking.indicator.id, other.id, ranking.area.code, ranking.peers.id, ranking.period.period)
    show_markup(indicator_pair_view.head(relation, ranking.region and ranking.region.area).encode(), "head of pairs")
    if relation.pairs:
        show_chart(scatter(relation, context.theme(), context.on_phone()), relation.alt, "scatter")
        show_markup(indicator_pair_view.under(relation).encode(), "under pairs")
    drawn = [chart_pictures.of_pairs(relation)] if relation.pairs else []
    return Exports(f"{ranking.indicator.id}_and_{other.id}_{ranking.build.id}", relation if relation.pairs else None, drawn)


def show_figures(ranking, drawn=()):
    """The table of all areas."""
    show_markup(ranking_view.ranking_table(ranking).encode(), "all areas")
    return Exports(f"{ranking.indicator.id}_{ranking.peers.id}_{ranking.period.period}_{ranking.build.id}", ranking, drawn)


def show_chart(figure, alt, key):
    """Draws a Plotly figure with its short text alternative."""
    st.plotly_chart(figure, theme=None, config=CONFIG, alt=alt, key=key)


VIEWS = {"": show_ranking, "map": show_map, "size": show_funnel, "years": show_small_multiples, "with": show_indicator_pair}
