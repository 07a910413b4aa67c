"""What is on record of a meeting, and what came of each decision and question of it."""

import actions
from actions import Session
from catalogue.meetings import Meeting
from pages.actions_register.trail_steps import trail_step
from pages.ui.markup import show_markup
from pages.ui.templates import render


ORDER = ("question", "decision", "action", "risk", "story", "evidence")


def show_trail(session: Session, meeting: Meeting) -> None:
    """The records that name the meeting, each with what came of it; nothing where none does."""
    kept = sorted(actions.meeting_records(session, meeting.framework, meeting.id), key=lambda pair: ORDER.index(pair[0].kind))
    if kept:
        titles = {name: indicator.title for name, indicator in session.catalogue.indicators.items()}
        entries = [(trail_step(record, titles, {}), [trail_step(other, titles, {}) for other in after]) for record, after in kept]
        show_markup(render("meetings/meeting_trail.html", entries=entries).encode(), "trail")
