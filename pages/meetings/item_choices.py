"""What may be put on an agenda: an item of any kind, what needs attention, or items of the meeting before."""

import streamlit as st

import actions
import clock
from access import may
from actions import KeptMeeting, Session
from catalogue.agenda import carried_over
from catalogue.meetings import Item
from errors import BoardError
from pages.meetings.item_form import item_fields
from pages.ui.wording import plural, run_action
from panels.action_summary import action_rows
from panels.periods import day


NAMED = 5
# The meeting to which an item was just added: its form stays open for the next one.
ADDING = "meeting that items are added to"


def show_choices(session: Session, kept: KeptMeeting) -> None:
    """The three ways to add to the agenda of a meeting."""
    with st.expander("Add an item", expanded=not kept.meeting.items or st.session_state.get(ADDING) == kept.meeting.id):
        item = item_fields(session, kept, Item("indicator"), f"new {kept.version}")
        if st.button("Add to the agenda", type="primary"):
            st.session_state[ADDING] = kept.meeting.id
            _add(session, kept, [item])
    _late_actions(session, kept)
    _suggestions(session, kept)
    _earlier(session, kept)


def _late_actions(session: Session, kept: KeptMeeting) -> None:
    """Says which actions are late, and offers an item for them and the open ones in place of the one that stands there by itself."""
    if any(item.kind == "actions" for item in kept.meeting.items) or not may(session.user, "records"):
        return
    late = [row.action for row in action_rows(actions.list_records(session, "action", kept.meeting.framework), clock.today()) if row.late]
    if late:
        with st.expander(f"Late: {plural(len(late), 'action')}, at the end of this agenda by itself"):
            named = "; ".join(f"{action.title} ({action.owner})" for action in late[:NAMED])
            more = f"; and {len(late) - NAMED} more" if len(late) > NAMED else ""
            st.text(f"{named}{more}")
            if st.button("Put late and open actions on the agenda"):
                _add(session, kept, [Item("actions")])


def _suggestions(session: Session, kept: KeptMeeting) -> None:
    try:
        rows = actions.suggested_items(session, kept.meeting.id)
    except BoardError:  # nothing is published yet, which the page says already
        rows = ()
    if rows:
        with st.expander("Needs attention: offered for this meeting"):
            titles = {row.place.indicator: row.panel.title for row in rows}
            chosen = st.multiselect(
                "Figures to add", list(titles), format_func=titles.get, key=f"offered {kept.version}", placeholder="Choose figures"
            )
            if st.button("Add these", disabled=not chosen):
                _add(session, kept, [Item("indicator", indicator=name) for name in chosen])


def _earlier(session: Session, kept: KeptMeeting) -> None:
    before = actions.earlier_meeting(session, kept.meeting.id)
    if before and before.meeting.items:
        when = day(before.meeting.date)
        with st.expander(f"Carry over from {when}"):
            places = range(len(before.meeting.items))
            words = lambda place: _words(session, before.meeting.items[place])  # noqa: E731
            chosen = st.multiselect(
                "Items to carry over", places, format_func=words, key=f"carried {kept.version}", placeholder="Choose items"
            )
            if st.button("Carry these over", disabled=not chosen):
                _add(
                    session,
                    kept,
                    [
                        carried_over(before.meeting.items[place], when, actions.outcome_of(session, before.meeting.id, place))
                        for place in chosen
                    ],
                )


def _words(session: Session, item: Item) -> str:
    indicator = session.catalogue.indicators.get(item.indicator)
    return item.title or (indicator and indicator.title) or item.question or item.text or item.kind


def _add(session: Session, kept: KeptMeeting, items: list[Item]) -> None:
    longer = (*kept.meeting.items, *items)
    words = f"{plural(len(items), 'item')} added."
    run_action(lambda _: words, actions.change_agenda, session, kept.meeting.id, kept.version, longer)
