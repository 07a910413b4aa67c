"""Is it working? For each figure of an action its sentences, and the chart of the figure since the action began."""

import streamlit as st

import actions
from actions import Session
from catalogue.delivery.kept import Kept
from charts.theme import CONFIG
from charts.trend_chart import trend
from errors import BoardError
from pages.shell import context
from pages.ui.markup import show_markup
from pages.ui.templates import render
from panels.format import shown
from panels.is_it_working import IsItWorking, panel_since
from panels.panel import Panel, Point
from panels.periods import of


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
    show_markup(render("actions_register/working_figures.html", **_figures(drawn)).encode(), f"working figures {place}")


def _figures(drawn: Panel) -> dict:
    """The chart as a table: a row for each period, and a column for each place beside the area's own."""
    beside = [{(point.start, point.end): point for point in other.points} for other in drawn.comparators]
    rows = [
        (of(point), shown(point, drawn.indicator), *(_cell(points.get((point.start, point.end)), drawn) for points in beside))
        for point in drawn.points
    ]
    return {"heads": ("Period", drawn.area.name, *(other.name for other in drawn.comparators)), "rows": rows}


def _cell(point: Point | None, drawn: Panel) -> str:
    return shown(point, drawn.indicator) if point else "no figure"
