"""All gaps, or one in full, drawn on the page."""

import streamlit as st

from charts.gap import gap as chart
from charts.gap import notes
from charts.theme import CONFIG
from pages.parts import here
from pages.parts.gaps import detail
from pages.parts.gaps.listed import listed
from pages.parts.markup import escape
from pages.parts.paper import paper
from pages.parts.take.menu import Taken
from pages.parts.take.picture import picture
from panels import gap_words


NOTHING = (
    "No indicator of this framework is given by group for this area. Load an extract that splits its figures by sex, ethnicity, deprivation or "
    "special educational needs, and the gaps show here."
)


def all_of(found, breakdown, every):
    """The state of things, and a table for each breakdown."""
    words = found.words if found.gaps else NOTHING
    head = f'<h1>{escape(found.title)}</h1><p class="lead">{escape(words)}</p>'
    paper((head + listed(found, breakdown, every)).encode(), "gaps")
    return Taken(f"gaps_{found.framework.id}_{found.area.code}_{found.build.id}", found if found.gaps else None)


def one(gap):
    """One gap: its statement and facts, the chart with what is said of it, every group, and the figures."""
    paper(detail.head(gap).encode(), "gap")
    left, right = st.columns([7, 3], gap="large")
    with left:
        st.plotly_chart(chart(gap, here.theme(), here.narrow()), theme=None, config=CONFIG, alt=gap.alt, key="gap chart")
        st.html(f'<div class="los">{detail.under(gap)}</div>')
    with right:
        st.html(f'<div class="los side">{detail.side(gap)}</div>')
    paper((detail.groups(gap) + detail.twin(gap)).encode(), "groups")
    drawn = picture(
        "gap chart", "Picture of the chart", gap.title, f"{gap_words.statement(gap)}. {gap.indicator.title} by {gap.breakdown}, {gap.area.name}",
        f"{' '.join(notes(gap))} Source: {gap.indicator.source}.", gap.build, gap.invented,
    )  # fmt: skip
    return Taken(f"{gap.id}_{gap.area.code}_{gap.build.id}", gap, [drawn])
