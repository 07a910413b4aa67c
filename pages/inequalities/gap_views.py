"""All gaps, or one in full, drawn on the page."""

import streamlit as st

from charts.gap_chart import gap as chart
from charts.gap_chart import notes
from charts.theme import CONFIG
from pages.inequalities import gap_detail
from pages.inequalities.gap_list import gap_list
from pages.shell import context
from pages.ui.chart_picture import picture
from pages.ui.export_menu import Exports
from pages.ui.markup import show_markup
from panels import gap_words


NO_GAPS = (
    "No indicator of this framework is given by group for this area. Load a data file that splits its figures by sex, ethnicity, deprivation or "
    "special educational needs, and the gaps show here."
)


def show_all_gaps(summary, breakdown, every):
    """The state of things, and a table for each breakdown."""
    words = summary.words if summary.gaps else NO_GAPS
    show_markup(gap_list(summary, words, breakdown, every).encode(), "gaps")
    return Exports(f"gaps_{summary.framework.id}_{summary.area.code}_{summary.build.id}", summary if summary.gaps else None)


def show_gap(gap):
    """One gap: its statement and facts, the chart with what is said of it, every group, and the figures."""
    show_markup(gap_detail.head(gap).encode(), "gap")
    left, right = st.columns([7, 3], gap="large")
    with left:
        st.plotly_chart(chart(gap, context.theme(), context.on_phone()), theme=None, config=CONFIG, alt=gap.alt, key="gap chart")
        st.html(gap_detail.under(gap))
    with right:
        st.html(gap_detail.side(gap))
    show_markup(gap_detail.groups(gap).encode(), "groups")
    drawn = picture(
        "gap chart", "Picture of the chart", gap.title, f"{gap_words.statement(gap)}. {gap.indicator.title} by {gap.breakdown}, {gap.area.name}",
        f"{' '.join(notes(gap))} Source: {gap.indicator.source}.", gap.build, gap.invented,
    )  # fmt: skip
    return Exports(f"{gap.id}_{gap.area.code}_{gap.build.id}", gap, [drawn])
