"""The form of a record: a new one, or the next version of one that is kept."""

import streamlit as st

import actions
from actions import Session
from catalogue import Framework
from catalogue.delivery.kept import Kept
from errors import MovedError
from pages.actions_register.field_inputs import field_input
from pages.actions_register.fields import FIELDS
from pages.actions_register.lists import LIST_OF, LISTS
from pages.actions_register.origin_choices import origin_words
from pages.shell import context
from pages.shell.address import parameter
from pages.shell.error_messages import errors_shown
from pages.ui.wording import run_action


NUMBER = "number of forms"


def new_record(session: Session, framework: Framework, kind: str) -> None:
    """An empty form. The area is that of the address, else the framework's own; the figure, and what it came from, those of the address."""
    about = parameter("indicator", session.catalogue.indicators, None)
    origin = parameter("origin", origin_words(session, framework, ()), None)
    start = {"indicator": about, "indicators": (about,) if about else (), "came_from": (origin,) if origin else ()}
    key = f"new {kind} {about} {origin} {st.session_state.get(NUMBER, 0)}"
    values = _filled(session, framework, kind, start, key, f"Keep this {kind}")
    if values is not None:
        table = values | {"framework": framework.id, "area": context.area(session.catalogue, framework).code}
        run_action(_kept_anew, actions.save_record, session, kind, table, f"The {kind}")


def change_record(session: Session, framework: Framework, kept: Kept) -> None:
    """The form of a record as it stood when the form was opened: whoever has saved it since is not written over."""
    record, kind = kept.record, kept.kind
    key = f"{kind} {record.id}"
    seen = st.session_state.get(f"version of {key}")
    if seen is None or seen > kept.latest.number or f"{key} {seen} {FIELDS[kind][0].key}" not in st.session_state:
        seen = st.session_state[f"version of {key}"] = kept.latest.number
    opened = next(version.record for version in kept.versions if version.number == seen)
    values = _filled(session, framework, kind, vars(opened or record), f"{key} {seen}", "Save this change")
    if values is not None:
        table = values | {"id": record.id, "framework": record.framework, "area": record.area, "version": seen}
        _change(session, kind, table, f"version of {key}")


def _change(session: Session, kind: str, table: dict, version: str) -> None:
    with errors_shown():
        try:
            kept = actions.save_record(session, kind, table, f"The {kind}")
        except MovedError as error:
            del st.session_state[version]
            st.session_state["told"] = str(error)
            st.rerun()
        del st.session_state[version]
        st.session_state["told"] = (
            f"Saved as version {kept.latest.number}." if kept.latest.number > table["version"] else "Nothing was changed."
        )
        st.rerun()


def _filled(session: Session, framework: Framework, kind: str, start: dict, key: str, button: str) -> dict | None:
    """The values of a form that was sent just now, without what is empty; None before."""
    with st.form(f"form {key}", border=False, enter_to_submit=False):
        left, right = st.columns(2, gap="large")
        values = {}
        plain = [field for field in FIELDS[kind] if not field.more]
        for place, field in enumerate(plain):
            with left if place < (len(plain) + 1) // 2 else right:
                values[field.key] = field_input(session, framework, field, start.get(field.key), f"{key} {field.key}")
        with st.expander("More"):
            for field in FIELDS[kind]:
                if field.more:
                    values[field.key] = field_input(session, framework, field, start.get(field.key), f"{key} {field.key}")
        secret = st.checkbox("Confidential: not in public papers", bool(start.get("confidential")), key=f"{key} confidential")
        sent = st.form_submit_button(button, type="primary")
    return ({name: value for name, value in values.items() if value not in (None, "", [])} | {"confidential": secret}) if sent else None


def _kept_anew(kept: Kept) -> str:
    st.session_state[NUMBER] = st.session_state.get(NUMBER, 0) + 1
    return f"Kept under {LISTS[LIST_OF[kept.kind]][0]}, version {kept.latest.number}."
