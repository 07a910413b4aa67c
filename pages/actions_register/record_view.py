"""One record: what is known of it, whether an action is working, its versions, and the form that changes it."""

import streamlit as st

import actions
import clock
from access import may
from actions import Session
from catalogue.delivery.kept import Kept
from pages.actions_register import working_section
from pages.actions_register.fields import COUNT, FIELDS
from pages.actions_register.lists import LIST_OF, LISTS
from pages.actions_register.record_form import change_record
from pages.actions_register.trail_steps import meeting_of_record, trail_steps
from pages.actions_register.version_lines import version_lines
from pages.ui.markup import show_markup
from pages.ui.templates import render
from pages.ui.wording import run_action, when
from panels.evidence_words import heard_words
from panels.happenings import record_title
from panels.periods import day
from panels.since_written import SinceWritten
from panels.story_text import story_parts


# What is shown by itself: the title or the story, the figures, the meeting, and where it came from.
LONG = ("text", "title")
APART = (*LONG, "indicator", "indicators", "came_from")


def chosen_record(session: Session) -> Kept | None:
    """The record that the address asks for as kind.id; None without one. Raises UsageError where it is not there."""
    kind, _, name = (st.query_params.get("record") or "").partition(".")
    return actions.find_record(session, kind, name) if name else None


def show_record(session: Session, kept: Kept) -> str:
    """Shows one record and returns its title."""
    titles = {name: indicator.title for name, indicator in session.catalogue.indicators.items()}
    since = actions.find_written(session, kept.kind, kept.record.id).since if kept.kind in ("story", "decision") else SinceWritten()
    withheld = since.withheld and kept.kind == "story"
    title = record_title(kept.record, titles)
    values = {
        "kept": kept, "title": title, "list": LIST_OF[kept.kind], "list_words": LISTS[LIST_OF[kept.kind]][0], "since": since, "withheld": withheld,
        "facts": _facts(session, kept), "parts": () if withheld else story_parts(kept.record.text) if kept.kind == "story" else (),
        "when": when,
        "trail": trail_steps(session, kept, titles), "meeting": meeting_of_record(session, kept),
        "comes_of_it": kept.kind != "action" and may(session.user, "save_record"),
        "late": kept.kind == "action" and kept.record.is_late(clock.today()), "figures": [(name, titles.get(name, name)) for name in kept.record.indicators],
    }  # fmt: skip
    show_markup(render("actions_register/record.html", **values).encode(), "record")
    working_section.show_working(session, kept)
    show_markup(render("actions_register/versions.html", versions=version_lines(kept, withheld), when=when).encode(), "versions")
    framework = session.catalogue.frameworks.get(kept.record.framework)
    if framework and may(session.user, "save_record") and not withheld:
        with st.expander(f"Change this {kept.kind}"):
            change_record(session, framework, kept)
            if st.button("Take it off the list", help="Every version of it stays in the store"):
                run_action(_taken_off, actions.remove_record, session, kept.kind, kept.record.id, kept.latest.number)
    return title


def _taken_off(_: None) -> str:
    st.query_params.pop("record", None)
    return "Taken off the list. Every version of it is kept."


def _facts(session: Session, kept: Kept) -> list[tuple[str, str]]:
    """(label, words) of every field that is filled in and is not shown by itself."""
    record, framework = kept.record, session.catalogue.frameworks.get(kept.record.framework)
    outcomes = {outcome.id: outcome.title for outcome in framework.outcomes} if framework else {}
    shown = [("Area", session.catalogue.areas.by_code[record.area].name)] if record.area in session.catalogue.areas.by_code else []
    for field in FIELDS[kept.kind]:
        value = getattr(record, field.key)
        if value not in (None, (), "") and field.key not in APART and not (field.key == "meeting" and meeting_of_record(session, kept)):
            shown.append((field.label, heard_words(record) if field.kind == COUNT else _worded(value, outcomes)))
    return shown


def _worded(value: object, outcomes: dict[str, str]) -> str:
    if isinstance(value, tuple):
        return "; ".join(outcomes.get(part, part) for part in value)
    if isinstance(value, float):
        return f"£{value:,.0f}"
    return day(value) if hasattr(value, "year") else outcomes.get(value, str(value))
