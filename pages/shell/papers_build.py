"""A page that is asked for at a build, as from the papers of a meeting: every figure on it is of that build, and it says so."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import streamlit as st

import actions
from errors import BoardError
from pages.shell import context
from pages.shell.address import BUILD, href
from pages.ui.templates import render
from panels.periods import day


# Where something is done rather than looked at, or what matters is today: an older build would mislead.
OF_TODAY = ("upload", "history", "freshness")


def asked_build(path: str) -> str | None:
    """The name of the build in the address of the page at `path`; None where the live one is meant."""
    return None if path in OF_TODAY else st.query_params.get(BUILD)


@contextmanager
def build_of_page(path: str) -> Iterator[BoardError | None]:
    """Around a page: its figures are of the build in its address, else of the live one.

    Gives the error of a build that cannot be shown, for the page to say in its frame; the frame is then of the live one.
    """
    name, problem = asked_build(path), None
    with ExitStack() as stack:
        try:
            stack.enter_context(actions.figures_of(context.session(), name))
        except BoardError as error:
            problem = error
            stack.enter_context(actions.one_build())
        yield problem


def show_papers_banner(path: str, problem: BoardError | None) -> None:
    """Says of which papers the figures are, and leads to today's. Raises `problem`, where that is why there are none."""
    name = asked_build(path)
    if not name:
        return
    today = href(path, **{key: value for key, value in st.query_params.to_dict().items() if key != BUILD})
    papers = "" if problem else _papers(name)
    st.html(render("shell/papers_banner.html", papers=papers, build=name, today=today))
    if problem:
        raise problem


def _papers(name: str) -> str:
    """The meeting whose papers were issued on the build, else the day it was made."""
    session = context.session()
    issued = next((kept.meeting for kept in actions.list_meetings(session) if kept.build == name), None)
    if issued:
        return f"the papers of {issued.title}, {day(issued.date)}"
    build = context.live_build(session)
    return day(build.at) if build else "an earlier day"
