"""What is typed or picked freely, which lives in the address like any other choice: a search, a day."""

from datetime import date

import streamlit as st

import actions
import clock
from pages.shell.print_summary import remember_setting
from panels.periods import day


def text_input(name, label):
    """What is typed into a box."""
    key = f"typed_{name}"
    st.session_state[key] = st.query_params.get(name, "")
    text = st.text_input(label, key=key, max_chars=200, width=640, on_change=_write, args=(name, key)).strip()
    remember_setting(label, text)
    return text


def changed_since(session, framework, area):
    """The day since when changes are told, None for the build before the live one; no control where there was only one build."""
    today = clock.today()
    on = day_in_address("since", today)
    start = actions.since(session, framework.id, area.code, on).day
    if start:
        st.session_state["day_since"] = start
        st.date_input(
            "Changed since",
            key="day_since",
            max_value=max(today, start),
            format="DD/MM/YYYY",
            width=180,
            on_change=_write,
            args=("since", "day_since"),
        )
        remember_setting("Changed since", day(start))
    return on


def day_in_address(name, last):
    """The day that the address asks for, None where it asks for none or for one after `last`."""
    try:
        parsed = date.fromisoformat(st.query_params.get(name, ""))
    except ValueError:
        return None
    return parsed if parsed <= last else None


def _write(name, key):
    st.query_params[name] = str(st.session_state[key])
