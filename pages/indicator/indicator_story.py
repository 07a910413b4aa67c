"""The indicator page as markup and figure, remembered by what it depends on: ids only, the build among them."""

from dataclasses import dataclass
from functools import lru_cache

import streamlit as st

import actions
from charts import control_chart as controls
from charts import likert_chart as bars
from charts.theme import CONFIG
from charts.trend_chart import notes, trend
from pages.indicator import control_chart_section, survey_answers
from pages.indicator.chart_notes import judgement_notes, side_notes
from pages.indicator.figures_table import figures_table
from pages.indicator.group_gaps import group_gaps
from pages.indicator.indicator_choice import placement
from pages.indicator.key_facts import facts, opening
from pages.indicator.target_section import target_section
from pages.ui.breakdown_table import breakdowns, neighbours
from pages.ui.empty_state import next_steps
from pages.ui.markup import show_markup
from pages.ui.templates import Macros, render
from panels.panel import Panel
from panels.panel_words import INVENTED


@dataclass(frozen=True)
class Story:
    """The parts of the page in reading order, as markup."""

    opening: bytes
    target: bytes
    sections: bytes


@lru_cache(maxsize=512)
def indicator_story(session, build, indicator, area, framework, chosen, choice):
    """The Story of an indicator in an area; `chosen` is a breakdown, or '' for all side by side. `build` makes it new.

    `choice` is what the reader set beside it, see comparison_choice.py.
    """
    panel = actions.show_beside(session, indicator, area, framework, *choice)
    names = [chosen] if chosen else panel.breakdowns
    splits = [actions.show(session, indicator, area, name, framework) for name in names]
    places = placement(session.catalogue, panel.indicator, session.catalogue.frameworks[framework])
    sections = Macros("indicator/indicator_story.html").sections(
        breakdowns(splits, wide=bool(chosen)),
        group_gaps(splits, framework),
        neighbours(panel, framework),
        judgement_notes(panel),
        control_chart_section.absent(panel),
        figures_table(panel) if panel.points else "",
    )
    steps = next_steps(panel.area, session.catalogue.frameworks[framework])
    return Story(opening(panel, places, steps).encode(), target_section(panel).encode(), sections.encode())


def measure(panel: Panel) -> str:
    """What the chart measures, said under it, so that the labels in it need no unit."""
    unit = "" if panel.indicator.unit in ("%", "") else f", {panel.indicator.unit}"
    return f"The chart shows: {panel.indicator.title}{unit}."


def below_chart(panel: Panel) -> str:
    """What stands under the chart: source, what is shaded or hidden, and the chart in words. The banner says already what is invented."""
    source = panel.source_line.replace("Invented sample figures, laid out as from", "Sample figures in the layout of")
    notices = " ".join([source, *((measure(panel), *notes(panel)) if panel.latest else ())])
    words = panel.words.removeprefix(INVENTED).strip() if panel.latest else ""
    return render("indicator/below_chart.html", notices=notices, words=words)


def show_trend(session, panel, framework, choice, theme, narrow):
    """Draws the trend chart of a Panel under what it measures, and beside it what it means; no chart where no figure can be drawn."""
    extract = actions.owed(session).of(panel.indicator.id)
    _chart(panel, extract, (*_ids(session, panel, framework), choice, extract and extract.words), theme, narrow)


@st.cache_resource(max_entries=512, show_spinner=False)
def _chart(_panel, _extract, ids, theme, narrow):
    left, right = st.columns([7, 3], gap="large")
    with left:
        if _panel.latest:
            _plot(trend(_panel, theme, narrow), _panel.alt, "trend")
        st.html(below_chart(_panel))
    with right:
        if _panel.latest:
            st.html(facts(_panel))
        st.html(side_notes(_panel, _extract))


def show_control_chart(session, panel, framework, theme, narrow):
    """Draws the control chart of a Panel between its sentence and its table; nothing where a Panel has none."""
    if panel.control:
        show_markup(control_chart_section.heading(panel).encode(), "control words")
        _control(panel, _ids(session, panel, framework), theme, narrow)
        show_markup(control_chart_section.control_chart_table(panel).encode(), "control twin")


@st.cache_resource(max_entries=512, show_spinner=False)
def _control(_panel, ids, theme, narrow):
    _plot(controls.control(_panel, theme, narrow), _panel.control.alt, "control")


def show_answers(session, panel, framework, theme, narrow):
    """Draws how people answered between its sentence and its table; the sentence alone where it is hidden, nothing for other figures."""
    if panel.likert:
        show_markup(survey_answers.heading(panel).encode(), "answers words")
    if panel.likert and panel.likert.answers:
        _likert(panel, _ids(session, panel, framework), theme, narrow)
        show_markup(survey_answers.answers_table(panel).encode(), "answers twin")


@st.cache_resource(max_entries=512, show_spinner=False)
def _likert(_panel, ids, theme, narrow):
    _plot(bars.likert(_panel, theme, narrow), _panel.likert.alt, "answers")


def _ids(session, panel, framework):
    """What a drawing depends on. Streamlit remembers it as it is sent: to write out a figure takes longer than the rest of a page."""
    aim = panel.target and (panel.target.value, panel.target.by)
    return str(session.home.folder), panel.build.id, panel.indicator.id, panel.area.code, framework, aim


def _plot(figure, alt, key):
    st.plotly_chart(figure, theme=None, config=CONFIG, alt=alt, key=key)
