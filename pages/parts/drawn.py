"""The indicator page as markup and figure, remembered by what it depends on: ids only, the build among them."""

from dataclasses import dataclass
from functools import lru_cache

import streamlit as st

import actions
from charts import control as controls
from charts import likert as bars
from charts.theme import CONFIG
from charts.trend import notes, trend
from pages.parts import answers, signals
from pages.parts.aimed import target
from pages.parts.beside import breakdowns, neighbours
from pages.parts.facts import facts, head
from pages.parts.here import placed
from pages.parts.markup import escape
from pages.parts.paper import paper
from pages.parts.side import judgement, side
from pages.parts.twin import twin


@dataclass(frozen=True)
class Story:
    """The parts of the page in reading order, as markup."""

    opening: bytes
    under: str
    side: str
    target: bytes
    sections: bytes


@lru_cache(maxsize=512)
def story(session, build, indicator, area, framework, chosen):
    """The Story of an indicator in an area; `chosen` is a breakdown, or '' for all side by side. `build` makes it new."""
    panel = actions.show(session, indicator, area, framework=framework)
    names = [chosen] if chosen else panel.breakdowns
    splits = [actions.show(session, indicator, area, name, framework) for name in names]
    places = placed(session.catalogue, panel.indicator, session.catalogue.frameworks[framework])
    table = f"<h2>The figures</h2>{twin(panel)}" if panel.points else ""
    return Story(
        opening=(head(panel, places) + facts(panel)).encode(), under=under(panel), side=side(panel), target=target(panel).encode(),
        sections=(breakdowns(splits, wide=bool(chosen)) + neighbours(panel) + judgement(panel) + signals.absent(panel) + table).encode(),
    )  # fmt: skip


def measure(panel):
    """What the chart measures, said above it, so that the labels in it need no unit."""
    unit = "" if panel.indicator.unit in ("%", "") else f", {panel.indicator.unit}"
    return f'<div class="los"><p class="note measure">{escape(panel.indicator.title)}{escape(unit)}</p></div>'


def under(panel):
    """What stands under the chart: source, what is shaded or hidden, and the chart in words."""
    said = " ".join([panel.source_line, *(notes(panel) if panel.latest else ())])
    words = f'<p class="about">{escape(panel.words)}</p>' if panel.latest else ""
    return f'<div class="los"><p class="note">{escape(said)}</p>{words}</div>'


@lru_cache(maxsize=512)
def _figure(session, build, indicator, area, framework, theme, narrow):
    return trend(actions.show(session, indicator, area, framework=framework), theme, narrow)


def chart(session, panel, framework, theme, narrow):
    """Draws the trend chart of a Panel under what it measures; nothing where no figure can be drawn."""
    if panel.latest:
        st.html(measure(panel))
        figure = _figure(session, panel.build.id, panel.indicator.id, panel.area.code, framework, theme, narrow)
        st.plotly_chart(figure, theme=None, config=CONFIG, alt=panel.alt, key="trend")


@lru_cache(maxsize=512)
def _control(session, build, indicator, area, framework, theme, narrow):
    return controls.control(actions.show(session, indicator, area, framework=framework), theme, narrow)


def control(session, panel, framework, theme, narrow):
    """Draws the control chart of a Panel between its sentence and its table; nothing where a Panel has none."""
    if panel.control:
        paper(signals.heading(panel).encode(), "control words")
        figure = _control(session, panel.build.id, panel.indicator.id, panel.area.code, framework, theme, narrow)
        st.plotly_chart(figure, theme=None, config=CONFIG, alt=panel.control.alt, key="control")
        paper(signals.twin(panel).encode(), "control twin")


@lru_cache(maxsize=512)
def _likert(session, build, indicator, area, framework, theme, narrow):
    return bars.likert(actions.show(session, indicator, area, framework=framework), theme, narrow)


def likert(session, panel, framework, theme, narrow):
    """Draws how people answered between its sentence and its table; the sentence alone where it is hidden, nothing for other figures."""
    if panel.likert:
        paper(answers.heading(panel).encode(), "answers words")
    if panel.likert and panel.likert.answers:
        figure = _likert(session, panel.build.id, panel.indicator.id, panel.area.code, framework, theme, narrow)
        st.plotly_chart(figure, theme=None, config=CONFIG, alt=panel.likert.alt, key="answers")
        paper(answers.twin(panel).encode(), "answers twin")
