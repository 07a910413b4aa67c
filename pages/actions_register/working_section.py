"""Is it working? For each figure of an action its sentences, and the chart of the figure since the action began."""

import streamlit as st

import actions
from actions import Session
from catalogue.delivery.kept import Kept
from charts.theme import CONFIG
from charts.trend import trend
from errors import BoardError
from pages.shell import context
from pages.ui.markup import show_markup
from pages.ui.templates import render
from panels.is_it_working import IsItWorking, panel_since


LEAST_DRAWN = 2


def show_working(session: Session, kept: Kept) -> None:
    """Draws the section of an action; nothing for other records, without figures, and before anything is published."""
    if kept.kind != "action":
        return
    try:
        answers = actions.working_since(session, kept.record.id)
    except BoardError:
        return
    for place, answer in enumerate(answers):
        show_markup(render("actions_register/working.html", answer=answer, first=not place).encode(), f"working {place}")
        if len(answer.points) >= LEAST_DRAWN:
            _chart(answer, place)


def _chart(answer: IsItWorking, place: int) -> None:
    drawn = panel_since(answer)
    begins = answer.points[0].period
    alt = f"Line chart of {answer.panel.indicator.title}, {answer.panel.area.name}, from {begins} on. {answer.words[0]}"
    st.plotly_chart(trend(drawn, context.theme(), context.on_phone()), theme=None, config=CONFIG, alt=alt, key=f"working chart {place}")
