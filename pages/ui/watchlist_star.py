"""Stars, with which a person keeps indicators in a list of their own. A script of the frame fills those that are in it."""

from html import escape

import streamlit as st

import actions
from access import may
from pages.shell import context


PAGES = ("", "indicator", "mine")


def star(indicator, shown=""):
    """The star of an indicator, for one who may keep a list; `shown` are words beside it."""
    if not may(context.session().user, "star"):
        return ""
    words = escape(f"Keep in my list: {indicator.title}")
    return (
        f'<button type="button" class="star" data-star="{escape(indicator.id)}" aria-pressed="false" aria-label="{words}">{shown}</button>'
    )


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
