"""Stars, with which a person keeps indicators in a list of their own. A script of the frame fills those that are in it."""

import streamlit as st
from markupsafe import Markup

import actions
from access import may
from catalogue import Indicator
from pages.shell import context
from pages.ui.templates import Macros


PAGES = ("", "indicator", "mine")
_STAR = Macros("ui/watchlist_star.html")


def star(indicator: Indicator, shown: str = "") -> Markup:
    """The star of an indicator, for one who may keep a list; `shown` are words beside it."""
    return _STAR.star(indicator, shown) if may(context.session().user, "star") else Markup("")


def starred_indicators(session, page):
    """The ids of one's own indicators, on a page that has stars; none on others."""
    return list(actions.starred(session)) if page in PAGES and may(session.user, "starred") else []


def toggle_pressed_star() -> None:
    """What was done to a star that was pressed in the frame, before the page is drawn again."""
    frame = st.session_state.get("frame")
    named = frame and frame.get("star")
    if named:
        session = context.session()
        actions.star(session, named, on=named not in actions.starred(session))
