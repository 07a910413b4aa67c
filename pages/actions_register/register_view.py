"""The lists of a framework's partnership: actions in groups with their balance, or one of the other kinds."""

from datetime import date

import streamlit as st

import actions
import clock
from access import may
from actions import Session
from catalogue import Framework
from pages.actions_register.lists import ADD, LISTS
from pages.actions_register.record_form import new_record
from pages.actions_register.reports_section import show_reports
from pages.actions_register.spreadsheet import bring_in, take_away
from pages.ui import controls
from pages.ui.markup import show_markup
from pages.ui.templates import render
from pages.ui.wording import show_notice, when
from panels.action_summary import DUE, OUTCOME, OWNER, PLAN, ActionRow, action_balance, action_rows, grouped_actions
from panels.evidence_words import heard_words
from panels.happenings import record_title
from panels.risk_movement import band, movement_words
from panels.story_text import story_parts


MOST = 200
GROUPS = {"": "Late first", OWNER: "By owner", DUE: "By the day they are due", OUTCOME: "By outcome", PLAN: "By plan"}
STATES = {"": "Late and open", "late": "Late alone", "ended": "Done and stopped", "all": "All"}


def show_register(session: Session, framework: Framework, listed: str, row) -> str:
    """Shows one of the lists under its tabs and returns its title. `row` takes the controls of the actions' list."""
    kept = actions.list_records(session, "action", framework.id)
    rows = action_rows(kept, clock.today())
    title = LISTS[listed][0] if listed else _headline(rows)
    values = {"title": title, "framework": framework, "listed": listed, "lists": LISTS, "counts": _counts(session, framework)}
    kind = LISTS[listed][1]
    if kind == "action":
        with row:
            by = controls.choice_control("by", "Order", list(GROUPS), "", GROUPS.get, 220)
            state = controls.choice_control("state", "Which", list(STATES), "", STATES.get, 190)
    show_markup(render("actions_register/head.html", **values).encode(), "register head")
    show_notice()
    if kind == "action":
        _show_actions(framework, kept, _which(rows, state), by)
    elif kind:
        values = {"entries": _entries(session, framework, kind), "parts_of": story_parts}
        show_markup(render(f"actions_register/{kind}_list.html", **values).encode(), "register list")
    elif listed == "reports":
        show_reports(session, framework)
    else:
        happened = actions.since_meeting(session, framework.id)
        show_markup(render("actions_register/happened.html", happened=happened, when=when, most=MOST).encode(), "happened")
    if kind and may(session.user, "save_record"):
        with st.expander(ADD[kind], expanded=not values.get("entries", kept) or bool({"indicator", "origin"} & set(st.query_params))):
            new_record(session, framework, kind)
    if kind:
        with st.expander("Take the list away, or bring one in, as a spreadsheet"):
            take_away(session, framework, kind, LISTS[listed][0])
            if may(session.user, "save_record"):
                bring_in(session, framework, kind)
    return title


def _headline(rows: tuple[ActionRow, ...]) -> str:
    late, still = sum(row.late for row in rows), sum(row.action.is_open for row in rows)
    if not rows:
        return "Actions"
    if not still:
        return f"All {len(rows):,} actions are done or stopped" if len(rows) > 1 else "The one action is done or stopped"
    return f"{late:,} of {still:,} open action{'' if still == 1 else 's'} {'is' if late == 1 else 'are'} late"


def _counts(session: Session, framework: Framework) -> dict[str, int]:
    return {kind: len(actions.list_records(session, kind, framework.id)) for _, kind in LISTS.values() if kind}


def _which(rows: tuple[ActionRow, ...], state: str) -> tuple[ActionRow, ...]:
    if state == "all":
        return rows
    if state == "ended":
        return tuple(row for row in rows if not row.action.is_open)
    return tuple(row for row in rows if row.action.is_open and (row.late or state != "late"))


def _show_actions(framework: Framework, kept, rows: tuple[ActionRow, ...], by: str) -> None:
    groups = grouped_actions(rows[:MOST], by, framework)
    values = {"groups": groups, "left": len(rows) - MOST, "any": bool(kept), "balance": action_balance(kept) if kept else None}
    show_markup(render("actions_register/action_list.html", **values).encode(), "register list")


def _entries(session: Session, framework: Framework, kind: str) -> list[dict]:
    """The records of a kind as their template takes them, newest first; risks by their rating."""
    titles = {name: indicator.title for name, indicator in session.catalogue.indicators.items()}
    if kind in ("story", "decision"):
        written = (actions.stories if kind == "story" else actions.decisions)(session, framework.id)
        pairs = [(story.kept, {"since": story.since}) for story in written]
    else:
        pairs = [(kept, {}) for kept in actions.list_records(session, kind, framework.id)]
        pairs.sort(key=lambda pair: pair[0].latest.at, reverse=True)
    if kind == "risk":
        pairs = [(kept, {"band": band(kept.record), "movement": movement_words(kept)}) for kept, _ in pairs]
        pairs.sort(key=lambda pair: (pair[0].record.status == "closed", -pair[0].record.rating))
    if kind == "evidence":
        pairs = [(kept, {"heard": heard_words(kept.record), "due": kept.record.is_due(clock.today())}) for kept, _ in pairs]
        pairs.sort(key=lambda pair: (not pair[1]["due"], -(pair[0].record.dated or date.min).toordinal()))
    return [
        {"kept": kept, "title": record_title(kept.record, titles), "when": when(kept.latest.at), "about": _about(kept, titles)} | more
        for kept, more in pairs[:MOST]
    ]


def _about(kept, titles: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, titles.get(name, name)) for name in kept.record.indicators]
