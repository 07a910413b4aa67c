"""One field of a form as the control that fills it in."""

from datetime import date

import streamlit as st

from actions import Session
from catalogue import Framework
from catalogue.delivery.typed_text import LONGEST
from pages.actions_register import fields
from pages.actions_register.fields import Field
from pages.actions_register.origin_choices import origin_words


NONE, LONGEST_LINE = "", 300
FIRST, LAST = date(2000, 1, 1), date(2100, 12, 31)
MOST_PEOPLE = 100_000_000
NOT_SAID = "Not said"


def field_input(session: Session, framework: Framework, field: Field, value: object, key: str) -> object:
    """The control of a field, filled with `value`, and what it holds now: None or empty where nothing is filled in."""
    label = field.label if not field.must else f"{field.label} (needed)"
    if field.kind == fields.LINE:
        return st.text_input(label, value or "", max_chars=LONGEST_LINE, key=key).strip()
    if field.kind == fields.TEXT:
        return st.text_area(label, value or "", max_chars=LONGEST, key=key, height=100).strip()
    if field.kind == fields.LINES:
        return [line.strip() for line in st.text_area(label, "\n".join(value or ()), key=key, height=80).splitlines() if line.strip()]
    if field.kind == fields.DAY:
        return st.date_input(label, value, min_value=FIRST, max_value=LAST, format="DD/MM/YYYY", key=key)
    if field.kind == fields.MONEY:
        return st.number_input(label, 0.0, 1e12, value, step=100.0, key=key)
    if field.kind == fields.COUNT:
        return st.number_input(label, 1, MOST_PEOPLE, value, step=1, key=key)
    if field.kind == fields.RECORDS:
        words = origin_words(session, framework, tuple(value or ()))
        return st.multiselect(label, list(words), list(value or ()), format_func=words.get, key=key)
    if field.kind in (fields.INDICATORS, fields.OUTCOMES):
        words = _words(session, framework, field.kind)
        return st.multiselect(label, list(words), [name for name in value or () if name in words], format_func=words.get, key=key)
    return _choice(session, framework, field, value, label, key)


def _choice(session: Session, framework: Framework, field: Field, value: object, label: str, key: str) -> object:
    words = _words(session, framework, field.kind) or {name: str(name).capitalize() for name in field.choices}
    if not field.must:
        words = {NONE: NOT_SAID} | words
    names = list(words)
    start = names.index(value) if value in words else 0
    return st.selectbox(label, names, start, format_func=words.get, key=key)


def _words(session: Session, framework: Framework, kind: str) -> dict:
    """What may be chosen, with its words: figures of the framework first, outcomes, bodies above; empty for other kinds."""
    if kind in (fields.INDICATOR, fields.INDICATORS):
        known = session.catalogue.indicators
        own = [place.indicator for _, place in framework.places]
        return {name: known[name].title for name in dict.fromkeys([*own, *sorted(known, key=lambda name: known[name].title)])}
    if kind in (fields.OUTCOME, fields.OUTCOMES):
        return {outcome.id: outcome.title for outcome in framework.outcomes}
    return {body: body for body in (framework.cycle.board, *framework.cycle.escalates_to)} if kind == fields.ABOVE else {}
