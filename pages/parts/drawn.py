"""Charts and markup of a Panel, remembered by what they depend on."""

import streamlit as st

from charts.theme import CONFIG
from charts.trend import notes, trend
from pages.parts.beside import breakdowns, neighbours
from pages.parts.markup import escape
from pages.parts.side import judgement
from pages.parts.twin import twin


@st.cache_resource(max_entries=512, show_spinner=False)
def _figure(_panel, build, indicator, area, framework, theme, narrow):
    return trend(_panel, theme, narrow)


def chart(panel, framework, theme, narrow):
    """Draws the trend chart of a Panel; nothing where no figure can be drawn."""
    if panel.latest is None:
        return
    figure = _figure(panel, panel.build.id, panel.indicator.id, panel.area.code, framework, theme, narrow)
    st.plotly_chart(figure, theme=None, config=CONFIG, alt=panel.alt, key="trend")


def under(panel):
    """What stands under the chart: source, what is shaded or hidden, and the chart in words."""
    said = " ".join([panel.source_line, *(notes(panel) if panel.latest else ())])
    words = f'<p class="about">{escape(panel.words)}</p>' if panel.latest else ""
    return f'<div class="los"><p class="note">{escape(said)}</p>{words}</div>'


@st.cache_resource(max_entries=512, show_spinner=False)
def sections(_panel, _splits, build, indicator, area, chosen):
    """For which children, neighbours, how it was judged, and the table twin, as bytes."""
    table = f"<h2>The figures</h2>{twin(_panel)}" if _panel.points else ""
    return (breakdowns(_splits, wide=bool(chosen)) + neighbours(_panel) + judgement(_panel) + table).encode()
