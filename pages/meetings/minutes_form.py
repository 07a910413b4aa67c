"""The minutes of a meeting on its page: who was there, what was decided on each item, who does what, and the draft to send out."""

from collections import Counter

import streamlit as st

import actions
from access import may
from actions import KeptMeeting, Session
from actions.kept_minutes import KeptMinutes
from catalogue.minutes import HOW, ActionPoint, Apology, Decision, Minutes, Present, table_of
from pages.meetings.formats import FORMATS
from pages.ui.markup import show_markup
from pages.ui.templates import render
from pages.ui.wording import run_action
from panels.format import listed, plural


DRAFTS = {"docx": "Word", "pdf": "PDF", "html": "web page"}
WHOLE_MEETING = 0


def show_minutes(session: Session, kept: KeptMeeting) -> None:
    """What is on record, and the form that adds to it; nothing for those who may not see minutes."""
    if not may(session.user, "minutes"):
        return
    minutes = actions.find_minutes(session, kept.meeting.id)
    parked = actions.parked_questions(session, kept.meeting.id)
    with st.expander("Minutes", expanded=bool(minutes.version or parked)):
        show_markup(render("meetings/minutes.html", minutes=minutes, parked=parked).encode(), "minutes")
        if may(session.user, "save_minutes"):
            _forms(session, kept, minutes)
        if may(session.user, "save_record"):
            _records(session, kept)
        if minutes.version:
            _drafts(session, kept, minutes)


def _forms(session: Session, kept: KeptMeeting, minutes: KeptMinutes) -> None:
    attendance, decision, action = st.tabs(["Who was there", "A decision", "An action"])
    with attendance:
        _attendance(session, kept, minutes)
    with decision:
        _decision(session, kept, minutes)
    with action:
        _action(session, kept, minutes)


def _attendance(session: Session, kept: KeptMeeting, minutes: KeptMinutes) -> None:
    """One person a line: name, organisation; 'for' names whom a deputy stands in for."""
    with st.form(f"attendance {minutes.version}", border=False):
        lines = "\n".join(map(_line, minutes.minutes.present))
        present = st.text_area("Present, one a line: name, organisation (and “for” whom, of a deputy)", lines, height=140)
        absent = "\n".join(", ".join(filter(None, (apology.member, apology.organisation))) for apology in minutes.minutes.apologies)
        apologies = st.text_area("Apologies, one a line: name, organisation", absent, height=90)
        members = st.number_input("How many members the body has (0 where that is not known)", 0, 500, minutes.minutes.members or 0)
        if st.form_submit_button("Keep who was there"):
            roles = {person.member: person.role for person in minutes.minutes.present}
            people = tuple(_person(line, roles) for line in present.splitlines() if line.strip())
            away = tuple(Apology(*_parts(line)) for line in apologies.splitlines() if line.strip())
            _keep(session, kept, minutes, present=people, apologies=away, members=int(members) or None)


def _line(person: Present) -> str:
    deputy = f" for {person.deputy_for}" if person.deputy_for else ""
    return ", ".join(filter(None, (person.member, person.organisation))) + deputy


def _person(line: str, roles: dict[str, str | None]) -> Present:
    """Somebody from their line; a role that a file gave them stays theirs."""
    words, _, member = line.partition(" for ")
    name, organisation = _parts(words)
    return Present(name, organisation, roles.get(name), member.strip() or None)


def _parts(line: str) -> tuple[str, str | None]:
    name, _, organisation = line.partition(",")
    return name.strip(), organisation.strip() or None


def _decision(session: Session, kept: KeptMeeting, minutes: KeptMinutes) -> None:
    with st.form(f"decision {minutes.version}", border=False, clear_on_submit=True):
        item = _item(kept, "decided on")
        text = st.text_area("What was decided", height=90, max_chars=5000)
        how = st.radio("How", HOW, horizontal=True)
        dissent = st.text_input("Who disagreed, and why (empty where nobody did)", max_chars=500)
        if not st.form_submit_button("Add the decision"):
            return
        if not text.strip():
            st.error("Write what was decided first.")
        else:
            made = Decision(text.strip(), how, item, (dissent.strip(),) if dissent.strip() else ())
            _keep(session, kept, minutes, decisions=(*minutes.minutes.decisions, made))


def _action(session: Session, kept: KeptMeeting, minutes: KeptMinutes) -> None:
    with st.form(f"action {minutes.version}", border=False, clear_on_submit=True):
        item = _item(kept, "follows from")
        text = st.text_area("What is to be done", height=90, max_chars=5000)
        left, right = st.columns(2)
        owner = left.text_input("Who does it (organisation and role)", max_chars=200)
        due = right.date_input("By when", value=None, format="DD/MM/YYYY")
        if not st.form_submit_button("Add the action"):
            return
        if not (text.strip() and owner.strip()):
            st.error("Write what is to be done, and who does it, first.")
        else:
            _keep(session, kept, minutes, actions=(*minutes.minutes.actions, ActionPoint(text.strip(), owner.strip(), due, item)))


def _item(kept: KeptMeeting, what: str) -> int | None:
    numbers = [WHOLE_MEETING, *range(1, len(kept.meeting.items) + 1)]
    words = lambda number: f"Item {number}" if number else "No item in particular"  # noqa: E731
    return st.selectbox(f"Item that it {what}" if what != "decided on" else "Item", numbers, format_func=words) or None


def _keep(session: Session, kept: KeptMeeting, minutes: KeptMinutes, **parts) -> None:
    """Keep the minutes with some parts in place of those on record."""
    made = Minutes(**vars(minutes.minutes) | parts)
    run_action(lambda _: "The minutes are kept.", actions.save_minutes, session, kept.meeting.id, table_of(made), version=minutes.version)


def _records(session: Session, kept: KeptMeeting) -> None:
    """A button that keeps what is in the minutes alone as records, so that it is followed up; nothing where all of it is."""
    missing = Counter(record.kind for record in actions.minuted_records(session, kept.meeting.id) if not record.kept)
    if not missing:
        return
    words = listed([plural(count, kind) for kind, count in missing.items()])
    st.caption(f"In the minutes alone, and not followed up yet: {words}.")
    if st.button("Keep them on record, to follow them up"):
        run_action(
            lambda made: f"{plural(len(made), 'record')} kept. Find them under Actions.",
            actions.keep_minuted_records,
            session,
            kept.meeting.id,
        )


def _drafts(session: Session, kept: KeptMeeting, minutes: KeptMinutes) -> None:
    """A button for each format of the minutes, written on the click."""
    state = "Minutes" if minutes.minutes.agreed else "Draft minutes"
    public = st.checkbox("Public version, without what belongs to confidential items", key="public minutes")
    with st.container(horizontal=True):
        for suffix, words in DRAFTS.items():
            written = lambda suffix=suffix: actions.write_minutes(session, kept.meeting.id, suffix, public)  # noqa: E731
            name, kind = f"{kept.meeting.id}-minutes{'-public' if public else ''}.{suffix}", FORMATS[suffix][1]
            st.download_button(f"{state} ({words})", written, name, kind, key=f"minutes {suffix} {public}", on_click="ignore")
