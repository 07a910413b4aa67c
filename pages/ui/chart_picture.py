"""Charts as pictures for a paper or a slide, put together in the browser from what it has drawn: nothing leaves the machine."""

from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

from charts.theme import on_paper
from charts.trend_chart import notes
from pages.shell import context
from pages.ui.templates import render
from panels import periods
from panels.title import the


@dataclass(frozen=True)
class Picture:
    """A chart of the page by its key, and what must stand with it wherever it goes."""

    key: str
    words: str
    title: str
    subtitle: str
    source: str
    invented: bool


_component = st.components.v2.component(
    "los_pictures",
    html=f"\n{render('ui/chart_picture.html')}\n",
    js=(Path(__file__).parent / "chart_picture.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def picture(key, words, title, subtitle, source, build, invented):
    """The Picture of a chart; `words` say which one it is, and its source line ends with how old the figures are."""
    return Picture(key, words, title, subtitle, f"{source} Data as at {periods.day(build.at)}. Line of Sight.", invented)


def panel_picture(panel):
    """The Pictures of the charts that the page of an indicator draws."""
    indicator, charts = panel.indicator, []
    measured = (
        f"{indicator.title}, {the(panel.area.name, panel.area.kind)}{f', {indicator.unit}' if indicator.unit not in ('', '%') else ''}"
    )
    given = {"source": panel.source_line, "build": panel.build, "invented": panel.invented}
    if panel.latest:
        caption = f"{measured}, {periods.span(panel.points)}"
        charts.append(
            picture(
                "trend", "Picture of the chart", panel.title, caption, **given | {"source": " ".join([panel.source_line, *notes(panel)])}
            )
        )
    if panel.likert and panel.likert.answers:
        charts.append(
            picture("answers", "Picture of the answers", panel.likert.title, f"{panel.likert.wording} {panel.area.name}", **given)
        )
    if panel.control:
        charts.append(
            picture("control", "Picture of the control chart", panel.control.variation.words, f"Control chart. {measured}", **given)
        )
    return charts


def pictures(drawn, name):
    """Buttons with which to keep each chart as a picture."""
    if drawn:
        _component(
            data={"charts": [asdict(chart) for chart in drawn], "name": name, "colours": on_paper(context.theme())},
            key="pictures",
            height="content",
        )
